import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// What holds for every history.
@Suite struct LedgerPropertyTests {
  @Test(arguments: 1...3)
  func `at every commit the ledger has what a cold scan finds, and no id twice`(
    _ seed: Int
  ) throws {
    let history = try RandomHistory(seed, commits: 45).history
    let ledger = try history.ledger()
    let debt = try DebtRepository(at: history.repository.path)
    for (number, commit) in history.commits.enumerated() {
      let node = try #require(ObjectID(hex: commit).flatMap { ledger.graph.number(of: $0) })
      let state = try ledger.state(of: node)
      let items = ledger.items(of: state)
      let cold = try ScanRun(
        of: .commit(commit), in: debt, options: ScanOptions(), ruledBy: history.commits.last
      ).registry().items
      #expect(items.map(\.summary) == cold.map(\.summary), "seed \(seed), commit \(number)")
      #expect(items.map(\.fingerprint) == cold.map(\.fingerprint))
      #expect(
        Set(items.map(\.id)).count == items.count, "an id stands twice: seed \(seed), \(number)")
      let numbers = state.files.flatMap(\.items).filter { $0 >= 0 }
      #expect(numbers.count == items.count && Set(numbers).count == numbers.count)
    }
  }

  @Test(arguments: 1...3)
  func `appended commits change no id and no event of earlier ones`(_ seed: Int) throws {
    let history = try RandomHistory(seed, commits: 45).history
    let whole = try history.ledger()
    for tip in stride(from: 3, to: history.commits.count, by: 11) {
      let part = try history.ledger(of: tip)
      for (number, node) in part.graph.nodes.enumerated() {
        let other = try #require(whole.graph.number(of: node.id))
        #expect(
          try part.events(of: number) == whole.events(of: other),
          "seed \(seed), commit \(history.commits.firstIndex(of: node.id.hex) ?? -1) of \(tip)")
        let (one, two) = (try part.state(of: number), try whole.state(of: other))
        #expect(part.items(of: one).map(\.id) == whole.items(of: two).map(\.id))
      }
      let notes = part.notes.merges.map { MergeNoteText($0, part) }
      let ids = Set(part.graph.nodes.map(\.id))
      let others = whole.notes.merges.map { MergeNoteText($0, whole) }.filter {
        ids.contains($0.commit)
      }
      #expect(Set(notes) == Set(others))
    }
  }

  @Test(arguments: 1...3)
  func `what stands is what stood, less what was paid, and what was opened`(_ seed: Int) throws {
    let history = try RandomHistory(seed, commits: 45).history
    let ledger = try history.ledger()
    let standing = try (0..<ledger.graph.count).map { commit in
      Set(try ledger.state(of: commit).files.flatMap(\.items).filter { $0 >= 0 })
        .filter { ledger.items.entries[Int($0)].source == .marker }
    }
    for commit in 0..<ledger.graph.count {
      let events = try ledger.events(of: commit).filter { $0.source == .marker }
      let numbers = { (kinds: Set<LedgerEvent.Kind>) in
        Set(
          events.filter { kinds.contains($0.kind) && $0.from == nil }.compactMap {
            ledger.items.known($0.id, .marker)
          })
      }
      let parents = ledger.graph.parents(of: commit).map { standing[Int($0)] }
      let before = parents.reduce(Set()) { $0.union($1) }
      let common = parents.dropFirst().reduce(parents.first ?? []) { $0.intersection($1) }
      let (opened, paid) = (numbers([.opened, .reopened]), numbers([.paid]))
      let place = "seed \(seed), commit \(ledger.graph.nodes[commit].id.hex)"
      #expect(opened.isSubset(of: standing[commit]) && paid.isDisjoint(with: standing[commit]))
      #expect(standing[commit].subtracting(before).isSubset(of: opened), "\(place)")
      // A marker that says itself that it is paid goes without a word.
      let silent = Set(
        try common.subtracting(standing[commit]).subtracting(paid).filter {
          try !Self.saysPaid($0, ledger, parents: ledger.graph.parents(of: commit).map { Int($0) })
        })
      #expect(silent.isEmpty, "\(place): \(silent.map { ledger.items.entries[Int($0)].id })")
      #expect(paid.isSubset(of: before), "\(place)")
      if parents.count == 1 {
        #expect(opened == standing[commit].subtracting(before), "\(place)")
      }
    }
  }

  private static func saysPaid(
    _ item: Int32, _ ledger: Ledger, parents: [Int]
  ) throws -> Bool {
    try parents.contains { parent in
      try ledger.state(of: parent).files.contains { file in
        file.items.firstIndex(of: item).map {
          ledger.versions.scan(file.version)?.reading.markers[$0].status == .paid
        } ?? false
      }
    }
  }

  @Test func `the number of workers changes nothing`() throws {
    let history = try RandomHistory(99, commits: 520).history
    let one = try history.ledger(workers: 1)
    for workers in [2, 5] {
      let many = try history.ledger(workers: workers)
      for commit in 0..<one.graph.count {
        #expect(try many.events(of: commit) == one.events(of: commit))
        #expect(try many.touches(of: commit) == one.touches(of: commit))
      }
      #expect(many.notes == one.notes && many.problems == one.problems)
      #expect(
        try many.state(of: many.tip).files.elementsEqual(one.state(of: one.tip).files))
    }
  }

  @Test(arguments: 1...8)
  func `ancestry is what the parents say`(_ seed: Int) throws {
    var random = SeededRandom(seed)
    var graph = CommitGraph()
    var ancestors: [Set<Int>] = []
    for commit in 0..<60 {
      var parents: [Int] = []
      for _ in 0..<min(commit, [1, 1, 1, 2, 2, 3, 0][random.below(7)]) {
        let parent = max(0, commit - 1 - random.below(8))
        if !parents.contains(parent) { parents.append(parent) }
      }
      let id = try #require(
        ObjectID(hex: String(repeating: "0", count: 38) + String(commit + 16, radix: 16)))
      graph.append(
        CommitGraph.Node(id: id, seconds: nil, person: 0), parents: parents)
      ancestors.append(parents.reduce([commit]) { $0.union(ancestors[$1]) })
    }
    for tip in [59, 40] {
      var ancestry = Ancestry(of: graph, tip: tip)
      for commit in 0..<60 {
        for other in 0..<60 {
          #expect(
            ancestry.isAncestor(commit, of: other) == ancestors[other].contains(commit),
            "\(commit) of \(other), tip \(tip)")
        }
      }
    }
  }
}

/// A note under names that do not depend on the walk.
private struct MergeNoteText: Hashable {
  let kind: MergeNote.Kind
  let commit: ObjectID
  let item: ItemID

  init(_ note: MergeNote, _ ledger: Ledger) {
    kind = note.kind
    commit = ledger.graph.nodes[Int(note.commit)].id
    item = ledger.items.entries[Int(note.item)].id
  }
}

extension DebtItem {
  /// Everything that a scan tells of an item, but for its names.
  var summary: String {
    let sites = sites.map { "\($0.path):\($0.line):\($0.column)-\($0.endColumn) \($0.text)" }
    let fields = fields.map { "\($0.field.rawValue)=\($0.entry.value) \($0.entry.origin)" }
    return "\(source) \(keyword ?? "") \(title) \(sites) \(fields) \(extras) \(tickets)"
  }
}
