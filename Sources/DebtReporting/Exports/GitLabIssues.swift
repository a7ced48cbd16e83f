internal import DebtKit

extension BacklogFormat {
  static let gitlabIssues = BacklogFormat("gitlab-issues", "CSV for GitLab's importer of issues") {
    [GitLabIssues.table($0)]
  }
}

/// Items as CSV for GitLab's importer of issues.
///
/// A column `milestone` would stop an import whose milestones are not all there, and whatever else an
/// issue has comes as quick actions in its text: of those only the estimate is written, which needs
/// nobody's leave. Nothing of the repository can start a line, so none of it is a quick action.
enum GitLabIssues {
  static func table(_ export: Export) -> [UInt8] {
    var csv = CSVWriter(protection: export.protection)
    csv.row(["title", "description", "due_date"].map(CSVWriter.Field.text))
    for entry in export.entries {
      csv.row([
        .text(export.title(of: entry)), .text(description(of: entry, in: export)),
        entry.due.map { .text($0.description) } ?? .empty,
      ])
    }
    return csv.take()
  }

  private static func description(of entry: ExportEntry, in export: Export) -> String {
    let body = IssueText(entry, in: export).markdown(isMarked: true, ci: export.options.ci)
    let minutes = entry.hours.flatMap { Int(exactly: ($0 * 60).rounded()) } ?? 0
    guard minutes > 0 else { return body }
    return body + "\n\n/estimate \(minutes / 60)h \(minutes % 60)m"
  }
}
