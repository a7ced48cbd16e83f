import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Versions that come out of packs, each read by what the one before it told, hold what libgit2's
/// copies of them hold.
struct VersionScannerTests {
  private let repository: TestRepository
  private let jobs: [VersionScanner.Job]

  /// Lines of C, shell and markdown among which comments open, close and stay open.
  private static let lines = [
    "int a(void) { return f(\"text\"); } /* plain */", "// TODO: one", "/*", " * FIXME(@ana): two",
    " */", "x = \"open", "y = 1; // XXX three", "char c = '\"';", "# HACK four", "cat <<A", "A",
    "\\", "BUG(\"called\");", "", "/* TODO: five */ g();", "// debt:ignore", "<!-- TODO six -->",
    "value = other + value; value = other + value; value = other + value;",
  ]

  init() throws {
    repository = try TestRepository()
    var random = SeededRandom(8)
    let paths = ["a.c", "b.sh", "c.md", "d.py"]
    var texts = paths.map { _ in (0..<60).map { _ in random.pick(Self.lines) } }
    var stream = ""
    var jobs: [VersionScanner.Job] = []
    for number in 0..<2_100 {
      let file = number % paths.count
      for _ in 0...random.below(3) {
        let line = random.below(texts[file].count)
        switch random.below(4) {
        case 0: texts[file][line] = random.pick(Self.lines)
        case 1: texts[file].insert(random.pick(Self.lines), at: line)
        case 2: texts[file].insert("int unique\(number);", at: line)
        default: if texts[file].count > 40 { texts[file].remove(at: line) }
        }
      }
      let text = texts[file].joined(separator: "\n") + "\n"
      stream += "blob\ndata \(text.utf8.count)\n\(text)\n"
      let blob = ObjectID.hash(ofBlob: Array(text.utf8).span)
      jobs.append(
        VersionScanner.Job(
          version: Int32(number), file: SnapshotFile(path: RepositoryPath(paths[file]), blob: blob),
          blob: blob))
    }
    self.jobs = jobs
    try Git.run(["fast-import", "--quiet"], in: repository.path, input: Array(stream.utf8))
    // Blobs that no commit holds: they are named, so that git finds what is like them.
    let names = jobs.map { "\($0.blob.hex) \($0.file.path)\n" }.joined()
    try Git.run(
      ["pack-objects", "--quiet", "--no-reuse-delta", "--depth=50", ".git/objects/pack/pack"],
      in: repository.path, input: Array(names.utf8))
  }

  private func scanner(verifies: Bool) throws -> VersionScanner {
    var options = RepositoryOptions()
    options.verifiesPackedObjects = verifies
    let opened = try Repository.open(repository.path, options: options)
    return VersionScanner(
      location: opened.location,
      scanner: FileScanner(configuration: Configuration()), limit: 1 << 20, workers: 2)
  }

  @Test func `packs and libgit2 tell the same of every version`() throws {
    let (packed, alone) = (try scanner(verifies: false), try scanner(verifies: true))
    try expectSameScans(packed, alone)
    let (left, right) = (try packed.sketch(jobs).values, try alone.sketch(jobs).values)
    #expect(left.map(\.job) == right.map(\.job))
    for (left, right) in zip(left, right) { expectSame(left.result, right.result) }
  }

  @Test(arguments: [false, true])
  func `no more is read than a budget allows`(_ verifies: Bool) throws {
    let scanner = try scanner(verifies: verifies)
    let whole = try scanner.scan(jobs) { _ in }
    #expect(whole.count == jobs.count)
    let budget = VersionBudget(100_000)
    let part = try scanner.scan(jobs, within: budget) { _ in }
    #expect(budget.isSpent && part.count < jobs.count && !part.values.isEmpty)
    let weight = part.values.reduce(0) { sum, value in
      guard case .scanned(let scan) = value.result else { return sum }
      return sum + scan.weight + (scan.sketch?.weight ?? 0)
    }
    // What is at work when the budget is spent is still read.
    #expect((100_000..<150_000).contains(weight))
    let lines = try scanner.sketch(jobs, within: VersionBudget(20_000))
    #expect(lines.count < jobs.count)
    #expect((20_000..<40_000).contains(lines.values.reduce(0) { $0 + $1.result.weight }))
  }

  private func expectSameScans(_ packed: VersionScanner, _ alone: VersionScanner) throws {
    let left = try packed.scan(jobs) { _ in }.values
    let right = try alone.scan(jobs) { _ in }.values
    #expect(left.map(\.job) == right.map(\.job))
    #expect(left.count > 1_900)
    for (left, right) in zip(left, right) {
      guard case .scanned(let left) = left.result, case .scanned(let right) = right.result else {
        Issue.record("not scanned")
        continue
      }
      #expect(left.reading.markers == right.reading.markers)
      #expect(left.reading.problems == right.reading.problems)
      #expect(left.keys.map(\.identity) == right.keys.map(\.identity))
      expectSame(left.sketch, right.sketch)
    }
  }

  private func expectSame(_ left: LineSketch?, _ right: LineSketch?) {
    #expect(left?.lines == right?.lines)
    let count = left?.count ?? 0
    #expect(left?.codes(in: 0..<count) == right?.codes(in: 0..<count))
  }
}
