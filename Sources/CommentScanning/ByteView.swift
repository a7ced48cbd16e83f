#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A non-owning view of bytes, valid only inside the closure that hands it out.
///
/// Reading outside the bounds gives 0, so that no look-ahead or look-behind can leave the buffer.
package struct ByteView {
  @usableFromInline let base: UnsafePointer<UInt8>

  /// The number of bytes.
  package let count: Int

  /// Creates a view of `count` bytes that start at `base`.
  @inlinable package init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// Calls `body` with a view of `bytes`.
  @inlinable package static func with<Result>(
    _ bytes: [UInt8], _ body: (ByteView) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body(ByteView($0)) }
  }

  /// Creates a view of a buffer.
  @inlinable package init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.init(base: buffer.baseAddress ?? ByteView.nothing, count: buffer.count)
  }

  /// The address an empty view points at; it is never read.
  @usableFromInline static var nothing: UnsafePointer<UInt8> {
    UnsafePointer(bitPattern: 16).unsafelyUnwrapped
  }

  /// The byte at `index`, or 0 outside the bounds.
  @inlinable package subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The same bytes up to `end`; offsets stay what they are.
  @inlinable package func upTo(_ end: Int) -> ByteView {
    ByteView(base: base, count: min(max(end, 0), count))
  }

  /// The bytes of `range`, cut at the bounds, as an array.
  @inlinable package func bytes(_ range: Range<Int>) -> [UInt8] {
    let inside = range.clamped(to: 0..<count)
    return Array(UnsafeBufferPointer(start: base + inside.lowerBound, count: inside.count))
  }

  /// Eight bytes from `index` on, the first one lowest, with 0 for those outside the bounds.
  @inlinable package func word(at index: Int) -> UInt64 {
    if index >= 0 && index <= count &- 8 {
      return UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(self[index &+ offset]) << UInt64(8 * offset) }
    return word
  }

  /// Sixteen bytes from `index` on, which the caller knows to be inside the bounds.
  @inline(__always) func block(at index: Int) -> SIMD16<UInt8> {
    UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// Finds the first `byte` at or after `start`.
  package func first(_ byte: UInt8, from start: Int) -> Int? {
    guard start >= 0 && start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Finds a text at or after `start`; its last byte should be a rare one.
  package func first(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, text.hasPointerRepresentation else { return nil }
    var last = start + length - 1
    while let end = first(text.utf8Start[length - 1], from: last) {
      if memcmp(base + (end - length + 1), text.utf8Start, length) == 0 { return end - length + 1 }
      last = end + 1
    }
    return nil
  }

  /// The end of the line that holds `index`: its LF, or the end of the bytes.
  package func lineEnd(from index: Int) -> Int {
    first(0x0A, from: index) ?? count
  }

  /// Whether a line starts at `index`.
  @inlinable package func isLineStart(_ index: Int) -> Bool {
    index == 0 || self[index &- 1] == 0x0A
  }

  /// Whether a NUL stands among the first 8000 bytes, which is how git tells binary files.
  package var isBinary: Bool { upTo(8000).first(0, from: 0) != nil }
}
