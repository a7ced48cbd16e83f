internal import DebtKit

extension ScanFormat {
  static let sonar = ScanFormat(
    "sonar", "SonarQube generic issues, with the effort to mend each", need: .findings,
    tells: .itemsAndProblems
  ) { SonarIssues($0).bytes }
}

/// Findings as SonarQube's generic issues, of version 10.3 and newer.
///
/// Columns are left out: a column that Sonar counts otherwise makes it refuse the whole file, and a
/// text range without columns is the line.
struct SonarIssues {
  private let findings: [Finding]
  private let calendar: WorkCalendar

  init(_ report: ScanReport) {
    // An issue needs a file of the project.
    findings = report.snapshotFindings.filter { $0.place != nil }
    calendar = report.registry.configuration.scoring.calendar
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.array("rules") { json in
        for rule in FindingRule.rules(of: findings) { json.object { write(rule, to: &$0) } }
      }
      $0.array("issues") { json in
        for finding in findings { json.object { write(finding, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ rule: FindingRule, to json: inout JSONWriter) {
    let name = TextFilter(.escaped)(rule.id).string
    json.member("id", name)
    json.member("name", name)
    json.member("description", "\(rule.meaning) \(rule.cure)")
    json.member("engineId", ToolName.debt.name)
    json.member("cleanCodeAttribute", "COMPLETE")
    json.array("impacts") {
      $0.object {
        $0.member("softwareQuality", "MAINTAINABILITY")
        $0.member("severity", severity(rule.level))
      }
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("ruleId", TextFilter(.escaped)(finding.rule).string)
    if let minutes = minutes(of: finding) { json.member("effortMinutes", minutes) }
    json.object("primaryLocation") {
      $0.member("message", finding.text())
      $0.member("filePath", finding.path())
      if let line = finding.place?.line {
        $0.object("textRange") { $0.member("startLine", line) }
      }
    }
  }

  /// The work to pay an item, where somebody said so; nobody has said so by a proposal.
  private func minutes(of finding: Finding) -> Int? {
    guard let entry = finding.item?.fields[.effort], entry.origin != .proposal,
      case .duration(let effort) = entry.value
    else { return nil }
    return Int(exactly: (effort.hours(in: calendar) * 60).rounded())
  }

  private func severity(_ level: ProblemLevel) -> String {
    switch level {
    case .note: "LOW"
    case .warning: "MEDIUM"
    case .error: "HIGH"
    }
  }
}
