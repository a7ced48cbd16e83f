/// A marker whose following lines are still to be read.
struct OpenMarker {
  let found: MarkerHead.Found
  let line: Int
  let column: Int
  let endColumn: Int
  let head: Range<Int>
  let language: String
  /// The column at which the comment's own text starts on the keyword's line, as the eye sees it.
  let margin: Int
  var draft: MarkerDraft
  var lines: [String]
  /// The last line that belongs to the marker.
  var lastLine: Int
  /// The last line that a problem of the marker is about.
  var lastToldLine: Int

  /// Whether the text breaks off in a sentence, so that a line below could go on with it.
  var isUnfinished: Bool {
    guard let last = lines.last?.utf8.last else { return false }
    return !".!?:;".utf8.contains(last)
  }

  /// Whether a line at the margin goes on with a sentence of the text.
  func isSentence(continuedBy bytes: [UInt8], at column: Int) -> Bool {
    column == margin && isUnfinished && (bytes.first.map { (0x61...0x7A).contains($0) } ?? false)
  }

  /// The text, lines joined by a line feed.
  var text: String { lines.filter { !$0.isEmpty }.joined(separator: "\n") }
}
