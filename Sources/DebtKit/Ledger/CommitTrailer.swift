/// What a line of a commit's message says of an item: `Debt-Paid: ID`.
///
/// A trailer counts at the start of any line, not only in the last paragraph: a squash puts the
/// messages of its commits in the middle.
struct CommitTrailer: Hashable, Sendable {
  /// The kinds of trailers.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case paid = "debt-paid"
    case added = "debt-added"
    case accepted = "debt-accepted"
    case cost = "debt-cost"

    /// The name as it is written.
    var word: String {
      switch self {
      case .paid: "Debt-Paid"
      case .added: "Debt-Added"
      case .accepted: "Debt-Accepted"
      case .cost: "Debt-Cost"
      }
    }
  }

  let kind: Kind
  /// An id, an alias, or the first letters of one, in lower case.
  let token: String
  /// What follows: `until=2026-12-01 by=@lead`, or an amount of work.
  let rest: String

  /// Reads the trailers of a message.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func all(in message: String) -> [CommitTrailer] {
    message.utf8.split(separator: UInt8(ascii: "\n")).compactMap { CommitTrailer($0) }
  }

  private init?(_ line: Substring.UTF8View) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      let kind = Kind(rawValue: line[..<colon].text.lowercased())
    else { return nil }
    let words = line[line.index(after: colon)...].split(
      maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isBlank)
    guard let token = words.first else { return nil }
    self.kind = kind
    self.token = token.text.lowercased()
    rest = words.count > 1 ? words[1].text.trimmed : ""
  }

  /// The values of `key=value` words, by key.
  var attributes: [String: String] {
    var attributes: [String: String] = [:]
    for word in rest.utf8.split(whereSeparator: \.isBlank) {
      guard let sign = word.firstIndex(of: UInt8(ascii: "=")), sign != word.startIndex else {
        continue
      }
      let key = word[..<sign].text.lowercased()
      if attributes[key] == nil { attributes[key] = word[word.index(after: sign)...].text }
    }
    return attributes
  }

  /// The amount of work that a cost names.
  var work: WorkDuration? { kind == .cost ? WorkDuration(rest) : nil }
}
