internal import DebtKit

/// What formats for review tell of a scan, in order of place.
struct FindingList {
  private let registry: Registry
  private let comparison: RegistryComparison?
  private let hits: [Finding]
  private let problems: [Problem]
  private let waived: [ItemID: Waiver]

  init(_ report: ScanReport) {
    registry = report.registry
    comparison = report.comparison
    let found = registry.verdict?.hits ?? []
    hits = found.map { Finding($0) }
    // What a rule finds is told once, with the rule.
    let told = Set(found.compactMap(\.problem))
    problems = registry.problems.filter { !told.contains($0) }
    waived = Dictionary(
      (registry.verdict?.waived ?? []).map { ($0.item, $0.waiver) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every item that is to be paid, every problem, and what the rules find; never what is paid,
  /// accepted or waived.
  var ofSnapshot: [Finding] {
    findings(items.filter { isToBePaid($0) }, problems)
  }

  /// The items that a change introduces or edits, what is wrong in the files that it touches, and what
  /// the rules find; without a base there are no such items.
  ///
  /// - Parameter least: The level from which problems are told.
  /// - Returns: The findings, in order of place.
  func ofChange(problemsFrom least: ProblemLevel) -> [Finding] {
    let changed = items.filter {
      isToBePaid($0) && [.introduced, .edited].contains($0.change?.kind)
    }
    let own = problems.filter { problem in
      problem.level >= least && comparison?.concerns(problem) ?? true
    }
    return findings(changed, own)
  }

  /// The items that somebody decided to keep.
  var suppressed: [Finding] {
    let kept = items.filter { $0.status == .accepted || waived[$0.id] != nil }
    return Self.told(
      kept.map { item in
        var finding = Finding(item, asOf: registry.snapshot.day)
        let waiver = waived[item.id]
        finding.suppression = Finding.Suppression(
          isInSource: waiver?.commit == nil,
          reason: waiver?.reason ?? item.fields[.acceptedReason]?.value.text ?? "")
        return finding
      })
  }

  private var items: [DebtItem] { registry.items.filter { $0.change?.kind != .paid } }

  private func isToBePaid(_ item: DebtItem) -> Bool {
    item.status.isUnpaid && waived[item.id] == nil
  }

  private func findings(_ items: [DebtItem], _ problems: [Problem]) -> [Finding] {
    Self.told(
      items.map { Finding($0, asOf: registry.snapshot.day) } + problems.map { Finding($0) } + hits)
  }

  /// The findings in order of place, each with an identity of its own.
  private static func told(_ findings: [Finding]) -> [Finding] {
    let sorted = findings.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
    // Two records may have one id, and one rule may find an item twice.
    var seen: [String: Int] = [:]
    return sorted.map { finding in
      var finding = finding
      let count = seen[finding.identity, default: 0] + 1
      seen[finding.identity] = count
      if count > 1 { finding.identity += " \(count)" }
      return finding
    }
  }
}
