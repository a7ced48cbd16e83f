/// A marker's text as identity sees it: white space folded, trailing punctuation off, case kept.
package struct NormalisedText: Hashable, Sendable {
  /// The text.
  package let text: String
  /// The number of words: runs without white space that hold a letter, a digit or anything beyond
  /// ASCII.
  package let wordCount: Int

  /// Normalises the text of a marker, which has neither keyword nor attributes.
  package init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var words = 0
    for word in text.utf8.split(whereSeparator: \.isBlank) {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes += word
      if word.contains(where: { $0.isAlphanumeric || $0 >= 0x80 }) { words += 1 }
    }
    self.text = bytes[..<Self.end(of: bytes)].text
    wordCount = words
  }

  private static func end(of bytes: [UInt8]) -> Int {
    var rest = bytes[...]
    while let last = rest.last {
      if marks.contains(last) || last.isBlank {
        rest.removeLast()
      } else if let mark = wideMarks.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
        rest.removeLast(mark.count)
      } else {
        break
      }
    }
    return rest.endIndex
  }

  private static let marks = Array(".,;:!?-".utf8)
  private static let wideMarks = ["…", "。", "，", "！", "？", "：", "–", "—"].map { Array($0.utf8) }
}
