import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Histories that are cut, damaged or malformed.
@Suite struct LedgerOddityTests {
  private let upload = "f();\n// TODO: retry the upload on timeout\ng();\n"

  @Test func `a commit whose parent is missing begins the history, and says so`() throws {
    let history = try SampleHistory([["a.c": .text(upload)]])
    try history.commit(["b.c": "// TODO: too slow\n"])
    try history.repository.removeObject(history.commits[0])
    let ledger = try history.ledger()
    var story = LedgerStory(ledger, history.commits)
    #expect(
      try story.lines == [
        "1 opened A a.c:2 'TODO retry the upload on timeout'", "1 opened B b.c:1 'TODO too slow'",
      ])
    #expect(ledger.problems.map(\.code) == [.missingObject])
    #expect(ledger.graph.nodes[0].isCut)
  }

  @Test func `a shallow clone begins at its boundary, without a problem`() throws {
    let history = try SampleHistory([["a.c": .text(upload)]])
    try history.commit(["b.c": "// TODO: too slow\n"])
    try history.commit(["b.c": "1;\n"])
    try history.repository.folder.write(".git/shallow", history.commits[1] + "\n")
    try history.repository.removeObject(history.commits[0])
    let ledger = try history.ledger()
    var story = LedgerStory(ledger, history.commits)
    #expect(
      try story.lines == [
        "1 opened A a.c:2 'TODO retry the upload on timeout'", "1 opened B b.c:1 'TODO too slow'",
        "2 paid B b.c:1 with-code",
      ])
    #expect(ledger.problems.isEmpty)
    #expect(ledger.graph.nodes.map(\.isCut) == [true, false])
  }

  @Test(arguments: [
    ("author nobody\ncommitter\n", false), ("", false),
    ("author A <a@b> 99999999999999999999 +0100\n", false),
    ("author \u{FF}<x> -5 zone\ncommitter > 9223372036854775807 <\n", true),
    ("author A <a@b> 1\ncommitter A <a@b> -9223372036854775807 -9999\n", true),
    ("author A <a@b> 1\ncommitter A <a@b> -9223372036854775808 -9999\n", false),
  ])
  func `a malformed author or date hides nothing`(_ people: String, _ isDated: Bool) throws {
    let history = try SampleHistory([["a.c": .text(upload)]])
    for text in ["f();\ng();\n", upload, "f();\ng();\n"] {
      let files = ["a.c": SampleHistory.Entry.text(text)]
      let tree = try history.repository.writeTree(files)
      let head = "tree \(tree)\nparent \(history.commits.last ?? "")\n" + people + "\nmessage\n"
      history.add(try history.repository.writeObject("commit", Array(head.utf8)), files)
    }
    try history.commit(["a.c": .text(upload)])
    let story = history.story()
    #expect(
      story.map { $0.prefix { $0 != ":" } } == [
        "0 opened A a.c", "1 paid A a.c", isDated ? "2 reopened A a.c" : "2 opened B a.c",
        isDated ? "3 paid A a.c" : "3 paid B a.c", isDated ? "4 opened B a.c" : "4 opened C a.c",
      ])
    try history.repository.setHead(to: history.commits[4])
    let log = try DebtRepository(at: history.repository.path).log(
      LogQuery(), options: ScanOptions())
    #expect(log.commits.count == 5 && log.problems.isEmpty)
  }

  @Test func `a blob that cannot be read pays nothing, and is told`() throws {
    let lost = upload + "// TODO: nobody will ever read this\n"
    let history = try SampleHistory([
      ["a.c": .text(upload)], ["a.c": .text(lost)], ["a.c": .text(upload), "b.c": "1;\n"],
      ["a.c": "f();\n"],
    ])
    let blob = try history.repository.writeObject("blob", Array(lost.utf8))
    try history.repository.removeObject(blob)
    let ledger = try history.ledger()
    var story = LedgerStory(ledger, history.commits)
    #expect(
      try story.lines == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'", "3 paid A a.c:2 with-code",
      ])
    #expect(ledger.problems.map(\.code) == [.missingObject])
    #expect(ledger.problems.map(\.place?.path) == ["a.c"])
    #expect(try story.standing(after: 1) == ["A a.c:2"])
  }

  @Test func `a damaged blob is no empty one`() throws {
    let history = try SampleHistory([["a.c": .text(upload)], ["a.c": "f();\n"]])
    let blob = try history.repository.writeObject("blob", Array("f();\n".utf8))
    let path = ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    try history.repository.folder.remove(path)
    try history.repository.folder.write(path, "no zlib at all")
    let ledger = try history.ledger()
    var story = LedgerStory(ledger, history.commits)
    #expect(try story.lines == ["0 opened A a.c:2 'TODO retry the upload on timeout'"])
    #expect(ledger.problems.count == 1 && ledger.problems.allSatisfy { $0.level == .error })
  }

  @Test func `a missing folder pays nothing either`() throws {
    let history = try SampleHistory([
      ["src/a.c": .text(upload)], ["src/a.c": .text(upload), "src/b.c": "1;\n"],
      ["src/a.c": .text(upload), "src/b.c": "2;\n"],
    ])
    let tree = try history.repository.writeTree(["a.c": .text(upload), "b.c": "1;\n"])
    try history.repository.removeObject(tree)
    let ledger = try history.ledger()
    var story = LedgerStory(ledger, history.commits)
    #expect(try story.lines == ["0 opened A src/a.c:2 'TODO retry the upload on timeout'"])
    #expect(!ledger.problems.isEmpty)
  }
}
