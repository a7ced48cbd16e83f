import TestSupport
import Testing

@testable import DebtKit

/// Items that go and come back, and how they were paid.
@Suite struct LedgerReturnTests {
  private let upload = "f();\n// TODO: retry the upload on timeout\ng();\n"

  @Test func `an item that comes back within 180 days is the same`() throws {
    let history = try SampleHistory("a.c", upload, "f();\ng();\n")
    try history.commit(["a.c": .text(upload)], after: 179)
    try history.commit(["a.c": "f();\ng();\n"])
    try history.commit(["a.c": .text(upload)], after: 180)
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'", "1 paid A a.c:2 comment-only",
        "2 reopened A a.c:2 'TODO retry the upload on timeout' same-fingerprint",
        "3 paid A a.c:2 comment-only", "4 opened B a.c:2 'TODO retry the upload on timeout' ~A",
      ])
  }

  @Test func `a text under four words comes back by a revert alone`() throws {
    let short = "f();\n// TODO: too slow\ng();\n"
    let history = try SampleHistory("a.c", short, "f();\ng();\n")
    try history.commit(["a.c": .text(short)])
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO too slow'", "1 paid A a.c:2 comment-only",
        "2 opened B a.c:2 'TODO too slow' ~A",
      ])
    try history.commit(
      ["a.c": .text(short)], on: [1],
      message: "Revert \"change\"\n\nThis reverts commit \(history.commits[1]).")
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO too slow'", "1 paid A a.c:2 comment-only",
        "3 reopened A a.c:2 'TODO too slow' revert",
      ])
  }

  @Test func `of several payments a revert takes its own back`() throws {
    let (one, two) = ("f();\n// TODO: too slow\n", "f();\n// TODO: too slow\n// TODO: too slow\n")
    let history = try SampleHistory("a.c", two, one, "f();\n")
    try history.commit(
      ["a.c": .text(one)], message: "Revert\n\nThis reverts commit \(history.commits[1]).")
    let story = history.story()
    #expect(
      story.suffix(3).map { String($0.prefix(9)) } == ["1 paid B ", "2 paid A ", "3 reopene"])
    #expect(story.last == "3 reopened B a.c:2 'TODO too slow' revert")
  }

  @Test func `of two equal texts each is an item`() throws {
    let history = try SampleHistory(
      "a.c", "1;\n// TODO: too slow\n2;\n3;\n4;\n// TODO: too slow\n5;\n",
      "1;\n2;\n3;\n4;\n// TODO: too slow\n5;\n// TODO: too slow\n")
    // One went and one came: that is told, as a line cut and pasted.
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO too slow'", "0 opened B a.c:6 'TODO too slow'",
        "1 moved A a.c:2 → a.c:7 same-text",
      ])
    let apart = try SampleHistory([
      ["a.c": "f();\n// TODO: too slow\ng();\n", "b.c": "1;\n"],
      ["a.c": "f();\ng();\n", "b.c": "1;\n// TODO: too slow\n2;\n"],
    ])
    #expect(
      apart.story() == [
        "0 opened A a.c:2 'TODO too slow'", "1 paid A a.c:2 comment-only",
        "1 opened B b.c:2 'TODO too slow'",
      ])
  }

  @Test func `of three equal texts the middle one is paid, and the ids stay`() throws {
    let text =
      "1;\n// TODO: same old text here\n2;\n// TODO: same old text here\n3;\n"
      + "// TODO: same old text here\n4;\n"
    let history = try SampleHistory(
      "a.c", text, "1;\n// TODO: same old text here\n2;\n3;\n// TODO: same old text here\n4;\n",
      text)
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(
      try story.lines.suffix(2) == [
        "1 paid B a.c:4 comment-only",
        // By its place among the equal ones the last is the third again.
        "2 reopened B a.c:4 'TODO same old text here' same-fingerprint",
      ])
    #expect(try story.standing(after: 1) == ["A a.c:2", "C a.c:5"])
    #expect(try story.standing(after: 2) == ["A a.c:2", "B a.c:4", "C a.c:6"])
  }

  @Test func `an item never comes back while it stands`() throws {
    let (marker, text) = ("// TODO: same old text here\n", "f();\n")
    let history = try SampleHistory(
      "a.c", "e();\n" + marker + text, "e();\n" + text, "e();\n" + marker + text,
      marker + "d();\ne();\n" + marker + text)
    var story = LedgerStory(try history.ledger(), history.commits)
    let standing = try story.standing(after: 3)
    #expect(Set(standing.map { $0.prefix(1) }).count == 2)
    #expect(
      try story.lines == [
        "0 opened A a.c:2 'TODO same old text here'", "1 paid A a.c:2 comment-only",
        "2 reopened A a.c:2 'TODO same old text here' same-fingerprint",
        "3 opened B a.c:1 'TODO same old text here'",
      ])
  }

  @Test func `a short text lives with its next line of code, and outlives it`() throws {
    let history = try SampleHistory(
      "a.c", "// TODO: fix\nint a;\n\n// TODO: fix\nint b;\n",
      "// TODO: fix\nint c;\n\n// TODO: fix\nint b;\n")
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(try story.lines == ["0 opened A a.c:1 'TODO fix'", "0 opened B a.c:4 'TODO fix'"])
    #expect(try story.standing(after: 1) == ["A a.c:1", "B a.c:4"])
    let ledger = try history.ledger()
    let items = ledger.items(of: try ledger.state(of: ledger.tip))
    // Its present fingerprint is another name of it.
    #expect(items[0].id != items[0].fingerprint && items[0].aliases == [items[0].fingerprint])
    #expect(items[1].id == items[1].fingerprint && items[1].aliases.isEmpty)
  }

  @Test(arguments: [
    SampleHistory.Entry.link("b.c"), .submodule("1234567890123456789012345678901234567890"),
    .bytes([0, 1, 2]),
  ])
  func `what has no text any more has no items, and may have them again`(
    _ entry: SampleHistory.Entry
  ) throws {
    let history = try SampleHistory([
      ["a.c": .text(upload)], ["a.c": entry], ["a.c": .text(upload)],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'",
        "1 paid A a.c:2 with-file paid-with-file",
        "2 reopened A a.c:2 'TODO retry the upload on timeout' same-fingerprint",
      ])
  }

  @Test func `how an item was paid stands in the lines around it`() throws {
    let text = "1;\n2;\n// TODO: too slow\n3;\n4;\n5;\n6;\n"
    let pay = { (after: SampleHistory.Entry?) in
      let history = try SampleHistory([["a.c": .text(text), "z.c": "1;\n"]])
      try history.commit(["a.c": after])
      return history.story().dropFirst().map { String($0.dropFirst(14)) }
    }
    #expect(try pay("1;\n2;\nfast(3);\n4;\n5;\n6;\n") == [" with-code"])
    #expect(try pay("1;\n2;\n3;\n4;\nfast(5);\n6;\n") == [" with-code"])
    #expect(try pay("1;\n2;\n3;\n4;\n5;\n6;\nfast(7);\n") == [" comment-only"])
    #expect(try pay("1;\n2;\n3;\n4;\n5;\n6;\n") == [" comment-only"])
    #expect(try pay(nil) == [" with-file paid-with-file"])
    #expect(try pay("") == [" with-code"])
    let trailing = try SampleHistory("a.c", "f(); // TODO: too slow\ng();\n", "f();\ng();\n")
    #expect(trailing.story().last == "1 paid A a.c:1 comment-only")
    let changed = try SampleHistory("a.c", "f(); // TODO: too slow\ng();\n", "f(1);\ng();\n")
    #expect(changed.story().last == "1 paid A a.c:1 with-code")
  }

  @Test func `how an item was paid does not depend on what other branches did`() throws {
    let history = try SampleHistory("a.c", upload, "f();\ng();\n")
    try history.commit(["a.c": "f();\nh();\n"], on: [0])
    try history.commit(["a.c": "f();\nh();\n"], on: [1, 2])
    try history.commit(["a.c": "f();\nh();\n"], on: [2, 1])
    for tip in [3, 4] {
      #expect(
        history.story(of: tip) == [
          "0 opened A a.c:2 'TODO retry the upload on timeout'", "1 paid A a.c:2 comment-only",
          "2 paid A a.c:2 with-code",
        ])
    }
  }
}
