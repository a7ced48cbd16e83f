import CommentScanning

/// The near misses of case: what would be a marker if case did not count.
enum CaseMiss {
  /// Whether a keyword in another case looks like a marker all the same.
  ///
  /// Only words that allow lower case after `@` are looked at (`deprecated:` is a doc tag, `temp:` a
  /// parameter). `fixme` and `xxx` are words of no language; any other needs a sign of its own:
  /// `@Todo`, `\todo`, `todo:`, `todo(ana)`, `todo[7]`, `todo -`, or nothing at all after it. Spanish
  /// "todo el mundo" and English "hack around" have none.
  static func isLikely(
    _ match: KeywordTable.Match, isTagged: Bool, in view: ByteView, at index: Int, before end: Int
  ) -> Bool {
    guard match.keyword.allowsLowerCaseAfterAt, match.urgency == 0 else { return false }
    if isTagged || wordsOfNoLanguage.contains(match.keyword.word) { return true }
    var rest = index
    while rest < end, view[rest].isBlank { rest += 1 }
    if rest >= end { return true }
    let next = view[rest + 1]
    return switch view[rest] {
    case UInt8(ascii: ":"): next != UInt8(ascii: ":") && next != UInt8(ascii: "=")
    case UInt8(ascii: "("), UInt8(ascii: "["): rest == index && next.isAlphanumeric
    case UInt8(ascii: "-"): rest > index && (next.isBlank || next == UInt8(ascii: "-"))
    default: false
    }
  }

  private static let wordsOfNoLanguage: Set<String> = ["FIXME", "XXX"]
}
