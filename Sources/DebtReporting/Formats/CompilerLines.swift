internal import DebtKit

extension LintFormat {
  static let gcc = LintFormat("gcc", "PATH:LINE:COLUMN: LEVEL: …, which editors read") {
    CompilerLines.bytes(of: $0.snapshotFindings, ci: $0.options.ci)
  }
}

/// Findings as a compiler prints them, one a line.
///
/// Editors split such a line at its colons, so that a finding without a line gets the first one.
enum CompilerLines {
  static func bytes(of findings: [Finding], ci: CIService) -> [UInt8] {
    var text = ""
    for finding in findings {
      let rule = TextFilter(.escaped, ci: ci)(finding.rule).string
      text += "\(finding.path(ci: ci)):\(finding.line):\(finding.place?.column ?? 1): "
      text += "\(finding.level.rawValue): \(finding.text(ci: ci)) [\(rule)]\n"
    }
    return Array(text.utf8)
  }
}
