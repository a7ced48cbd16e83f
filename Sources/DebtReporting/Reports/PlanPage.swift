package import DebtKit

/// The file of a plan: front matter for `debt plan --review`, and below it a list for people.
package enum PlanPage {
  /// The whole text of the file.
  package static func text(_ file: PlanFile, _ report: PlanReport) -> [UInt8] {
    let words = PlanWords(
      ReportStyle(layout: TextLayout()), report.registry.configuration.scoring.calendar)
    let markdown = PlanMarkdown(report, .none)
    let title = MarkdownText.escape(file.name)
    var text = "# Plan \(title)\n\n"
    text += "\(words.room(report.plan.capacity).string), \(words.choice(report.plan).string)"
    text += file.day.map { "; written on \($0).\n\n" } ?? ".\n\n"
    text += markdown.tasks
    if !markdown.left.isEmpty { text += "\n\(markdown.left)" }
    return file.frontMatter + Array(text.utf8)
  }
}
