import GitAccess
import TestSupport
import Testing

@testable import DebtKit

struct ObservationTests {
  private let day: Int64 = 86_400

  private func signal(_ kind: Signal.Kind, minutes: Double? = nil) -> Signal {
    Signal(kind, at: 0, minutes: minutes, place: Place(RepositoryPath("s")))
  }

  @Test func `minutes become work per month over the time that was observed`() {
    var observation = Observation(from: 0, to: 365 * day)
    for _ in 0..<3 { observation.add(signal(.incident, minutes: 110)) }
    observation.add(signal(.deploy, minutes: 999))
    #expect(observation.summary == "3 incidents, 330 min since 1970-01-01")
    // 330 minutes in 12 months are 27.5 a month.
    #expect(observation.interest?.description == "27.5m")
    observation.add(signal(.error))
    observation.add(costInMinutes: 600)
    #expect(
      observation.summary
        == "3 incidents, 1 error, 1 cost, 930 min of 4 that say so since 1970-01-01")
    #expect(observation.interest?.description == "1.29h")
  }

  @Test func `less than a month counts as one`() {
    var observation = Observation(from: 0, to: day)
    observation.add(signal(.incident, minutes: 90))
    #expect(observation.interest?.description == "1.5h")
    #expect(observation.months == 1)
  }

  @Test(arguments: [(1, 13, 1), (1, 12, 2), (4, 12, 3), (12, 12, 4), (51, 12, 4), (52, 12, 5)])
  func `the likelihood follows how often it hurts`(_ harms: Int, _ months: Int64, _ value: Int) {
    var observation = Observation(from: 0, to: months * 365 * day / 12)
    for _ in 0..<harms { observation.add(signal(.error)) }
    #expect(observation.likelihood == value)
    #expect(observation.interest == nil)
  }

  @Test func `costs alone say nothing of the likelihood`() {
    var observation = Observation(from: 0, to: day)
    observation.add(signal(.cost, minutes: 5))
    #expect(observation.likelihood == nil && observation.count == 1)
  }

  // MARK: Items

  private static let files = [
    "src/a.c": "// TODO(effort=2h): one\n// FIXME: two\n", "src/deep/b.c": "// TODO: three\n",
    "debt/split.md": "---\npaths: [lib/**]\ninterest: 6h/mo\n---\n# Split\n",
    ".debt.yml":
      "signals: ops/*.ndjson\nscoring: {defaults: {FIXME: {interest: 9h/mo, likelihood: 1}}}\n",
  ]

  /// A repository, and its items with what was observed of them, by title.
  private func observe(
    _ lines: [String], message: String = "change", asOf: String = "2026-12-30",
    files: [String: String] = files
  ) throws -> (items: [String: DebtItem], problems: [String]) {
    let made = try TestRepository(files: files)
    try made.write("ops/signals.ndjson", lines.joined(separator: "\n"))
    try made.commit()
    try made.write("other", "x")
    try made.commit(message, date: 1_767_225_600 + 40 * day)
    let repository = try DebtRepository(at: made.path)
    var registry = try repository.registry(of: .worktree())
    registry.propose()
    try repository.addHistory(
      to: &registry, of: .worktree(), asOf: CalendarDate(asOf), options: ScanOptions())
    let items = Dictionary(uniqueKeysWithValues: registry.items.map { ($0.title, $0) })
    let told = registry.problems.filter {
      $0.code == .malformedSignal || $0.code == .unknownSignalItem
    }
    return (items, told.map(\.message))
  }

  private func line(_ members: String) -> String {
    #"{"time":"2026-12-01","kind":"incident","minutes":60,\#(members)}"#
  }

  @Test func `declared wins over observed, observed over configured`() throws {
    let (items, _) = try observe([line(#""paths":["src/a.c","lib/x.c"]"#)])
    let (one, two, split) = (items["one"], items["two"], items["Split"])
    #expect(one?.fields[.interest]?.origin == .observed)
    #expect(one?.fields[.interest]?.value.text == "1h/mo")
    #expect(one?.fields[.interest]?.from == "1 incident, 60 min since 2026-12-01")
    #expect(one?.fields[.likelihood]?.from == "1 incident since 2026-12-01")
    #expect(one?.fields[.confidence]?.from == "observed data")
    #expect(two?.fields[.interest]?.value.text == "1h/mo")
    #expect(two?.fields[.likelihood]?.value.number == 4)
    #expect(split?.fields[.interest]?.origin == .declared)
    #expect(split?.observed?.incidents == 1)
    #expect(items["three"]?.observed == nil)
    #expect(items["three"]?.fields[.confidence]?.from == "no expect, no observed data")
  }

  @Test func `a folder, a glob and an item's name bear on items`() throws {
    let (items, problems) = try observe([
      line(#""paths":["src/"]"#), line(#""paths":["src/*/b.c"]"#), line(#""item":"split""#),
      line(#""item":"spilt""#),
    ])
    #expect(items["one"]?.observed?.incidents == 1)
    #expect(items["three"]?.observed?.incidents == 2)
    #expect(items["Split"]?.observed?.incidents == 1)
    #expect(
      problems == ["a signal names 'spilt', and no item has that name; did you mean 'split'?"])
  }

  @Test func `what is later than today has not happened yet`() throws {
    let (items, _) = try observe([line(#""paths":["src/a.c"]"#)], asOf: "2026-11-30")
    #expect(items["one"]?.observed == nil)
  }

  @Test func `a trailer's cost counts, in work days of the repository`() throws {
    var files = Self.files
    files[".debt.yml"] = "scoring: {hours-per-day: 6}\n"
    let (items, _) = try observe([], message: "pay\n\nDebt-Cost: split 1d 2h\n", files: files)
    #expect(items["Split"]?.observed?.minutes == 480)
    #expect(items["Split"]?.observed?.summary == "1 cost, 480 min since 2026-02-10")
  }

  @Test func `a file that is not there, or holds no signals, is told`() throws {
    let (_, problems) = try observe(["{"])
    #expect(problems == ["no JSON: a name in double quotes was expected"])
    var files = Self.files
    files[".debt.yml"] = "signals: [nowhere.ndjson]\n"
    #expect(try observe([], files: files).problems == ["signals: 'nowhere.ndjson' matches no file"])
  }

  @Test func `many globs and many names are no burden without end`() {
    let signals = (0..<1100).map { number in
      Signal(.error, at: 0, paths: ["f\(number)*"], place: Place(RepositoryPath("s")))
    }
    let index = SignalIndex(of: signals)
    #expect(index.signals(on: RepositoryPath("f7x")) == [7])
    #expect(index.signals(on: RepositoryPath("f1099x")) == [1, 10, 109])
  }
}
