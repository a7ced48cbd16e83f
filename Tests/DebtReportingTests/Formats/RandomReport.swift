import GitAccess
import TestSupport

@testable import DebtKit
@testable import DebtReporting

/// Scans of repositories whose every text is hostile, from fixed seeds.
struct RandomReport: Sequence, IteratorProtocol {
  private var texts: RandomText
  private var random: SeededRandom
  private var remaining: Int

  init(seed: Int, count: Int) {
    texts = RandomText(seed: UInt64(seed), count: .max)
    random = SeededRandom(seed)
    remaining = count
  }

  mutating func next() -> ScanReport? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let items = (0..<random.below(8)).map { _ in item() }
    let problems = (0..<random.below(5)).map { _ in
      Problem(
        random.pick(ProblemCode.allCases), at: random.below(4) == 0 ? nil : place(), text())
    }
    let skipped = (0..<random.below(3)).map { _ in
      SkippedFile(place: place(), reason: random.pick(SkipReason.allCases))
    }
    var registry = Registry.sample(items, problems: problems, skipped: skipped)
    let hits = (0..<random.below(5)).map { _ in
      RuleHit(
        rule: random.below(5) == 0 ? text() : random.pick(Rule.all).id,
        level: random.pick(RuleLevel.allCases),
        items: random.below(2) == 0 ? [] : items.map(\.id),
        place: random.below(4) == 0 ? nil : place(), message: text(), cure: text())
    }
    let waived = items.prefix(random.below(2)).map { item in
      WaivedItem(
        item: item.id, rule: text(), place: place(),
        waiver: Waiver(by: text(), until: nil, commit: text(), reason: text()))
    }
    registry.verdict = .sample(hits, waived: waived, edits: [place()])
    return report(registry)
  }

  private mutating func report(_ registry: Registry) -> ScanReport {
    var registry = registry
    var options = ScanReport.Options.sample
    options.repository = text()
    options.category = text()
    options.ci = random.pick(CIService.allCases)
    options.includesSuppressed = random.below(2) == 0
    guard random.below(2) == 0 else { return ScanReport(registry, options: options) }
    let events = registry.items.indices.map { index in
      let item = registry.items[index]
      registry.items[index].change = ItemChange(
        random.pick(ItemChange.Kind.allCases), confidence: 0.5)
      return LedgerEvent(
        random.pick(LedgerEvent.Kind.allCases), id: item.id, source: item.source,
        standing: LedgerEvent.Standing(
          file: item.sites[0].file, line: item.sites[0].line, text: text(), keyword: text()),
        confidence: 0.5)
    }
    registry.snapshot = registry.snapshot.compared(with: String(repeating: "a", count: 40))
    let comparison = RegistryComparison(
      base: String(repeating: "a", count: 40), branch: text(), tip: registry.snapshot,
      changes: events, unchanged: nil, problems: registry.problems,
      touched: Set(registry.items.map { $0.sites[0].file }),
      reachesEveryFile: random.below(2) == 0)
    var report = ScanReport(registry, comparison, options: options)
    for (path, lines) in report.wantedLines {
      report.lines.add(lines, of: (0..<6).flatMap { _ in bytes() + [10] }, at: path)
    }
    return report
  }

  private mutating func item() -> DebtItem {
    let words = text()
    var item =
      random.below(3) == 0
      ? DebtItem.record(words, id: "r", [.owner: text(), .effort: "2d"])
      : DebtItem.marker(
        random.below(4) == 0 ? text() + "K" : "TODO", words, at: "a.c:1:1", [.owner: text()])
    let file = place()
    item.sites = [
      Site(
        file: file.file, line: file.line ?? 1, column: file.column ?? 1,
        endColumn: (file.column ?? 1) + random.below(40), text: words, language: text())
    ]
    return item
  }

  private mutating func bytes() -> [UInt8] { texts.next() ?? [] }

  private mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  private mutating func place() -> Place {
    Place(
      RepositoryPath(bytes: bytes() + [97]), line: 1 + random.below(5), column: 1 + random.below(9))
  }
}
