internal import CommentScanning

/// The places where a marker or a directive may stand, found only as far as they are asked for.
struct MarkerPlaces {
  private let view: ByteView
  private let words: WordFinder
  /// The next keyword and the next directive; what was asked for last lies before them.
  private var word: Int? = -1
  private var directive: Int? = -1

  init(_ view: ByteView, _ words: WordFinder) {
    self.view = view
    self.words = words
  }

  /// The first place at or after an offset; offsets must not fall from one call to the next.
  mutating func first(from offset: Int) -> Int? {
    if let place = word, place < offset { word = words.firstCandidate(in: view, from: offset) }
    if let place = directive, place < offset { directive = view.first("debt:", from: offset) }
    guard let word else { return directive }
    return min(word, directive ?? word)
  }
}
