internal import DebtKit

extension ScanFormat {
  static let prometheus = ScanFormat(
    "prometheus", "gauges for the textfile collector", need: .snapshot, tells: .everything
  ) { PrometheusText($0).bytes }
}

/// The numbers of a scan as gauges in Prometheus's text format, for node_exporter to pick up.
///
/// No item is a label: labels are few and stay, items come and go.
struct PrometheusText {
  private let registry: Registry
  private let options: ScanReport.Options
  private var text = ""

  init(_ report: ScanReport) {
    registry = report.registry
    options = report.options
    items()
    rest()
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private typealias Labels = [(name: String, value: String)]

  private mutating func items() {
    let items = registry.items.filter { $0.change?.kind != .paid }
    gauge("debt_items", "Items of technical debt.", counts(items) { _ in 1 })
    let calendar = registry.configuration.scoring.calendar
    gauge(
      "debt_remediation_seconds", "Work to pay the items whose effort is known.",
      counts(items) { $0.effort?.hours(in: calendar).times3600 ?? 0 })
    gauge(
      "debt_items_without_effort", "Items whose effort nobody has estimated.",
      counts(items) { $0.effort == nil ? 1 : 0 })
  }

  private mutating func rest() {
    let levels = ProblemLevel.allCases.map { level in
      ([("level", level.rawValue)] as Labels, Double(registry.problems.count { $0.level == level }))
    }
    gauge("debt_problems", "What is unreadable or suspicious in records and markers.", levels)
    let skipped = Dictionary(grouping: registry.skipped, by: \.reason).sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    gauge(
      "debt_skipped_files", "Files of which nothing was read.",
      skipped.map { ([("reason", $0.key.rawValue)], Double($0.value.count)) })
    let hits = registry.verdict?.hits ?? []
    gauge(
      "debt_policy_findings", "What the rules of the policy find.",
      RuleLevel.allCases.map { level in
        ([("level", level.rawValue)], Double(hits.count { $0.level == level }))
      })
    gauge("debt_files", "Files of the snapshot.", [([], Double(registry.summary.files))])
    gauge(
      "debt_scan_timestamp_seconds", "When the repository was scanned.",
      [([], Double(options.time))])
    gauge(
      "debt_scan_success", "Whether everything was read that the numbers rest on.",
      [([], registry.isTrusted ? 1 : 0)])
  }

  /// The sums of a number over items of one source, kind and status.
  private func counts(_ items: [DebtItem], _ number: (DebtItem) -> Double) -> [(Labels, Double)] {
    let groups = Dictionary(grouping: items) { item in
      [item.source.rawValue, item.fields[.kind]?.value.text ?? "", item.status.rawValue]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, items in
      let labels = zip(["source", "kind", "status"], key).map { (name: $0, value: $1) }
      return (labels, items.reduce(0) { $0 + number($1) })
    }
  }

  private mutating func gauge(_ name: String, _ help: String, _ samples: [(Labels, Double)]) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
    for (labels, value) in samples {
      let all = [(name: "repo", value: options.repository)] + labels
      let written = all.map { "\($0.name)=\"\(escape($0.value))\"" }.joined(separator: ",")
      text += "\(name){\(written)} \(NumberText.plain(value))\n"
    }
  }

  private func escape(_ text: String) -> String {
    var output = ""
    for scalar in TextFilter(.escaped, ci: options.ci)(text).string.unicodeScalars {
      switch scalar {
      case "\\": output += "\\\\"
      case "\"": output += "\\\""
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}

extension DebtItem {
  /// The work to pay the item, where somebody or a setting says so.
  fileprivate var effort: WorkDuration? {
    guard let entry = fields[.effort], entry.origin != .proposal,
      case .duration(let effort) = entry.value
    else { return nil }
    return effort
  }
}

extension Double {
  /// Hours in seconds.
  fileprivate var times3600: Double { (self * 3600).rounded() }
}
