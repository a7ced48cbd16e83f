/// The paints of one output: colours and links, or neither.
package struct Palette: Sendable, Hashable {
  /// A palette that leaves every text as it is.
  package static let none = Palette(hasColor: false)

  private let hasColor: Bool
  private let hasLinks: Bool

  /// Makes a palette; links are opt-in, since not every terminal hides their targets.
  package init(hasColor: Bool, hasLinks: Bool = false) {
    self.hasColor = hasColor
    self.hasLinks = hasLinks
  }

  /// Returns a text dressed for its role, and linked where it has a target.
  package func paint(_ text: SafeText, _ role: Role, link: Hyperlink? = nil) -> String {
    guard !text.isEmpty else { return "" }
    var painted = text.string
    if hasColor, let rendition = role.graphicRendition {
      painted = "\u{1B}[\(rendition)m\(painted)\u{1B}[0m"
    }
    if hasLinks, let link {
      painted = "\u{1B}]8;;\(link.uri)\u{1B}\\\(painted)\u{1B}]8;;\u{1B}\\"
    }
    return painted
  }
}
