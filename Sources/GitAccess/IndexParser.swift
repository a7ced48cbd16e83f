/// A reader of the index file, versions 2 to 4.
///
/// libgit2 hashes the whole file at each open and refuses a split or sparse index altogether.
struct IndexParser {
  /// Why the bytes are no index.
  enum Failure: Error {
    /// The bytes end early or contradict each other.
    case damaged
    /// The version or a mandatory extension is unknown; the text names it.
    case unsupported(String)
  }

  /// A folder that a sparse index names by its tree.
  struct Folder {
    /// Where it lies.
    let path: RepositoryPath
    /// Its tree.
    let tree: ObjectID
  }

  private static let fixedLength = 62
  private static let checksumLength = 20

  private let bytes: UnsafeRawBufferPointer
  private var position = 12
  private var version: UInt32 = 0
  private var hasNameless = false
  /// The files that have entries of their own.
  private(set) var files: [IndexFile] = []
  /// The folders that stand for all files in them.
  private(set) var folders: [Folder] = []
  /// Tells whether the most part of the index lies in another file.
  private(set) var isSplit = false

  /// Reads an index.
  init(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    self.bytes = bytes
    guard bytes.count >= 12 + Self.checksumLength, bytes.starts(with: "DIRC".utf8) else {
      throw .damaged
    }
    version = try word(at: 4)
    guard (2...4).contains(version) else { throw .unsupported("version \(version)") }
    let count = Int(try word(at: 8))
    guard count <= bytes.count / Self.fixedLength else { throw .damaged }
    files.reserveCapacity(count)
    var path: [UInt8] = []
    for _ in 0..<count {
      try readEntry(after: &path)
    }
    try readExtensions()
    // Only a split index leaves out names: those that the other file has.
    guard isSplit || !hasNameless else { throw .damaged }
  }

  private mutating func readEntry(after path: inout [UInt8]) throws(Failure) {
    let start = position
    let flags = try half(at: start + 60)
    var more: UInt16 = 0
    position = start + Self.fixedLength
    if flags & 0x4000 != 0 {
      guard version >= 3 else { throw .damaged }
      more = try half(at: position)
      position += 2
    }
    try readPath(after: &path, length: Int(flags & 0x0FFF), of: start)
    let mode = try word(at: start + 24)
    let id = ObjectID(in: bytes, at: start + 40)
    guard let kind = FileKind(mode: mode) else {
      folders.append(Folder(path: RepositoryPath(bytes: path.dropLast(while: separator)), tree: id))
      return
    }
    files.append(
      IndexFile(
        file: TrackedFile(path: RepositoryPath(bytes: path), kind: kind, id: id),
        stage: Int(flags >> 12 & 3),
        status: FileStatus(
          size: Int(try word(at: start + 36)), seconds: Int(try word(at: start + 8)),
          nanoseconds: Int(try word(at: start + 12))),
        isSkippedInWorkTree: more & 0x4000 != 0, isIntendedToAdd: more & 0x2000 != 0,
        isAssumedUnchanged: flags & 0x8000 != 0))
  }

  private mutating func readPath(
    after path: inout [UInt8], length: Int, of start: Int
  ) throws(Failure) {
    if version == 4 {
      let dropped = try number()
      guard dropped <= path.count else { throw .damaged }
      path.removeLast(dropped)
      let end = try terminator(from: position)
      path.append(contentsOf: bytes[position..<end])
      position = end + 1
    } else {
      // A length of 0xFFF says only that the path is at least so long.
      let skipped = length < 0x0FFF ? length : 0x0FFF
      let end = try terminator(from: position + skipped)
      path = Array(bytes[position..<end])
      position = start + (end - start + 8) & ~7
    }
    hasNameless = hasNameless || path.isEmpty
  }

  private mutating func readExtensions() throws(Failure) {
    let end = bytes.count - Self.checksumLength
    guard position <= end else { throw .damaged }
    while end - position >= 8 {
      let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      let size = Int(try word(at: position + 4))
      guard size <= end - position - 8 else { throw .damaged }
      switch name {
      case "link": isSplit = true
      case "sdir": break
      // Git may ignore an extension whose name starts with a capital letter.
      case _ where name.utf8.first.map { 0x41...0x5A ~= $0 } == true: break
      default: throw .unsupported("extension \(name)")
      }
      position += 8 + size
    }
  }

  private func terminator(from start: Int) throws(Failure) -> Int {
    guard start < bytes.count - Self.checksumLength,
      let end = bytes[start..<bytes.count - Self.checksumLength].firstIndex(of: 0)
    else { throw .damaged }
    return end
  }

  // Each following byte counts from one, so that no number is written in two ways.
  private mutating func number() throws(Failure) -> Int {
    var value = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F)
      guard byte & 0x80 != 0 else { return value }
      guard value < 1 << 24 else { throw .damaged }
      value = (value + 1) << 7
    }
    throw .damaged
  }

  private func word(at offset: Int) throws(Failure) -> UInt32 {
    guard offset <= bytes.count - 4 else { throw .damaged }
    return UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func half(at offset: Int) throws(Failure) -> UInt16 {
    guard offset <= bytes.count - 2 else { throw .damaged }
    return UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }
}

extension [UInt8] {
  /// Returns the bytes without the ones of that value at their end.
  fileprivate func dropLast(while byte: UInt8) -> [UInt8] {
    Array(prefix((lastIndex { $0 != byte } ?? -1) + 1))
  }
}
