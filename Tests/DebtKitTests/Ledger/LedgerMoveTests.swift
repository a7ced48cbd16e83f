import TestSupport
import Testing

/// Where an item goes: other lines, other files, other names of its file.
@Suite struct LedgerMoveTests {
  private let upload = "// TODO: retry the upload on timeout\n"

  @Test func `a renamed file takes its items with it`() throws {
    let text = "f();\n// TODO: too slow\ng();\n"
    let history = try SampleHistory([["a.c": .text(text)], ["src/b.c": .text(text)]])
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO too slow'", "1 moved A a.c:2 → src/b.c:2 renamed-path",
      ])
  }

  @Test func `a file renamed and edited at once is told in one event an item`() throws {
    let history = try SampleHistory([
      ["a.c": "1;\n2;\n// TODO: as it was\n3;\n// TODO: retry on timeout\n4;\n"],
      ["b.c": "0;\n1;\n2;\n// TODO: as it was\n3;\n// TODO: retry on every timeout\n4;\n"],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:3 'TODO as it was'", "0 opened B a.c:5 'TODO retry on timeout'",
        "1 moved A a.c:3 → b.c:4 renamed-path",
        "1 edited B a.c:5 → b.c:6 'TODO retry on timeout' → 'TODO retry on every timeout' "
          + "same-hunk 80%",
      ])
  }

  @Test func `a line cut and pasted is a move, a shift is none`() throws {
    let history = try SampleHistory(
      "a.c", "// TODO: too slow\n1;\n2;\n3;\n", "0;\n// TODO: too slow\n1;\n2;\n3;\n",
      "0;\n1;\n2;\n3;\n// TODO: too slow\n")
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO too slow'", "2 moved A a.c:2 → a.c:5 same-text",
      ])
  }

  @Test func `of two lines that change places one is moved`() throws {
    let history = try SampleHistory(
      "a.c", "// TODO: the first\n// TODO: the second\n",
      "// TODO: the second\n// TODO: the first\n")
    #expect(
      history.story() == [
        "0 opened A a.c:1 'TODO the first'", "0 opened B a.c:2 'TODO the second'",
        "1 moved A a.c:1 → a.c:2 same-text",
      ])
  }

  @Test func `a text of four words goes from file to file`() throws {
    let history = try SampleHistory([
      ["a.c": .text("f();\n" + upload + "g();\n"), "b.c": "h();\nk();\n"],
      ["a.c": "f();\ng();\n", "b.c": .text("h();\n" + upload + "k();\n")],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'",
        "1 moved A a.c:2 → b.c:2 moved-file",
      ])
  }

  @Test func `a shorter text goes only with the code around it`() throws {
    let alone = try SampleHistory([
      ["a.c": "f();\n// TODO: too slow\ng();\n", "b.c": "h();\nk();\n"],
      ["a.c": "f();\ng();\n", "b.c": "h();\n// TODO: too slow\nk();\n"],
    ])
    #expect(
      alone.story() == [
        "0 opened A a.c:2 'TODO too slow'", "1 paid A a.c:2 comment-only",
        "1 opened B b.c:2 'TODO too slow'",
      ])
    let carried = try SampleHistory([
      ["a.c": "e();\nf();\n// TODO: too slow\ng();\n", "b.c": "h();\nk();\n"],
      ["a.c": "e();\n", "b.c": "h();\nf();\n// TODO: too slow\ng();\nk();\n"],
    ])
    #expect(
      carried.story() == [
        "0 opened A a.c:3 'TODO too slow'", "1 moved A a.c:3 → b.c:3 moved-file",
      ])
  }

  @Test func `a file split in two keeps both items`() throws {
    let first = "f();\ng();\nh();\n" + upload
    let second = "k();\n// TODO: name the file that failed\n"
    let history = try SampleHistory([
      ["a.c": .text(first + second)], ["b.c": .text(first), "c.c": .text(second)],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:4 'TODO retry the upload on timeout'",
        "0 opened B a.c:6 'TODO name the file that failed'",
        "1 moved A a.c:4 → b.c:4 renamed-path", "1 moved B a.c:6 → c.c:2 moved-file",
      ])
  }

  @Test func `a copy is another item, in the same file or another`() throws {
    let history = try SampleHistory([
      ["a.c": .text(upload)], ["a.c": .text(upload), "b.c": .text(upload)],
      ["a.c": .text(upload + upload), "b.c": .text(upload)],
    ])
    let opened = "opened %a 'TODO retry the upload on timeout'"
    #expect(
      history.story()
        == ["0 A a.c:1", "1 B b.c:1", "2 C a.c:2"].map { line in
          let parts = line.split(separator: " ")
          return "\(parts[0]) "
            + opened.replacing("%a", with: "\(parts[1]) \(parts[2])")
        })
  }

  @Test func `form is no event: line ends, indents, the kind of comment, the whole layout`() throws
  {
    let history = try SampleHistory(
      "a.c",
      "int f(int a) {\n// TODO: too slow\n  return a; // FIXME: wrong for 0\n}\n",
      "int f(int a) {\r\n// TODO: too slow\r\n  return a; // FIXME: wrong for 0\r\n}\r\n",
      "int f(int a) {\n    // TODO: too slow\n    return a; // FIXME: wrong for 0\n}\n",
      "int f(int a) {\n    /* TODO: too slow */\n    return a; /* FIXME: wrong for 0 */\n}\n",
      "int\nf( int a )\n{\n/* TODO: too slow */\nreturn ( a );  /* FIXME: wrong for 0 */\n}\n")
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO too slow'", "0 opened B a.c:3 'FIXME wrong for 0'",
      ])
  }

  @Test func `a squash tells what its branch told`() throws {
    let history = try SampleHistory("a.c", "f();\n")
    try history.commit(["a.c": .text("f();\n" + upload)])
    try history.commit(["a.c": nil, "b.c": .text("f();\n" + upload)])
    try history.commit(whole: ["b.c": .text("f();\n" + upload)], on: [0])
    #expect(
      history.story(of: 2) == [
        "1 opened A a.c:2 'TODO retry the upload on timeout'",
        "2 moved A a.c:2 → b.c:2 renamed-path",
      ])
    #expect(
      history.story(of: 3) == ["3 opened A b.c:2 'TODO retry the upload on timeout'"])
  }
}
