internal import DebtKit

extension ScanFormat {
  static let gitlab = ScanFormat(
    "gitlab", "a GitLab Code Quality report", need: .findings, tells: .itemsAndProblems
  ) {
    GitLabCodeQuality.bytes(of: $0.snapshotFindings)
  }
}

/// Findings as GitLab's Code Quality report, which it compares with the target branch's.
///
/// GitLab stops reading at the first entry that it does not take, and of entries with one fingerprint
/// keeps one: so each has all members, a line from 1, and a fingerprint of its own.
enum GitLabCodeQuality {
  static func bytes(of findings: [Finding]) -> [UInt8] {
    var json = JSONWriter(.indented(depth: 1))
    json.array { json in
      for finding in findings {
        json.object {
          $0.member("description", finding.text())
          $0.member("check_name", TextFilter(.escaped)(finding.rule).string)
          $0.member("fingerprint", finding.fingerprint)
          $0.member("severity", severity(finding.level))
          $0.object("location") {
            $0.member("path", finding.path())
            $0.object("lines") { $0.member("begin", max(1, finding.line)) }
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private static func severity(_ level: ProblemLevel) -> String {
    switch level {
    case .note: "info"
    case .warning: "minor"
    case .error: "major"
    }
  }
}
