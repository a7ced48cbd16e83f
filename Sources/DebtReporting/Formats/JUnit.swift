internal import DebtKit

extension ScanFormat {
  static let junit = ScanFormat(
    "junit", "JUnit XML: each rule of the policy as a test", need: .change
  ) { JUnit($0).bytes }
}

/// The policy as a suite of tests: one case a rule, whatever it is set to.
///
/// A rule that stops the change is a failure, and one that is off is skipped. Where not everything was
/// read no rule has passed: each one that was judged and found nothing is an error.
struct JUnit {
  private let registry: Registry
  private let ci: CIService

  init(_ report: ScanReport) {
    registry = report.registry
    ci = report.options.ci
  }

  private enum Outcome {
    case passed
    case failed
    case incomplete
    case skipped(String)
  }

  var bytes: [UInt8] {
    let cases = Rule.all.map { (rule: $0, outcome: outcome(of: $0)) }
    let failed = cases.count { if case .failed = $0.outcome { true } else { false } }
    let incomplete = cases.count { if case .incomplete = $0.outcome { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.outcome { true } else { false } }
    let counts = (
      tests: String(cases.count), failures: String(failed), errors: String(incomplete),
      skipped: String(skipped)
    )
    var xml = XMLWriter(ci: ci)
    xml.declaration()
    xml.element(
      "testsuites",
      [
        "name": "debt", "tests": counts.tests, "failures": counts.failures,
        "errors": counts.errors, "skipped": counts.skipped, "time": "0",
      ]
    ) { xml in
      xml.element(
        "testsuite",
        [
          "name": "debt policy", "tests": counts.tests, "failures": counts.failures,
          "errors": counts.errors, "skipped": counts.skipped, "time": "0",
        ]
      ) { xml in
        for row in cases { write(row.rule, row.outcome, to: &xml) }
      }
    }
    return xml.take()
  }

  private func hits(of rule: Rule) -> [RuleHit] {
    (registry.verdict?.hits ?? []).filter { $0.rule == rule.id }
  }

  private func outcome(of rule: Rule) -> Outcome {
    let limit = registry.verdict?.failsOn ?? .error
    if hits(of: rule).contains(where: { $0.level >= limit }) { return .failed }
    switch registry.standing(of: rule) {
    case .off: return .skipped("the policy leaves it off")
    case .needsBase: return .skipped("it needs --base")
    case .judged: return registry.isTrusted ? .passed : .incomplete
    }
  }

  private func write(_ rule: Rule, _ outcome: Outcome, to xml: inout XMLWriter) {
    let attributes: KeyValuePairs<StaticString, String> = [
      "classname": "debt.policy", "name": rule.id, "time": "0",
    ]
    let hits = hits(of: rule)
    xml.element("testcase", attributes) { xml in
      switch outcome {
      case .passed: break
      case .failed:
        let message = hits.first.map { Finding($0).cutMessage } ?? rule.meaning
        let level = hits.map(\.level).max() ?? .error
        xml.element(
          "failure", ["message": message, "type": level.rawValue], lines: hits.map(line))
      case .incomplete:
        xml.element(
          "error", ["message": "not everything could be read", "type": "incomplete"],
          lines: hits.map(line))
      case .skipped(let reason): xml.element("skipped", ["message": reason])
      }
      // What only warns fails nothing, and is told all the same.
      if case .passed = outcome, !hits.isEmpty {
        xml.element("system-out", lines: hits.map(line))
      }
    }
  }

  private func line(_ hit: RuleHit) -> String {
    let finding = Finding(hit)
    let place = hit.place == nil ? "" : "\(finding.path(ci: ci)):\(finding.line): "
    return "\(place)\(hit.level.rawValue): \(finding.cutMessage)"
  }
}
