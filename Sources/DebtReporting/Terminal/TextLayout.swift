/// The room that a text output has, and its paints.
///
/// A terminal has a width, which tables and paragraphs keep to; a pipe or a file has none, and
/// there nothing is cut or wrapped. Everything is returned as lines that end in a line feed and
/// never in a blank.
package struct TextLayout: Sendable {
  /// The number of columns, or nil where there is no edge.
  package let columns: Int?
  /// The paints.
  package let palette: Palette

  /// The narrowest terminal that is laid out for; a narrower one wraps by itself.
  private static let fewestColumns = 20

  /// Makes a layout for a terminal of a width, or for a pipe.
  package init(columns: Int? = nil, palette: Palette = .none) {
    self.columns = columns.map { max($0, Self.fewestColumns) }
    self.palette = palette
  }

  /// Returns one line as it is, however long.
  package func line(_ text: StyledText, indent: Int = 0) -> String {
    let text = text.onOneLine.trimmingEnd
    guard !text.isEmpty else { return "\n" }
    return String(repeating: " ", count: indent) + text.painted(palette) + "\n"
  }

  /// Returns a text wrapped at blanks, its later lines indented by `hanging` more.
  ///
  /// A word that is longer than the line stays whole, so that it can be copied.
  package func paragraph(_ text: StyledText, indent: Int = 0, hanging: Int = 0) -> String {
    var output = ""
    let room = columns.map { max($0 - indent - hanging, 1) } ?? .max
    for (index, line) in TextWrapping.lines(of: text, columns: room, first: hanging).enumerated() {
      if !line.isEmpty {
        output += String(repeating: " ", count: index == 0 ? indent : indent + hanging)
        output += line.painted(palette)
      }
      output += "\n"
    }
    return output
  }
}
