import GitAccess
import Synchronization
import TestSupport
import Testing

@testable import DebtKit

/// How much of a history is in memory at once changes nothing that is told of it.
@Suite struct VersionBudgetTests {
  @Test(arguments: 1...3, [0, 6_000])
  func `a history that is walked in stretches is the same`(_ seed: Int, _ budget: Int) throws {
    let history = try RandomHistory(seed, commits: 45).history
    let stages = Mutex<[HistoryProgress.Stage]>([])
    let whole = try history.ledger()
    let parts = try history.ledger(budget: budget) { progress in
      stages.withLock { $0.append(progress.stage) }
    }
    #expect(stages.withLock { $0.count { $0 == .matching } } > 1, "it was walked in one stretch")
    #expect(whole.graph.count == parts.graph.count)
    for commit in 0..<whole.graph.count {
      let place = "seed \(seed), budget \(budget), commit \(commit)"
      #expect(try parts.events(of: commit) == whole.events(of: commit), "\(place)")
      #expect(try parts.touches(of: commit) == whole.touches(of: commit), "\(place)")
      let (one, other) = (try parts.state(of: commit), try whole.state(of: commit))
      #expect(one.records == other.records, "\(place)")
      #expect(Set(one.files) == Set(other.files), "\(place)")
      let (items, others) = (parts.items(of: one), whole.items(of: other))
      #expect(items.map(\.summary) == others.map(\.summary), "\(place)")
      #expect(items.map(\.id) == others.map(\.id), "\(place)")
    }
    #expect(parts.notes == whole.notes && parts.problems == whole.problems)
  }

  @Test(arguments: 4...6)
  func `what a walk in stretches keeps is what others go on from`(_ seed: Int) throws {
    let history = try RandomHistory(seed, commits: 45).history
    let folder = try TemporaryFolder()
    let whole = try history.ledger()
    for tip in [20, 33, history.commits.count - 1, history.commits.count - 1] {
      let kept = try history.ledger(of: tip, budget: 6_000, cache: folder.path)
      for (number, node) in kept.graph.nodes.enumerated() {
        let other = try #require(whole.graph.number(of: node.id))
        #expect(
          try kept.events(of: number) == whole.events(of: other), "seed \(seed), tip \(tip)")
      }
    }
    let debt = try DebtRepository(at: history.repository.path)
    var options = ScanOptions()
    options.cache = .folder(folder.path)
    let cache = try #require(HistoryCache(of: debt, options.cache))
    let check = try cache.verify("HEAD", checksObjects: false, options: options)
    #expect(check.commits == history.commits.count && check.findings.isEmpty)
  }

  @Test func `a walk holds no more than its budget and what stands`() throws {
    let history = try SampleHistory()
    let lines = (0..<200).map { "int line\($0); // TODO: the reason of number \($0)\n" }
    for number in 0..<60 {
      try history.commit(["a.c": .text(lines[..<(140 + number)].joined())])
    }
    let whole = try history.ledger()
    let one = try #require(whole.versions.scans.last)
    let size = one.weight + (one.sketch?.weight ?? 0)
    #expect(whole.versions.scans.count == 60)
    let parts = try history.ledger(budget: 10 * size)
    // The last stretch, and what stood before it.
    #expect(parts.versions.weight < 13 * size)
    #expect(whole.versions.weight > 40 * size)
  }

  @Test func `a blob that cannot be read is told of once`() throws {
    let history = try SampleHistory()
    let file = history.repository
    for number in 0..<12 {
      try history.commit([
        "a.c": .text("// TODO: number \(number) of them\n"), "b.c": .text("int b;\n"),
      ])
    }
    try file.removeObject(ObjectID.hash(ofBlob: Array("int b;\n".utf8).span).hex)
    let (whole, parts) = (try history.ledger(), try history.ledger(budget: 0))
    #expect(whole.problems.count == 1)
    #expect(parts.problems == whole.problems)
  }

  @Test func `as many blobs that cannot be read are told of, in the same order`() throws {
    let history = try SampleHistory()
    let texts = (0..<130).map { "// TODO: number \($0) of them\n" }
    for (number, text) in texts.enumerated() {
      try history.commit(["a\(number % 7).c": .text(text), "b.c": .text("// TODO \(number)\n")])
    }
    for text in texts {
      try history.repository.removeObject(ObjectID.hash(ofBlob: Array(text.utf8).span).hex)
    }
    let whole = try history.ledger()
    #expect(whole.problems.count == VersionReader.mostProblems)
    for budget in [0, 300] {
      #expect(try history.ledger(budget: budget).problems == whole.problems)
    }
  }

  @Test func `what was forgotten waits for the scanner again`() throws {
    let history = try SampleHistory()
    try history.commit([
      "a.c": .text("// TODO: one\n"), "b.c": .text("// TODO: two\n"), "c.c": .text("int c;\n"),
    ])
    var versions = try history.ledger().versions
    let holders = versions.states.indices.map { Int32($0) }.filter(versions.holdsItems)
    #expect(holders.count == 2)
    let weight = versions.weight
    versions.forget { $0 == holders[1] }
    #expect(versions.unread == [holders[0]])
    #expect(versions.scan(holders[1])?.keys.count == 1)
    #expect(versions.weight > 0 && versions.weight < weight)
    versions.forget { _ in false }
    #expect(versions.weight == 0 && versions.scans.isEmpty)
    #expect(versions.unread == holders)
  }
}
