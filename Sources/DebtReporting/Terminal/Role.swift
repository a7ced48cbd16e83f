/// The meaning of a piece of text, from which a ``Palette`` makes its colour.
package enum Role: Sendable, Hashable, CaseIterable {
  case plain
  case strong
  /// The head of a table or of a section.
  case heading
  /// What may be skipped on a first reading.
  case muted
  case path
  case keyword
  case id
  case number
  case link
  case good
  case warning
  case bad

  /// The parameters of the terminal's "select graphic rendition": the 16 colours, bold and dim.
  ///
  /// Nothing rests on colour alone, and no colour is used that vanishes on a light or a dark
  /// ground: no blue, no white, no bright black.
  var graphicRendition: String? {
    switch self {
    case .plain, .number: nil
    case .strong, .heading: "1"
    case .muted: "2"
    case .path, .link: "36"
    case .keyword: "35"
    case .id, .warning: "33"
    case .good: "32"
    case .bad: "1;31"
    }
  }
}
