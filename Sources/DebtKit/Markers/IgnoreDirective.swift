/// A word of command in a comment: `debt:ignore [reason]`, `debt:off`, `debt:on`.
enum IgnoreDirective: Hashable {
  /// It hides the markers of its own line, or of the next one where its own has none.
  case ignore
  case off
  case on
  /// It is spelled nearly like one of them.
  case nearMiss(word: String, meant: String)

  /// Reads the directive that starts a text.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Self.prefix) else { return nil }
    let word = bytes.dropFirst(Self.prefix.count).prefix { $0.isLetter }.prefix(20).text
    switch word {
    case "ignore": self = .ignore
    case "off": self = .off
    case "on": self = .on
    default:
      guard let meant = word.nearest(in: ["ignore", "off", "on"]) else { return nil }
      self = .nearMiss(word: word, meant: meant)
    }
  }

  /// Finds the directive that follows a blank in a line of text, and where it starts.
  static func find(in bytes: ArraySlice<UInt8>) -> (directive: IgnoreDirective, index: Int)? {
    var rest = bytes
    while let start = rest.firstIndex(of: prefix[0]) {
      let isWord = start == bytes.startIndex || bytes[start - 1].isBlank
      if isWord, let directive = IgnoreDirective(bytes[start...]) { return (directive, start) }
      rest = bytes[(start + 1)...]
    }
    return nil
  }

  private static let prefix = Array("debt:".utf8)
}
