/// What a report for people may use: the room, the paints, and the log that it may end in.
package struct ReportStyle: Sendable {
  /// The room and the paints.
  package let layout: TextLayout
  /// The service whose log the text may end in.
  package let ci: CIService

  /// Makes a style.
  package init(layout: TextLayout, ci: CIService = .none) {
    self.layout = layout
    self.ci = ci
  }

  /// A text of the repository on one line.
  func text(_ text: String) -> SafeText { TextFilter(.flattened, ci: ci)(text) }

  /// A path or a name, in which a line feed would be a surprise.
  func path(_ bytes: [UInt8]) -> SafeText { TextFilter(.escaped, ci: ci)(bytes) }
}
