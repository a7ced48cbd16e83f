internal import DebtKit

/// What a change does, or what a snapshot holds, in a few sentences without their full stops.
struct ChangeWords {
  private let report: ScanReport
  private let style: ReportStyle

  init(_ report: ScanReport, ci: CIService) {
    self.report = report
    style = ReportStyle(layout: TextLayout(), ci: ci)
  }

  /// What is there, what the policy says of it, and whether all of it was read.
  var sentences: [SafeText] {
    [headline] + [verdict, trust].compactMap(\.self)
  }

  /// The numbers of the change, or of the snapshot where there is no base.
  var headline: SafeText {
    report.comparison.map { DiffReport($0).headline(style).plain }
      ?? ScanSummary.headline(report.registry, style).plain
  }

  /// The answer of the policy; nil where nobody asked it.
  var verdict: SafeText? {
    guard let verdict = report.registry.verdict else { return nil }
    let counts = RuleLevel.allCases.reversed().compactMap { level -> SafeText? in
      let count = verdict.hits.count { $0.level == level }
      return count == 0 ? nil : Wording.count(count, level == .error ? "error" : "warning")
    }
    let found = counts.isEmpty ? "" : ": \(Wording.list(counts))"
    switch verdict.result {
    case .fail: return SafeText(trusted: "The policy says no" + found)
    case .pass: return SafeText(trusted: "The policy lets it pass" + found)
    case .none, .untrusted:
      let list = Wording.list(counts).string
      return counts.isEmpty ? nil : SafeText(trusted: "The rules find \(list)")
    }
  }

  /// Whose policy it is; nil where nobody wrote one.
  var origin: SafeText? {
    guard let policy = report.registry.verdict?.policy else { return nil }
    let commit = policy.commit.map { " \(style.text(String($0.prefix(10))))" } ?? ""
    return switch policy.source {
    case .none: nil
    case .base:
      SafeText(
        trusted: "The policy is that of the base\(commit); edits of it take effect after the merge")
    case .head: SafeText(trusted: "The policy is that of the snapshot itself\(commit)")
    case .config: "The policy is that of the file that --config names"
    }
  }

  /// A warning where not everything was read.
  var trust: SafeText? {
    report.registry.isTrusted
      ? nil : "The answer is incomplete: not everything could be read, so nothing here is proof"
  }
}
