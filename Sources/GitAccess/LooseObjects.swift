#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The loose objects of one object directory, read by bounded inflation and always checked.
///
/// libgit2 1.5.1 spins for ever on a truncated loose object and overruns the heap on one that
/// understates its size. So it never sees one: this reader takes the place of its backend.
final class LooseObjects {
  /// Why an object cannot be had here.
  enum Failure: Error {
    /// There is no such loose object.
    case missing
    /// More than one object has the abbreviated id.
    case ambiguous
    /// The file is not what its name promises; the text says in which way.
    case damaged(String)
  }

  /// What an object's header says.
  struct Header {
    /// The kind of the object.
    let kind: ObjectKind
    /// The number of bytes of its content.
    let size: Int
    fileprivate let length: Int
  }

  // The longest header is "commit 18446744073709551615\0".
  private static let headerLimit = 32
  // No stream of zlib shrinks its input further than this.
  private static let highestRatio = 1_040
  // zlib counts in 32 bits.
  private static let sizeLimit = Int(UInt32.max) - 1

  private let folder: String
  private let inflater = Inflater()
  private let start = UnsafeMutableRawBufferPointer.allocate(byteCount: headerLimit, alignment: 1)
  private var compressed: [UInt8] = []

  /// Creates a reader of an object directory, which may have no loose objects.
  init(folder: String) {
    self.folder = folder
  }

  deinit {
    start.deallocate()
  }

  /// Reads an object's header and nothing more.
  func header(of id: ObjectID) throws(Failure) -> Header {
    // The header of the largest object takes no more of its file than this.
    try readFile(of: id, limit: .prefix(512))
    return try withCompressed { (_) throws(Failure) in try beginning().header }
  }

  /// Reads an object into room for that many bytes, and compares its size and its hash.
  func read(
    _ id: ObjectID, into allocate: (Int) -> UnsafeMutableRawPointer?
  ) throws(Failure) -> Header {
    try readFile(of: id, limit: .refused(above: Self.sizeLimit))
    return try withCompressed { (input) throws(Failure) in
      let (header, rest, ended) = try beginning()
      // A lying header must not make us ask for gigabytes.
      guard header.size / Self.highestRatio <= input.count else {
        throw .damaged("its header claims more bytes than its file can hold")
      }
      guard rest.count <= header.size else { throw .damaged("its header understates its size") }
      guard !ended || rest.count == header.size else {
        throw .damaged("its header overstates its size")
      }
      guard header.size < Self.sizeLimit else { throw .damaged("it has more than 4 GB") }
      guard let room = allocate(header.size + 1) else { throw .damaged("no memory for it") }
      let content = UnsafeMutableRawBufferPointer(start: room, count: header.size + 1)
      content.copyMemory(from: rest)
      if !ended {
        try finish(UnsafeMutableRawBufferPointer(rebasing: content[rest.count...]))
      }
      let bytes = UnsafeRawBufferPointer(rebasing: content[..<header.size])
      guard ObjectID.hash(of: header.kind, bytes) == id else {
        throw .damaged("its content has another hash")
      }
      return header
    }
  }

  /// Tells whether there is a file of that name.
  func contains(_ id: ObjectID) -> Bool {
    access(path(of: id), F_OK) == 0
  }

  /// Calls back with the id of every loose object until the callback says stop.
  func visitAll(_ body: (ObjectID) -> Bool) {
    for first in 0...255 {
      let start = [hexDigit(UInt8(first) >> 4), hexDigit(UInt8(first) & 15)]
      for id in ids(startingWith: start) where !body(id) { return }
    }
  }

  /// Finds the one object whose hexadecimal name starts with these digits, two at least.
  func complete(_ digits: [UInt8]) throws(Failure) -> ObjectID {
    let found = ids(startingWith: digits)
    guard let id = found.first else { throw .missing }
    guard found.count == 1 else { throw .ambiguous }
    return id
  }

  private func ids(startingWith digits: [UInt8]) -> [ObjectID] {
    guard digits.count >= 2 else { return [] }
    let start = Array(digits[..<2])
    let names = FolderListing.names(in: folder + "/" + String(decoding: start, as: UTF8.self))
    return names.compactMap { name in
      let hex = start + name
      return hex.starts(with: digits) ? ObjectID(hexBytes: hex) : nil
    }
  }

  private func path(of id: ObjectID) -> String {
    let hex = id.hex
    return folder + "/" + hex.prefix(2) + "/" + hex.dropFirst(2)
  }

  private func readFile(of id: ObjectID, limit: DiskFile.Limit) throws(Failure) {
    do {
      compressed = try DiskFile.contents(of: path(of: id), limit: limit)
    } catch {
      guard error.isMissing else { throw .damaged(error.reason) }
      throw .missing
    }
  }

  private func withCompressed(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Header
  ) throws(Failure) -> Header {
    let result = compressed.withUnsafeBytes { input in
      inflater.start(input)
      return Result { () throws(Failure) in try body(input) }
    }
    return try result.get()
  }

  // Inflates the header, and with it the first bytes of the content.
  private func beginning() throws(Failure) -> (
    header: Header, rest: UnsafeRawBufferPointer, ended: Bool
  ) {
    let (count, outcome) = inflater.fill(start)
    guard outcome != .damaged else { throw .damaged("its file is truncated or no zlib data") }
    guard let header = Header(start[..<count]) else { throw .damaged("its header is malformed") }
    let rest = UnsafeRawBufferPointer(rebasing: start[header.length..<count])
    return (header, rest, outcome == .ended)
  }

  // The rest has one byte more than the header promised, so that a longer stream shows itself.
  private func finish(_ rest: UnsafeMutableRawBufferPointer) throws(Failure) {
    let (count, outcome) = inflater.fill(rest)
    switch outcome {
    case .damaged: throw .damaged("its file is truncated or no zlib data")
    case .full: throw .damaged("its header understates its size")
    case .ended where count == rest.count: throw .damaged("its header understates its size")
    case .ended where count < rest.count - 1: throw .damaged("its header overstates its size")
    case .ended: return
    }
  }
}

extension LooseObjects.Header {
  /// Reads a header from the first bytes of an object; nil when it is malformed.
  init?(_ bytes: Slice<UnsafeMutableRawBufferPointer>) {
    guard let space = bytes.firstIndex(of: UInt8(ascii: " ")),
      let end = bytes.firstIndex(of: 0), space < end,
      let kind = ObjectKind(rawValue: String(decoding: bytes[..<space], as: UTF8.self)),
      bytes[(space + 1)..<end].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
      let size = Int(String(decoding: bytes[(space + 1)..<end], as: UTF8.self)), size < Int.max
    else { return nil }
    self.init(kind: kind, size: size, length: end + 1 - bytes.startIndex)
  }
}
