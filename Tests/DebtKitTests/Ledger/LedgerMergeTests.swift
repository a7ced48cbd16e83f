import TestSupport
import Testing

@testable import DebtKit

/// Merges: what came with a branch belongs to the branch.
@Suite struct LedgerMergeTests {
  private let base = "1;\n// TODO: retry the upload on timeout\n2;\n3;\n4;\n5;\n"
  private let top = "0; // TODO: log the name of the file\n"
  private let end = "6; // FIXME: close the file again\n"
  private let opened = "0 opened A a.c:2 'TODO retry the upload on timeout'"

  @Test func `a merge of two branches says nothing, also within one file`() throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": .text(top + base)], on: [0])
    try history.commit(["a.c": .text(base + end), "b.c": .text(end)], on: [0])
    try history.commit(["a.c": .text(top + base + end), "b.c": .text(end)], on: [1, 2])
    try history.commit(["a.c": .text(top + base + end), "b.c": .text(end)], on: [2, 1])
    let events = [
      opened, "1 opened B a.c:1 'TODO log the name of the file'",
      "2 opened C a.c:7 'FIXME close the file again'",
      "2 opened D b.c:1 'FIXME close the file again'",
    ]
    for tip in [3, 4] {
      var story = LedgerStory(try history.ledger(of: tip), history.commits)
      #expect(try story.lines == events)
      #expect(try story.standing(after: tip) == ["B a.c:1", "A a.c:3", "C a.c:8", "D b.c:1"])
    }
  }

  @Test func `an octopus of several roots brings all together`() throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(whole: ["b.c": .text(end)], on: [])
    try history.commit(whole: ["c.c": .text(top)], on: [])
    try history.commit(
      whole: ["a.c": .text(base), "b.c": .text(end), "c.c": .text(top)], on: [0, 1, 2])
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(
      try story.lines == [
        opened, "1 opened B b.c:1 'FIXME close the file again'",
        "2 opened C c.c:1 'TODO log the name of the file'",
      ])
    #expect(try story.standing(after: 3) == ["A a.c:2", "B b.c:1", "C c.c:1"])
  }

  @Test func `the same commit on two branches is one item`() throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": .text(top + base)], on: [0])
    try history.commit(["b.c": "1;\n"], on: [0])
    try history.commit(["a.c": .text(top + base)], on: [2])
    try history.commit([:], on: [1, 3])
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(
      try story.lines == [
        opened, "1 opened B a.c:1 'TODO log the name of the file'",
        "3 opened B a.c:1 'TODO log the name of the file'",
      ])
    #expect(try story.standing(after: 4) == ["B a.c:1", "A a.c:3"])
  }

  @Test func `a criss-cross keeps ids and tells nothing twice`() throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": .text(top + base)], on: [0])
    try history.commit(["a.c": .text(base + end)], on: [0])
    let both = SampleHistory.Entry.text(top + base + end)
    try history.commit(["a.c": both], on: [1, 2])
    try history.commit(["a.c": both], on: [2, 1])
    try history.commit(["a.c": .text(top + base)], on: [3, 4])
    #expect(
      history.story() == [
        opened, "1 opened B a.c:1 'TODO log the name of the file'",
        "2 opened C a.c:7 'FIXME close the file again'", "5 paid C a.c:8 with-code",
      ])
  }

  @Test func `a merge that changes things itself is told of`() throws {
    let history = try SampleHistory("a.c", base + end)
    try history.commit(["a.c": .text(top + base + end)], on: [0])
    try history.commit(["a.c": .text(base + end + "7;\n")], on: [0])
    try history.commit(
      [
        "a.c": .text(
          top + "1;\n// TODO: retry the whole upload on timeout\n2;\n3;\n4;\n5;\n"
            + "// TODO: nobody knows why\n6;\n7;\n")
      ], on: [1, 2])
    #expect(
      history.story() == [
        opened, "0 opened B a.c:7 'FIXME close the file again'",
        "1 opened C a.c:1 'TODO log the name of the file'",
        "3 edited A a.c:3 → a.c:3 'TODO retry the upload on timeout' → "
          + "'TODO retry the whole upload on timeout' same-hunk 86%",
        "3 opened D a.c:8 'TODO nobody knows why'", "3 paid B a.c:8 comment-only",
      ])
  }

  @Test func `a merge may delete a file and move what was in it`() throws {
    let history = try SampleHistory([["a.c": .text(base), "b.c": .text(end), "c.c": "1;\n"]])
    try history.commit(["d.c": "1;\n"], on: [0])
    try history.commit(["d.c": "2;\n"], on: [0])
    try history.commit(
      ["a.c": nil, "b.c": nil, "c.c": "1;\n// TODO: retry the upload on timeout\n"], on: [1, 2])
    #expect(
      history.story() == [
        opened, "0 opened B b.c:1 'FIXME close the file again'",
        "3 paid B b.c:1 with-file paid-with-file", "3 moved A a.c:2 → c.c:2 moved-file",
      ])
  }

  @Test func `what a merge drops from one side is lost, not paid`() throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": .text(top + base)], on: [0])
    try history.commit(["b.c": .text(end)], on: [0])
    // As `-s ours` does: the tree of the first parent.
    try history.commit(whole: ["a.c": .text(base), "b.c": .text(end)], on: [2, 1])
    #expect(
      history.story() == [
        opened, "1 opened B a.c:1 'TODO log the name of the file'",
        "2 opened C b.c:1 'FIXME close the file again'", "3 lost B",
      ])
  }

  @Test(arguments: [[1, 2], [2, 1]])
  func `what one side paid and the merge has all the same is restored`(
    _ parents: [Int]
  ) throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": "1;\n2;\n3;\n4;\n5;\n"], on: [0])
    try history.commit(["b.c": "1;\n"], on: [0])
    try history.commit(whole: ["a.c": .text(base), "b.c": "1;\n"], on: parents)
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(try story.lines == [opened, "1 paid A a.c:2 comment-only", "3 restored A"])
    #expect(try story.standing(after: 3) == ["A a.c:2"])
  }

  @Test(arguments: [[1, 2], [2, 1]])
  func `a payment that a merge takes over is no loss`(_ parents: [Int]) throws {
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": "1;\n2;\n3;\n4;\n5;\n"], on: [0])
    try history.commit(["b.c": "1;\n"], on: [0])
    try history.commit(whole: ["a.c": "1;\n2;\n3;\n4;\n5;\n", "b.c": "1;\n"], on: parents)
    #expect(history.story() == [opened, "1 paid A a.c:2 comment-only"])
  }

  @Test func `an item reopened on one side is lost when the merge drops it again`() throws {
    let without = SampleHistory.Entry("1;\n2;\n3;\n4;\n5;\n")
    let history = try SampleHistory([["a.c": .text(base)], ["a.c": without]])
    try history.commit(["a.c": .text(base)], on: [1])
    try history.commit(["b.c": "1;\n"], on: [1])
    try history.commit(whole: ["a.c": without, "b.c": "1;\n"], on: [2, 3])
    #expect(
      history.story() == [
        opened, "1 paid A a.c:2 comment-only",
        "2 reopened A a.c:2 'TODO retry the upload on timeout' same-fingerprint", "4 lost A",
      ])
  }

  @Test func `two edits of one item: the merge edits where it is neither`() throws {
    let text = { (words: String) in SampleHistory.Entry.text("1;\n// TODO: \(words)\n2;\n") }
    let history = try SampleHistory([["a.c": text("retry the upload on timeout")]])
    try history.commit(["a.c": text("retry the upload on every timeout")], on: [0])
    try history.commit(["a.c": text("retry the whole upload on timeout")], on: [0])
    try history.commit(["a.c": text("retry the whole upload on every timeout")], on: [1, 2])
    try history.commit(["a.c": text("retry the whole upload on timeout")], on: [1, 2])
    let edits = [
      opened,
      "1 edited A a.c:2 → a.c:2 'TODO retry the upload on timeout' → "
        + "'TODO retry the upload on every timeout' same-hunk 86%",
      "2 edited A a.c:2 → a.c:2 'TODO retry the upload on timeout' → "
        + "'TODO retry the whole upload on timeout' same-hunk 86%",
    ]
    #expect(
      history.story(of: 3) == edits + [
        "3 edited A a.c:2 → a.c:2 'TODO retry the upload on every timeout' → "
          + "'TODO retry the whole upload on every timeout' same-hunk 89%"
      ])
    #expect(history.story(of: 4) == edits)
  }

  @Test func `fields that come from both sides are no edit of the merge`() throws {
    let text = { (parts: String, words: String) in
      SampleHistory.Entry.text("1;\n// TODO\(parts): \(words)\n2;\n")
    }
    let record = { (fields: String) in
      SampleHistory.Entry.text("---\n\(fields)\nlikelihood: 1\n---\n# Split\n")
    }
    let history = try SampleHistory([
      ["a.c": text("(@ana)", "too slow"), "debt/s.md": record("effort: 1d")]
    ])
    try history.commit(
      ["a.c": text("(@ana, due=2027-01-31)", "too slow"), "debt/s.md": record("effort: 2d")],
      on: [0])
    try history.commit(
      ["a.c": text("(@ana)", "far too slow"), "debt/s.md": record("effort: 1d\nreach: 3")],
      on: [0])
    let both = record("effort: 2d\nreach: 3")
    try history.commit(
      ["a.c": text("(@ana, due=2027-01-31)", "far too slow"), "debt/s.md": both], on: [1, 2])
    try history.commit(
      ["a.c": text("(@bob, due=2027-01-31)", "far too slow"), "debt/s.md": record("effort: 3d")],
      on: [1, 2])
    #expect(history.story(of: 3).filter { $0.hasPrefix("3") } == [])
    #expect(
      history.story(of: 4).filter { $0.hasPrefix("4") } == [
        "4 edited A a.c:2 → a.c:2 owner:@ana→@bob same-text",
        "4 edited s debt/s.md:5 → debt/s.md:5 effort:2d→3d same-id",
      ])
  }

  @Test(arguments: [[1, 2], [2, 1]])
  func `a rename on one side meets an edit on the other`(_ parents: [Int]) throws {
    let edited = base.replacing("on timeout", with: "on every timeout")
    let history = try SampleHistory("a.c", base)
    try history.commit(["a.c": nil, "b.c": .text(base)], on: [0])
    try history.commit(["a.c": .text(edited)], on: [0])
    try history.commit(whole: ["b.c": .text(edited)], on: parents)
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(
      try story.lines == [
        opened, "1 moved A a.c:2 → b.c:2 renamed-path",
        "2 edited A a.c:2 → a.c:2 'TODO retry the upload on timeout' → "
          + "'TODO retry the upload on every timeout' same-hunk 86%",
      ])
    #expect(try story.standing(after: 3) == ["A b.c:2"])
  }

  @Test(arguments: [[1, 2], [2, 1]])
  func `an item that each side keeps elsewhere becomes two`(_ parents: [Int]) throws {
    let history = try SampleHistory([["a.c": .text(base), "b.c": "1;\n"]])
    try history.commit(
      ["a.c": "1;\n2;\n3;\n4;\n5;\n", "b.c": "1;\n// TODO: retry the upload on timeout\n"],
      on: [0])
    try history.commit(["a.c": .text(base + "6;\n")], on: [0])
    try history.commit(
      whole: [
        "a.c": .text(base + "6;\n"), "b.c": "1;\n// TODO: retry the upload on timeout\n",
      ], on: parents)
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(try story.lines.count == 3)
    #expect(try story.lines[2].hasPrefix("3 opened B") && story.lines[2].hasSuffix("~A"))
    #expect(try Set(story.standing(after: 3).map { $0.prefix(1) }) == ["A", "B"])
  }

  @Test(arguments: [[1, 2], [2, 1]])
  func `a merge brings a marker and its record together`(_ parents: [Int]) throws {
    let marker = SampleHistory.Entry.text("// DEBT(split): retry the upload on timeout\n")
    let split = SampleHistory.Entry.text("---\neffort: 1d\n---\n# Split\n")
    let history = try SampleHistory([["z.c": "1;\n"]])
    try history.commit(["a.c": marker], on: [0])
    try history.commit(["debt/split.md": split], on: [0])
    try history.commit(["a.c": marker, "debt/split.md": split], on: parents)
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(
      try story.lines == [
        "1 opened A a.c:1 'DEBT retry the upload on timeout'",
        "2 opened split debt/split.md:4 'Split'", "3 paid A a.c:1 declared same-id ~split",
        "3 edited split debt/split.md:4 → debt/split.md:4 sites:→a.c:1 same-id",
      ])
    let ledger = try history.ledger()
    let record = try #require(ledger.items.known(ItemID("split"), .record))
    #expect(try ledger.state(of: ledger.tip).files.flatMap(\.items).sorted() == [-1, record])
  }
}
