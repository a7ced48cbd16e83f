import TestSupport
import Testing

@testable import DebtKit

/// What becomes of an item's words: text, keyword, fields, links.
@Suite struct LedgerEditTests {
  @Test func `alone in its hunk a marker is the same from a third of its words on`() throws {
    let history = try SampleHistory(
      "a.c", "f();\n// TODO: retry on timeout\ng();\n",
      "f();\n// TODO: retry when offline please\ng();\n",
      "f();\n// TODO: use a faster parser\ng();\n")
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO retry on timeout'",
        "1 edited A a.c:2 → a.c:2 'TODO retry on timeout' → 'TODO retry when offline please' "
          + "same-hunk 40%",
        "2 paid A a.c:2 comment-only", "2 opened B a.c:2 'TODO use a faster parser'",
      ])
  }

  @Test func `of several in a hunk each needs three words of five`() throws {
    let history = try SampleHistory(
      "a.c", "// TODO: retry the upload on timeout\n// TODO: log the failed upload name\n",
      "// TODO: retry the whole upload on timeout\n// TODO: log the failed upload path\n",
      "// TODO: retry a whole upload on timeout\n// TODO: log paths of failed things\n")
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO retry the upload on timeout'",
        "0 opened B a.c:2 'TODO log the failed upload name'",
        "1 edited A a.c:1 → a.c:1 'TODO retry the upload on timeout' → "
          + "'TODO retry the whole upload on timeout' similar 86%",
        "1 edited B a.c:2 → a.c:2 'TODO log the failed upload name' → "
          + "'TODO log the failed upload path' similar 75%",
        "2 edited A a.c:1 → a.c:1 'TODO retry the whole upload on timeout' → "
          + "'TODO retry a whole upload on timeout' similar",
        "2 paid B a.c:2 comment-only", "2 opened C a.c:2 'TODO log paths of failed things'",
      ])
  }

  @Test func `a new keyword is an edit`() throws {
    let history = try SampleHistory("a.c", "// TODO: too slow\n", "// FIXME: too slow\n")
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO too slow'",
        "1 edited A a.c:1 → a.c:1 'TODO too slow' → 'FIXME too slow' same-text",
      ])
  }

  @Test func `fields that change are told, in the order of the table`() throws {
    let history = try SampleHistory(
      "a.c", "// TODO(@ana, due=2027-01-31): too slow\n", "// TODO(@bob, effort=2d): too slow\n",
      "// TODO(@bob, effort=16h, x-team=blue): too slow\n")
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO too slow'",
        "1 edited A a.c:1 → a.c:1 owner:@ana→@bob due:2027-01-31→ effort:→2d same-text",
        "2 edited A a.c:1 → a.c:1 effort:2d→16h x-team:→blue same-text",
      ])
  }

  @Test func `a marker edited and cut is one edit from elsewhere`() throws {
    let history = try SampleHistory(
      "a.c", "// TODO(PAY-12): too slow\n1;\n2;\n3;\n", "1;\n2;\n3;\n// TODO(PAY-12): nothing so\n")
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO too slow'",
        "1 edited A a.c:1 → a.c:4 'TODO too slow' → 'TODO nothing so' same-link",
      ])
  }

  @Test func `a link follows its marker to another file`() throws {
    let history = try SampleHistory([
      ["a.c": "f();\n// TODO(PAY-12): too slow\n", "b.c": "g();\n"],
      ["a.c": "f();\n", "b.c": "g();\n// TODO(PAY-12): much faster, please\n"],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO too slow'",
        "1 edited A a.c:2 → b.c:2 'TODO too slow' → 'TODO much faster, please' same-link",
      ])
  }

  @Test func `other links on both sides forbid a sure match`() throws {
    let hunk = try SampleHistory(
      "a.c", "f();\n// TODO(PAY-1): too slow\n", "f();\n// TODO(PAY-2): too slow\n")
    #expect(
      hunk.story() == [
        "0 opened A a.c:2 'TODO too slow'",
        "1 edited A a.c:2 → a.c:2 links:PAY-1→PAY-2 same-hunk 50%",
      ])
    let files = try SampleHistory([
      ["a.c": "f();\n// TODO(PAY-1): retry the upload on timeout\n", "b.c": "g();\n"],
      ["a.c": "f();\n", "b.c": "g();\n// TODO(PAY-2): retry the upload on timeout\n"],
    ])
    #expect(
      files.story() == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'", "1 paid A a.c:2 comment-only",
        "1 opened B b.c:2 'TODO retry the upload on timeout'",
      ])
  }

  @Test func `a bare word is an owner or a tag by whom the last commit knows`() throws {
    let history = try SampleHistory([
      ["a.c": "// TODO(ana): too slow\n"],
      [
        "a.c": "// TODO(parser): too slow\n",
        ".mailmap": "Ana Lopes <ana@example.com>\n",
      ],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO too slow'",
        "1 edited A a.c:1 → a.c:1 word:ana→parser same-text",
      ])
    try history.repository.setHead(to: history.commits[1])
    let log = try DebtRepository(at: history.repository.path).log(
      LogQuery(), options: ScanOptions())
    #expect(
      log.commits.map(\.events).first?.first?.fields == [
        .init(name: "owner", old: ["ana"], new: []), .init(name: "tags", old: [], new: ["parser"]),
      ])
    #expect(log.commits.map(\.author.name) == ["Ana Lopes", "Ana Lopes"])
  }

  @Test func `a marker that says it is paid is paid, and may be opened again`() throws {
    let open = "f();\n// TODO: retry the upload on timeout\n"
    let paid = "f();\n// TODO(status=paid): retry the upload on timeout\n"
    let history = try SampleHistory("a.c", open, paid, open, paid, "f();\n")
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'",
        "1 paid A a.c:2 → a.c:2 status:→paid declared same-text",
        "2 reopened A a.c:2 → a.c:2 status:paid→ same-text",
        "3 paid A a.c:2 → a.c:2 status:→paid declared same-text",
      ])
  }
}
