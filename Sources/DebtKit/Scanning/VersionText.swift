internal import CommentScanning

/// What was found out about a text, for the version that was made of it.
struct KnownText: Sendable {
  /// The places of keywords; nil where nobody asked.
  fileprivate(set) var words: [Int]?
  /// The places of directives; nil where nobody asked.
  fileprivate(set) var directives: [Int]?
  /// The comments; nil where nobody asked.
  fileprivate(set) var comments: CommentReading?
  /// The lines; nil where nobody asked.
  fileprivate(set) var lines: LineTable?
  /// What the lines say; nil where nobody asked.
  fileprivate(set) var sketch: LineSketch?

  /// Nothing.
  static let nothing = KnownText()
}

/// The text that another one was made of.
struct FormerText: Sendable {
  /// What is known of it.
  let known: KnownText
  /// What both have in common.
  let copies: [CopiedStretch]
}

/// The text of one version of a file: what is asked of it is found out with the help of the version
/// that it was made of, which changes no answer.
///
/// A history holds hundreds of versions of most files, each like the one before but for some lines.
struct VersionText {
  /// The bytes.
  let view: ByteView
  /// The lines.
  let lines: TextLines
  private let former: FormerText?
  private var found = KnownText()

  init(_ view: ByteView, madeOf former: FormerText? = nil) {
    self.view = view
    self.former = former
    lines = TextLines(view, after: former?.known.lines, copies: former?.copies ?? [])
  }

  /// What was found out.
  var known: KnownText {
    var known = found
    known.lines = lines.known
    return known
  }

  /// The places of keywords.
  mutating func words(_ finder: WordFinder) -> [Int] {
    let words = finder.places(in: view, after: former?.known.words, copies: copies)
    found.words = words
    return words
  }

  /// The places of directives.
  mutating func directives() -> [Int] {
    let places = TextPlaces.all(
      of: "debt:", in: view, after: former?.known.directives, copies: copies)
    found.directives = places
    return places
  }

  /// The comments, in a language that does not change from one call to the next.
  mutating func comments(in language: Language) -> [Comment] {
    if let comments = found.comments { return comments.comments }
    let reading = CommentScanner.reading(
      of: view, language: language, after: former?.known.comments, copies: copies)
    found.comments = reading
    return reading.comments
  }

  /// What the lines say, in a language that does not change from one call to the next.
  mutating func sketch(in language: Language) -> LineSketch {
    let sketch = LineSketch(
      view, comments: comments(in: language), lines.table, after: former?.known.sketch)
    found.sketch = sketch
    return sketch
  }

  private var copies: [CopiedStretch] { former?.copies ?? [] }
}
