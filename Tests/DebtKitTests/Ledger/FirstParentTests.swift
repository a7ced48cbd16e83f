import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// What came in with each first parent, as `--first-parent` tells it.
@Suite struct FirstParentTests {
  private let base = "1;\n2;\n3;\n4;\n5;\n6;\n7;\n8;\n"
  private let marker = "// TODO: retry the upload on timeout\n"
  private let edited = "// TODO: retry the whole upload on timeout\n"

  /// The lines of the trunk, each with the number of its commit.
  private func story(_ history: SampleHistory, after excluded: Int? = nil) throws -> [String] {
    let ledger = try history.ledger()
    let number = { (commit: Int) in
      try #require(ObjectID(hex: history.commits[commit]).flatMap { ledger.graph.number(of: $0) })
    }
    var included = ledger.graph.ancestors(of: [ledger.tip])
    if let excluded {
      let left = ledger.graph.ancestors(of: [try number(excluded)])
      for commit in included.indices where left[commit] { included[commit] = false }
    }
    var trunk = FirstParents(of: ledger, included)
    return try history.commits.indices.flatMap { commit in
      try trunk.events(of: number(commit)).map { event in
        let from = event.from.map { "\($0.path):\($0.line) '\($0.text)' → " } ?? ""
        let fields = event.fields.map { " \($0.name):\($0.old)→\($0.new)" }.joined()
        return "\(commit) \(event.kind) \(from)\(event.standing.path):\(event.standing.line) "
          + "'\(event.standing.text)'\(fields)"
      }
    }
  }

  /// A branch with these versions of a file, merged where the trunk has changed another file.
  private func branch(_ first: String, _ versions: String..., merge: String? = nil) throws
    -> SampleHistory
  {
    let history = try SampleHistory("a.c", first)
    for version in versions { try history.commit(["a.c": .text(version)]) }
    let tip = history.commits.count - 1
    try history.commit(["b.c": "1;\n"], on: [0])
    try history.commit(["a.c": .text(merge ?? versions.last ?? first)], on: [tip + 1, tip])
    return history
  }

  @Test func `a merge tells what it brought in, once, and its commits nothing`() throws {
    #expect(
      try story(branch(base, marker + base, base + edited))
        == ["4 opened a.c:9 'retry the whole upload on timeout'"])
    #expect(
      try story(branch(base + marker, base + edited, base))
        == [
          "0 opened a.c:9 'retry the upload on timeout'",
          "4 paid a.c:9 'retry the whole upload on timeout'",
        ])
    #expect(
      try story(branch(base + marker, base + edited, "0;\n" + base + edited), after: 0) == [
        "4 edited a.c:9 'retry the upload on timeout' → a.c:10 'retry the whole upload on timeout'"
      ])
    #expect(
      try story(branch(base + marker, marker + base, "0;\n" + marker + base), after: 0) == [
        "4 moved a.c:9 'retry the upload on timeout' → a.c:2 'retry the upload on timeout'"
      ])
    let owned = "// TODO(@ana): retry the upload on timeout\n"
    #expect(
      try story(branch(base + marker, base + owned, base + "9;\n"), after: 0)
        == ["4 paid a.c:9 'retry the upload on timeout'"])
    #expect(
      try story(branch(base + owned, base + marker, base + owned + "9;\n"), after: 0) == [])
  }

  @Test func `what came and went again on a branch is nothing`() throws {
    #expect(try story(branch(base, marker + base, base)) == [])
    #expect(try story(branch(base + marker, base, base + marker), after: 0) == [])
    #expect(try story(branch(base + marker, base + edited, base + marker), after: 0) == [])
    #expect(try story(branch(base + marker, marker + base, base + marker), after: 0) == [])
  }

  @Test(arguments: [true, false])
  func `a cherry-pick is told where it was picked, and not with the branch`(
    _ isOpening: Bool
  ) throws {
    let (old, new) = isOpening ? (base, base + marker) : (base + marker, base)
    let history = try SampleHistory("a.c", old)
    try history.commit(["a.c": .text(new)], on: [0])
    try history.commit(["a.c": .text(new), "c.c": "1;\n"], on: [1])
    try history.commit(["b.c": "1;\n"], on: [0])
    try history.commit(["a.c": .text(new)], on: [3])
    try history.commit(["c.c": "1;\n"], on: [4, 2])
    let kind = isOpening ? "opened" : "paid"
    #expect(
      try story(history, after: 0) == ["4 \(kind) a.c:9 'retry the upload on timeout'"])
    // Where the pick is left out, the merge is all that is asked for.
    #expect(try story(history, after: 4) == [])
  }

  @Test func `a picked edit is told once, and what the branch added to it, too`() throws {
    let history = try SampleHistory("a.c", base + marker)
    try history.commit(["a.c": .text(base + edited)], on: [0])
    try history.commit(["a.c": .text(base + edited)], on: [0], message: "pick")
    try history.commit(["b.c": "1;\n"], on: [2, 1])
    try history.commit(
      ["a.c": .text(base + "// FIXME: retry the whole upload on timeout\n")], on: [1])
    try history.commit(
      ["a.c": .text(base + "// FIXME: retry the whole upload on timeout\n")], on: [3, 4])
    #expect(
      try story(history, after: 0) == [
        "2 edited a.c:9 'retry the upload on timeout' → a.c:9 'retry the whole upload on timeout'",
        "5 edited a.c:9 'retry the whole upload on timeout' → a.c:9 'retry the whole upload on timeout'",
      ])
  }

  @Test func `what a merge lost never came in`() throws {
    #expect(try story(branch(base, marker + base, "0;\n" + marker + base, merge: base)) == [])
  }

  @Test func `what messages of a branch say is told with the merge`() throws {
    let history = try SampleHistory("a.c", base + marker)
    let id = try #require(try history.ledger().items.entries.first?.id)
    try history.commit(["b.c": "1;\n"], message: "x\n\nDebt-Accepted: \(id) by=@lead")
    try history.commit(["b.c": "2;\n"], message: "x\n\nDebt-Cost: \(id) 3h")
    try history.commit(["c.c": "1;\n"], on: [0])
    try history.commit(["b.c": "2;\n"], on: [3, 2])
    #expect(
      try story(history, after: 0) == [
        "4 accepted a.c:9 'retry the upload on timeout' accepted-by:[]→[\"@lead\"]",
        "4 edited a.c:9 'retry the upload on timeout' cost:[]→[\"3h\"]",
      ])
  }

  @Test func `a record that gets its name on a branch comes in under it`() throws {
    let record = SampleHistory.Entry.text("---\nowner: \"@ana\"\n---\n# Split the billing module\n")
    let history = try SampleHistory("a.c", base)
    try history.commit(["debt/split.md": record], on: [0])
    try history.commit(["debt/split.md": nil, "debt/bills.md": record], on: [1])
    try history.commit(["b.c": "1;\n"], on: [0])
    try history.commit(["debt/bills.md": record], on: [3, 2])
    #expect(try story(history) == ["4 opened debt/bills.md:4 'Split the billing module'"])
    let ledger = try history.ledger()
    var trunk = FirstParents(of: ledger, ledger.graph.ancestors(of: [ledger.tip]))
    #expect(try trunk.events(of: ledger.tip).map(\.id) == [ItemID("bills")])
  }

  @Test(arguments: 1...2)
  func `along the trunk nothing comes that stands, and nothing goes that does not`(
    _ seed: Int
  ) throws {
    let history = try RandomHistory(seed, commits: 150).history
    let ledger = try history.ledger()
    var trunk = FirstParents(
      of: ledger, ledger.graph.ancestors(of: [ledger.tip]), blockLength: 7)
    let standing = { (commit: Int?) in
      guard let commit else { return [DebtItem]() }
      return ledger.items(of: try ledger.state(of: commit))
    }
    let open = { (items: [DebtItem]) in Set(items.filter { $0.status != .paid }.map(\.id)) }
    var next: Int? = ledger.tip
    var count = 0
    while let commit = next {
      next = ledger.graph.parents(of: commit).first.map { Int($0) }
      let all = try standing(commit)
      let (before, after) = (open(try standing(next)), open(all))
      for event in try trunk.events(of: commit) where event.source == .marker {
        count += 1
        switch event.kind {
        case .opened, .reopened:
          #expect(all.contains { $0.id == event.id }, "seed \(seed)")
          #expect(!before.contains(event.id), "seed \(seed)")
        case .paid: #expect(before.contains(event.id) && !after.contains(event.id), "seed \(seed)")
        case .edited, .moved:
          #expect(after.contains(event.id) || before.contains(event.id), "seed \(seed)")
        case .accepted: break
        }
      }
    }
    #expect(count > 30)
  }
}
