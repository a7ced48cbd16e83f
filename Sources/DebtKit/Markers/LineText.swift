/// The bytes of one comment line, from its first byte that is not furniture, with their place.
struct LineText {
  /// The bytes, without the line's end and the comment's closing delimiter.
  let bytes: [UInt8]
  /// The line, counted from 1.
  let line: Int
  /// The column of the first byte, counted from 1.
  let column: Int

  /// The place of a byte.
  func position(_ index: Int) -> Position {
    Position(line: line, column: column + index)
  }
}

/// A line and column of the file at hand, both counted from 1.
struct Position: Hashable {
  let line: Int
  let column: Int
}

extension Collection<UInt8> {
  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }
}
