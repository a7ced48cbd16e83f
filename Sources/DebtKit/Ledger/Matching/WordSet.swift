/// The words of a text that say something, each once.
///
/// A word is a run of ASCII letters, ASCII digits and bytes beyond ASCII; only ASCII letters lose
/// their case. Small words are left out where others are left.
struct WordSet: Hashable, Sendable {
  /// The text.
  let text: String
  // Hashes of the words, sorted: comparing two texts is one walk over both.
  private let words: [UInt64]

  /// Takes a text apart.
  init(_ text: String) {
    self.text = text
    var telling: [UInt64] = []
    var small: [UInt64] = []
    for run in text.utf8.split(whereSeparator: { !$0.isWordByte }) {
      let word = run.map(\.lowercased)
      let isSmall = Self.smallWords.contains(word)
      if isSmall { small.append(word.hash) } else { telling.append(word.hash) }
    }
    words = Self.unique(telling.isEmpty ? small : telling)
  }

  /// Tells whether the text has no word at all.
  var isEmpty: Bool { words.isEmpty }
  /// The number of words.
  var count: Int { words.count }

  /// Counts the words that another text has, too.
  func commonCount(with other: WordSet) -> Int {
    var count = 0
    var left = 0
    var right = 0
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] { count += 1 }
      let isBehind = words[left] <= other.words[right]
      if words[left] >= other.words[right] { right += 1 }
      if isBehind { left += 1 }
    }
    return count
  }

  private static func unique(_ words: [UInt64]) -> [UInt64] {
    var unique: [UInt64] = []
    for word in words.sorted() where unique.last != word { unique.append(word) }
    return unique
  }

  private static let smallWords = Set(
    "a an and be by for in is it of on or that the this to when".utf8.split(separator: 0x20)
      .map { Array($0) })
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
      true
    default: false
    }
  }

  fileprivate var lowercased: UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
  }
}

extension [UInt8] {
  /// FNV-1a: the same in every process, unlike Swift's own.
  fileprivate var hash: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
