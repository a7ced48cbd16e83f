/// A lenient reader of a commit's raw bytes.
///
/// libgit2 refuses a commit over one malformed author line, and with it all that comes before; here
/// only a commit without a tree is none.
enum CommitParser {
  /// Reads a commit; nil when no tree is named.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, id: ObjectID) -> Commit? {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var author: Signature?
    var committer: Signature?
    var encoding: String?
    var rest = Slice(base: bytes, bounds: bytes.indices)
    while let line = nextLine(&rest), !line.isEmpty {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
      let value = line[(space + 1)...]
      let key = line[..<space]
      if key.elementsEqual("tree".utf8) {
        tree = tree ?? ObjectID(hexBytes: value)
      } else if key.elementsEqual("parent".utf8) {
        if let parent = ObjectID(hexBytes: value) { parents.append(parent) }
      } else if key.elementsEqual("author".utf8) {
        author = author ?? Signature(line: value)
      } else if key.elementsEqual("committer".utf8) {
        committer = committer ?? Signature(line: value)
      } else if key.elementsEqual("encoding".utf8) {
        encoding = encoding ?? String(decoding: value, as: UTF8.self)
      }
      // Signatures, merge tags and their continued lines say nothing here.
    }
    guard let tree else { return nil }
    return Commit(
      id: id, tree: tree, parents: parents, author: author ?? .unknown,
      committer: committer ?? .unknown, encoding: encoding,
      message: text(rest, encoding: encoding))
  }

  /// Reads who made a tag, and when; nil where the tag does not say.
  static func tagger(_ bytes: UnsafeBufferPointer<UInt8>) -> Signature? {
    var rest = Slice(base: bytes, bounds: bytes.indices)
    let mark = Array("tagger ".utf8)
    while let line = nextLine(&rest), !line.isEmpty {
      if line.starts(with: mark) { return Signature(line: line.dropFirst(mark.count)) }
    }
    return nil
  }

  private static func nextLine(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    defer { rest = rest[min(end + 1, rest.endIndex)...] }
    return rest[rest.startIndex..<end]
  }

  // Latin-1 is what old repositories declare; its bytes are its code points.
  private static func text(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, encoding: String?
  ) -> String {
    guard let encoding,
      ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(encoding.lowercased())
    else { return String(decoding: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension Signature {
  /// Reads what follows `author`, `committer` or `tagger`: `Name <address> seconds zone`, as much as is there.
  fileprivate init(line: Slice<UnsafeBufferPointer<UInt8>>) {
    let less = line.firstIndex(of: UInt8(ascii: "<"))
    // The date follows the last bracket, whatever stands between.
    let greater = line.lastIndex(of: UInt8(ascii: ">"))
    let nameEnd = less ?? greater ?? line.endIndex
    let name = trimmed(line[..<nameEnd])
    var email = line[line.endIndex...]
    if let less {
      let after = line[(less + 1)...]
      email = after[..<(after.firstIndex(of: UInt8(ascii: ">")) ?? after.endIndex)]
    }
    let date = greater.map { line[($0 + 1)...] } ?? line[line.endIndex...]
    let words = date.split(whereSeparator: isBlank)
    self.init(
      name: String(decoding: name, as: UTF8.self),
      email: String(decoding: trimmed(email), as: UTF8.self),
      seconds: words.first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) },
      offset: words.dropFirst().first.flatMap { Self.minutes($0) } ?? 0)
  }

  private static func minutes(_ zone: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard zone.count <= 6, let number = Int(String(decoding: zone, as: UTF8.self)) else {
      return nil
    }
    return number / 100 * 60 + number % 100
  }
}
