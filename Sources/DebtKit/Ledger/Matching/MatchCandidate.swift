/// A marker, or a record, on one side of a commit, as the matching sees it.
struct MatchCandidate: Hashable, Sendable {
  /// The index of its file among those of its side.
  let file: Int
  /// The line, counted from 1.
  let line: Int
  /// The normalised text.
  let text: String
  /// The number of words of the text.
  let wordCount: Int
  /// The id of a record; nil for a marker.
  let recordID: String?
  /// The tickets it points to.
  let links: [String]
  /// The hash of the nearest code line above; 0 is none.
  let codeAbove: UInt32
  /// The hash of the nearest code line below; 0 is none.
  let codeBelow: UInt32

  /// Tells whether both have links and share none.
  func hasOtherLinks(than other: MatchCandidate) -> Bool {
    !links.isEmpty && !other.links.isEmpty && !links.contains { other.links.contains($0) }
  }

  /// Tells whether it stands before another in order of place; values settle what places leave
  /// open, so that the order in which candidates are given does not.
  func precedes(_ other: MatchCandidate) -> Bool {
    if file != other.file { return file < other.file }
    if line != other.line { return line < other.line }
    if text != other.text { return text < other.text }
    if recordID != other.recordID { return recordID ?? "" < other.recordID ?? "" }
    if links != other.links { return links.lexicographicallyPrecedes(other.links) }
    return (codeAbove, codeBelow, wordCount)
      < (other.codeAbove, other.codeBelow, other.wordCount)
  }
}
