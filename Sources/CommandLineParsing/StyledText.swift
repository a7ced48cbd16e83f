/// A text whose parts say what they are, so that a terminal may colour them.
package struct StyledText: Sendable, Equatable {
  /// The role of a part of the text.
  package enum Style: Sendable {
    case heading
    case name
    case placeholder
    case plain
  }

  /// A part of the text with one role.
  package struct Span: Sendable, Equatable {
    /// The role.
    package let style: Style
    /// The characters, line feeds included.
    package let text: String

    init(_ style: Style, _ text: String) {
      self.style = style
      self.text = text
    }
  }

  /// The parts in order.
  package private(set) var spans: [Span] = []

  /// The text without its roles.
  package var plain: String { spans.map(\.text).joined() }

  /// Adds a part.
  mutating func append(_ style: Style, _ text: String) {
    spans.append(Span(style, text))
  }

  /// Adds several parts.
  mutating func append(_ more: [Span]) {
    spans.append(contentsOf: more)
  }
}
