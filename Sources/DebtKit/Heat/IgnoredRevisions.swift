internal import GitAccess

/// The commits that `.git-blame-ignore-revs` lists: those that only reformat.
struct IgnoredRevisions: Sendable {
  /// Where the file stands.
  static let path = ".git-blame-ignore-revs"
  /// The largest file that is read.
  static let sizeLimit = 10 << 20

  private var commits: Set<ObjectID> = []

  /// Reads a file: 40 hexadecimal digits a line, and comments after `#`.
  ///
  /// Any other line is passed over, for nothing rests on it but a weight.
  init(_ file: [UInt8]) {
    guard file.count <= Self.sizeLimit else { return }
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
    for line in text.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    {
      let words = line.prefix { $0 != UInt8(ascii: "#") }.split(whereSeparator: \.isBlank)
      guard words.count == 1, words[0].count == 2 * ObjectID.byteCount else { continue }
      if let commit = ObjectID(hex: words[0].text) { commits.insert(commit) }
    }
  }

  /// The number of commits.
  var count: Int { commits.count }

  /// Tells whether a commit is listed.
  func contains(_ commit: ObjectID) -> Bool { commits.contains(commit) }
}
