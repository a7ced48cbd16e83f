/// The places where a marker or a directive may stand, asked for from the beginning to the end.
struct MarkerPlaces {
  private let words: [Int]
  private let directives: [Int]
  private var nextWord = 0
  private var nextDirective = 0

  /// Takes the places of keywords and those of directives, each ascending.
  init(words: [Int], directives: [Int]) {
    self.words = words
    self.directives = directives
  }

  /// The first place at or after an offset; offsets must not fall from one call to the next.
  mutating func first(from offset: Int) -> Int? {
    while nextWord < words.count, words[nextWord] < offset { nextWord += 1 }
    while nextDirective < directives.count, directives[nextDirective] < offset {
      nextDirective += 1
    }
    guard nextWord < words.count else {
      return nextDirective < directives.count ? directives[nextDirective] : nil
    }
    guard nextDirective < directives.count else { return words[nextWord] }
    return min(words[nextWord], directives[nextDirective])
  }
}
