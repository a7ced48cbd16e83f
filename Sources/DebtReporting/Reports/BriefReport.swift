package import DebtKit

/// One page for people who decide: how much debt there is, where it goes, what was paid and decided,
/// and what is asked for.
package struct BriefReport: Sendable {
  /// What the page is made of.
  package struct Contents: Sendable {
    /// The registry at the end.
    package var registry: Registry
    /// The registry in rank order.
    package var backlog: Backlog
    /// How much debt stood when, where there is a history.
    package var trend: Trend?
    /// What happened, where there is a history.
    package var chronicle: Chronicle?
    /// Where the page starts, in words, such as `2026-10-01` or `v1.0`.
    package var start: String
    /// The day that counts as today.
    package var day: CalendarDate?
    /// The next sprint, where the settings say how much work it has.
    package var plan: Plan?

    /// Gathers the contents.
    package init(
      registry: Registry, backlog: Backlog, trend: Trend?, chronicle: Chronicle?, start: String,
      day: CalendarDate?, plan: Plan?
    ) {
      self.registry = registry
      self.backlog = backlog
      self.trend = trend
      self.chronicle = chronicle
      self.start = start
      self.day = day
      self.plan = plan
    }
  }

  private let contents: Contents

  /// Makes a report.
  package init(_ contents: Contents) {
    self.contents = contents
  }

  /// The page for a terminal or a log.
  package func text(_ style: ReportStyle) -> [UInt8] {
    BriefSheet(contents, style).sheet.text(style.layout)
  }

  /// The page in Markdown.
  package func markdown(ci: CIService) -> [UInt8] {
    BriefSheet(contents, ReportStyle(layout: TextLayout(), ci: ci)).sheet.markdown(ci: ci)
  }

  /// The page as HTML that stands alone.
  package func html(ci: CIService) -> [UInt8] {
    BriefSheet(contents, ReportStyle(layout: TextLayout(), ci: ci)).sheet.html(ci: ci)
  }
}
