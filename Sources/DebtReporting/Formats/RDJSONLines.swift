internal import DebtKit

extension ScanFormat {
  static let rdjsonl = ScanFormat(
    "rdjsonl", "for reviewdog, which comments on most forges", need: .findings,
    tells: .itemsAndProblems
  ) { RDJSONLines.bytes(of: $0.snapshotFindings) }
}

/// Findings as reviewdog's diagnostics, one a line.
///
/// reviewdog pastes messages into comments as Markdown, so that texts of the repository are escaped as
/// such: they mention nobody.
enum RDJSONLines {
  static func bytes(of findings: [Finding]) -> [UInt8] {
    var json = JSONWriter(.compact)
    for finding in findings {
      json.object { members(of: finding, to: &$0) }
      json.endLine()
    }
    return json.take()
  }

  private static func members(of finding: Finding, to json: inout JSONWriter) {
    json.member("message", MarkdownText.escape(finding.cutMessage))
    json.object("location") {
      $0.member("path", finding.path())
      $0.object("range") { json in
        json.object("start") { position(finding, finding.place?.column, to: &$0) }
        // A range without an end is a point; without columns it is the line.
        if let end = finding.endColumn {
          json.object("end") { position(finding, end, to: &$0) }
        }
      }
    }
    json.member("severity", severity(finding.level))
    json.object("source") { $0.member("name", ToolName.debt.name) }
    json.object("code") { $0.member("value", TextFilter(.escaped)(finding.rule).string) }
  }

  /// Columns count bytes from 1, as ours do; the end is the column after.
  private static func position(_ finding: Finding, _ column: Int?, to json: inout JSONWriter) {
    json.member("line", finding.line)
    if let column { json.member("column", column) }
  }

  private static func severity(_ level: ProblemLevel) -> String {
    switch level {
    case .note: "INFO"
    case .warning: "WARNING"
    case .error: "ERROR"
    }
  }
}
