internal import DebtKit

extension ScanFormat {
  static let sarif = ScanFormat(
    "sarif", "SARIF 2.1.0 for code scanning", need: .findings, readsLines: true,
    tells: .itemsAndProblems,
    omission: { SARIF($0).omission },
    { SARIF($0).bytes })
}

/// A scan as SARIF 2.1.0, in the part of it that GitHub reads.
///
/// No rule has a `security-severity`: debt is no vulnerability.
struct SARIF {
  /// Of more results code scanning keeps only the heaviest.
  static let mostResults = 5000

  private let report: ScanReport
  private let results: [Finding]
  private let rules: [FindingRule]
  private let notices: [Finding]
  private let omitted: Int

  init(_ report: ScanReport) {
    self.report = report
    let suppressed =
      report.options.includesSuppressed ? FindingList(report).suppressed : []
    let findings = report.snapshotFindings
    // What is wrong with the snapshot as a whole is no result: a result needs a place.
    notices = findings.filter { if case .problem = $0.subject { $0.place == nil } else { false } }
    let placed = findings.filter { finding in
      if case .problem = finding.subject { finding.place != nil } else { true }
    }
    let kept = Self.heaviest(placed + suppressed)
    omitted = placed.count + suppressed.count - kept.count
    results = kept
    rules = FindingRule.rules(of: kept)
  }

  /// The results that are kept: by level, then by a name that does not change, so that no alert comes
  /// and goes at the cut with what stands around it.
  private static func heaviest(_ findings: [Finding]) -> [Finding] {
    guard findings.count > mostResults else { return findings }
    let order = findings.indices.sorted { left, right in
      let (one, other) = (findings[left], findings[right])
      return one.level != other.level ? one.level > other.level : one.identity < other.identity
    }
    return order.prefix(mostResults).sorted().map { findings[$0] }
  }

  var omission: String? {
    guard omitted > 0 else { return nil }
    return "SARIF keeps the \(NumberText.count(Self.mostResults)) heaviest results; "
      + "\(NumberText.count(omitted)) are left out"
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.indented(depth: 4))
    json.object {
      $0.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      $0.member("version", "2.1.0")
      $0.array("runs") { $0.object { run(to: &$0) } }
    }
    json.endLine()
    return json.take()
  }

  private func run(to json: inout JSONWriter) {
    json.object("tool") {
      $0.object("driver") { json in
        json.member("name", ToolName.debt.name)
        json.member("semanticVersion", ToolName.debt.version)
        json.array("rules") { json in
          for rule in rules { json.object { write(rule, to: &$0) } }
        }
      }
    }
    json.object("automationDetails") { $0.member("id", TextFilter(.escaped)(category).string) }
    json.member("columnKind", "unicodeCodePoints")
    json.array("invocations") {
      $0.object { json in
        json.member("executionSuccessful", report.registry.isTrusted)
        json.array("toolExecutionNotifications") { notifications(to: &$0) }
      }
    }
    json.array("results") { json in
      let indexes = Dictionary(
        uniqueKeysWithValues: rules.enumerated().map { ($0.element.id, $0.offset) })
      for result in results {
        json.object { SARIFResult(result, report.lines).members(indexes[result.rule], to: &$0) }
      }
    }
  }

  /// What stands before the last slash is the category of an upload.
  private var category: String {
    let category = report.options.category
    return category.hasSuffix("/") ? category : category + "/"
  }

  private func notifications(to json: inout JSONWriter) {
    for notice in notices {
      json.object {
        $0.object("descriptor") { $0.member("id", notice.rule) }
        $0.member("level", notice.level.rawValue)
        $0.object("message") { $0.member("text", SARIFResult.text(of: notice)) }
      }
    }
    if let omission {
      json.object {
        $0.member("level", "warning")
        $0.object("message") { $0.member("text", omission) }
      }
    }
  }

  private func write(_ rule: FindingRule, to json: inout JSONWriter) {
    json.member("id", TextFilter(.escaped)(rule.id).string)
    json.object("shortDescription") { $0.member("text", rule.meaning) }
    json.object("fullDescription") { $0.member("text", "\(rule.meaning) \(rule.cure)") }
    json.object("help") {
      $0.member("text", "\(rule.meaning) \(rule.cure)")
      let meaning = MarkdownText.escape(rule.meaning)
      $0.member("markdown", "\(meaning)\n\n**What to do:** \(rule.cure)")
    }
    json.object("defaultConfiguration") { $0.member("level", rule.level.rawValue) }
    json.object("properties") {
      $0.array("tags") { $0.value("technical-debt") }
      $0.member("precision", "very-high")
      $0.member(
        "problem.severity", rule.level == .note ? "recommendation" : rule.level.rawValue)
    }
  }
}
