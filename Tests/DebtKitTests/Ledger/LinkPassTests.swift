import Testing

@testable import DebtKit

/// Pass 0: ids and links, and what links that differ forbid.
@Suite struct LinkPassTests {
  @Test func `records are told by their ids, wherever they stand`() {
    let commit = SampleCommit(
      ["debt/a.md": "retry one two three four", "debt/b.md": "cache one two three four"],
      ["debt/a.md": "cache x", "debt/c.md": "retry y"])
    #expect(
      commit.summary == ["debt/a.md:1 → debt/c.md:1 same-id", "debt/b.md:1 → debt/a.md:1 same-id"])
  }

  @Test func `a record of another id is another item, and no marker`() {
    let commit = SampleCommit(
      ["debt/a.md": "one the very same title", "m.c": "// TODO: the very same title"],
      ["debt/a.md": "two the very same title"])
    #expect(commit.summary == ["− debt/a.md:1", "− m.c:1", "+ debt/a.md:1"])
  }

  @Test func `an id taken twice is matched within the file first`() {
    let commit = SampleCommit(
      ["debt/a.md": "x first", "debt/b.md": "x second"], ["debt/b.md": "x second"])
    #expect(commit.summary == ["debt/b.md:1 → debt/b.md:1 same-id", "− debt/a.md:1"])
  }

  @Test func `a link unique on both sides matches whatever the text, in whatever file`() {
    let commit = SampleCommit(
      ["a.c": "// TODO(PAY-1): one\nf();", "b.c": "g();"],
      ["a.c": "f();", "b.c": "g();\n// TODO(PAY-1): two"])
    #expect(commit.summary == ["a.c:1 → b.c:2 same-link"])
  }

  @Test func `a link that two have on a side matches nothing`() {
    let commit = SampleCommit(
      ["a.c": "// TODO(PAY-1): one\nf();", "b.c": "// TODO(PAY-1): three"],
      ["a.c": "f();", "c.c": "// TODO(PAY-1): two"])
    #expect(commit.summary == ["− a.c:1", "− b.c:1", "+ c.c:1"])
  }

  @Test func `a link written twice in one marker is one link`() {
    let commit = SampleCommit("// TODO(PAY-1,PAY-1): one", "f();\n// TODO(PAY-1): two")
    #expect(commit.summary == ["a.c:1 → a.c:2 same-link"])
  }

  @Test func `links that differ forbid equal texts, and halve what a hunk says`() {
    let apart = SampleCommit(
      "// TODO(A-1): retry the payment twice\nf();\ng();\nh();",
      "f();\ng();\nh();\n// TODO(A-2): retry the payment twice")
    #expect(apart.summary == ["− a.c:1", "+ a.c:4"])
    let files = SampleCommit(
      ["a.c": "f();\n// TODO(A-1): retry the payment twice"],
      ["b.c": "g();\n// TODO(A-2): retry the payment twice"])
    #expect(files.summary == ["− a.c:2", "+ b.c:2"])
    let hunk = SampleCommit(
      "f();\n// TODO(A-1): retry the payment", "f();\n// TODO(A-2): retry the payment")
    #expect(hunk.summary == ["a.c:2 → a.c:2 same-hunk 50%"])
    let several = SampleCommit(
      "// TODO(A-1): retry payment\n// TODO: cache", "// TODO(A-2): retry payment\n// TODO: x y z")
    #expect(several.summary == ["a.c:1 → a.c:1 similar 50%", "− a.c:2", "+ a.c:2"])
  }

  @Test func `a link on one side only forbids nothing`() {
    let commit = SampleCommit("// TODO: retry", "// TODO(A-2): retry")
    #expect(commit.summary == ["a.c:1 → a.c:1 same-text"])
    let shared = SampleCommit(
      "// TODO(A-1): other\n// TODO(A-1,A-3): retry", "// TODO(A-1,A-2): retry\n// TODO(A-1): x")
    #expect(shared.summary == ["a.c:2 → a.c:1 same-text", "− a.c:1", "+ a.c:2"])
  }

  @Test func `equal texts prefer the same links`() {
    var commit = SampleCommit(
      "// TODO(A-1): x\n// TODO(A-1): y\nf();\n// TODO: x",
      "// TODO: x\ng();\n// TODO(A-1): y\n// TODO(A-1): x")
    commit.knowsDiffs = false
    #expect(
      commit.summary == [
        "a.c:1 → a.c:4 same-text", "a.c:2 → a.c:3 same-text", "a.c:4 → a.c:1 same-text",
      ])
  }
}
