#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Borrowed bytes that are read only where they are; with `ByteReader` and `ByteWriter` the one place
/// of this module that trusts an offset, after checking it.
///
/// A view is valid as long as the bytes that it was made of: none outlives the closure that gave it.
struct ByteView {
  fileprivate let bytes: UnsafeRawBufferPointer

  /// Creates a view of bytes.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The number of bytes.
  var count: Int { bytes.count }

  /// The bytes, to hand them to C and to the caller.
  var raw: UnsafeRawBufferPointer { bytes }

  /// Returns some of the bytes; nil when they are not all there.
  @inline(__always)
  func slice(at start: Int, count: Int) -> ByteView? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      return nil
    }
    return ByteView(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
  }

  /// Returns the big-endian number of 4 bytes at an offset.
  @inline(__always)
  func word32(at offset: Int) -> UInt32? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Returns the big-endian number of 8 bytes at an offset.
  @inline(__always)
  func word64(at offset: Int) -> UInt64? {
    guard offset >= 0, offset <= bytes.count - 8 else { return nil }
    return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Returns the id at an offset.
  @inline(__always)
  func id(at offset: Int) -> PackedID? {
    guard let high = word64(at: offset), let middle = word64(at: offset + 8),
      let low = word32(at: offset + 16)
    else { return nil }
    return PackedID(high: high, middle: middle, low: low)
  }
}

/// A place in borrowed bytes that moves to their end and not beyond.
struct ByteReader {
  private let view: ByteView
  /// The number of bytes that have been read.
  private(set) var position = 0

  /// Creates a reader at the first byte.
  init(_ view: ByteView) { self.view = view }

  /// Reads a byte; nil at the end.
  @inline(__always)
  mutating func next() -> UInt8? {
    guard position < view.count else { return nil }
    defer { position &+= 1 }
    return view.bytes[position]
  }

  /// Reads up to 8 bytes as a little-endian number; nil when they are not all there.
  ///
  /// What lies above the bytes that were asked for means nothing.
  @inline(__always)
  mutating func word(_ count: Int) -> UInt64? {
    let left = view.count - position
    guard count <= min(left, 8) else { return nil }
    defer { position += count }
    if left >= 8 {
      return UInt64(
        littleEndian: view.bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    var word: UInt64 = 0
    for place in 0..<count { word |= UInt64(view.bytes[position + place]) << (8 * place) }
    return word
  }

  /// Reads an id.
  mutating func id() -> PackedID? {
    guard let id = view.id(at: position) else { return nil }
    position += PackedID.byteCount
    return id
  }

  /// Passes over some bytes; false when there are not so many.
  @inline(__always)
  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= view.count - position else { return false }
    position += count
    return true
  }
}

/// A place in memory of a fixed size that is filled from its start.
struct ByteWriter {
  private let memory: UnsafeMutableRawBufferPointer
  /// The number of bytes that have been written.
  private(set) var position = 0

  /// Creates a writer of as many bytes as the memory has.
  init(_ memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

  /// Tells whether every byte has been written.
  var isFull: Bool { position == memory.count }

  /// Appends bytes from elsewhere; false when they are not there, or more than there is room for.
  @inline(__always)
  mutating func append(_ view: ByteView, at offset: Int, count: Int) -> Bool {
    guard offset >= 0, count >= 0, offset <= view.count, count <= view.count - offset,
      count <= memory.count - position, let source = view.bytes.baseAddress,
      let start = memory.baseAddress
    else { return false }
    // Most changes copy few bytes: one step of fixed length, where both sides have room for it, costs less
    // than a call. What it writes too much is written over.
    if count <= 16, offset <= view.count - 16, position <= memory.count - 16 {
      let bytes = source.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      start.storeBytes(of: bytes, toByteOffset: position, as: SIMD16<UInt8>.self)
    } else {
      memcpy(start + position, source + offset, count)
    }
    position += count
    return true
  }
}
