import Testing

@testable import DebtKit

/// Pass 1: equal texts in paired files, and what is cut and pasted.
@Suite struct TextPassTests {
  @Test func `a shift, an indent and line ends are no move`() {
    let commit = SampleCommit(
      "f();\n// TODO: one\ng();\n// TODO: two\n",
      "h();\r\nf();\r\n\t// TODO:  one\r\n\tg();\r\n\t\t// TODO: two\r\n")
    #expect(commit.summary == ["a.c:2 → a.c:3 same-text", "a.c:4 → a.c:5 same-text"])
  }

  @Test func `a file written anew is one hunk: no move`() {
    let commit = SampleCommit(
      "f(a,b);\n// TODO: one\ng(c);", "f(a,\nb);\n//TODO:one\ng(\nc);")
    #expect(commit.summary == ["a.c:2 → a.c:3 same-text"])
    var unknown = SampleCommit("// TODO: x\n1;\n2;\n3;", "1;\n2;\n3;\n// TODO: x")
    unknown.knowsDiffs = false
    #expect(unknown.summary == ["a.c:1 → a.c:4 same-text"])
  }

  @Test func `a line cut and pasted is a move`() {
    let commit = SampleCommit("// TODO: x\n1;\n2;\n3;", "1;\n2;\n3;\n// TODO: x")
    #expect(commit.summary == ["a.c:1 → a.c:4 same-text cut"])
    let linked = SampleCommit("// TODO(A-1): x\n1;\n2;\n3;", "1;\n2;\n3;\n// TODO(A-1): y")
    #expect(linked.summary == ["a.c:1 → a.c:4 same-link cut"])
  }

  @Test func `of two lines that change places, one is cut`() {
    let commit = SampleCommit("// TODO: one\n// TODO: two", "// TODO: two\n// TODO: one")
    #expect(commit.summary == ["a.c:1 → a.c:2 same-text cut", "a.c:2 → a.c:1 same-text"])
  }

  @Test func `of equal markers the one that went is not matched`() {
    let old = "1;\n// TODO: x\n2;\n// TODO: x\n3;\n// TODO: x\n4;"
    #expect(
      SampleCommit(old, "1;\n2;\n// TODO: x\n3;\n// TODO: x\n4;").summary
        == ["a.c:4 → a.c:3 same-text", "a.c:6 → a.c:5 same-text", "− a.c:2"])
    #expect(
      SampleCommit(old, "1;\n// TODO: x\n2;\n3;\n// TODO: x\n4;").summary
        == ["a.c:2 → a.c:2 same-text", "a.c:6 → a.c:5 same-text", "− a.c:4"])
    #expect(
      SampleCommit(old, "1;\n// TODO: x\n2;\n// TODO: x\n3;\n4;").summary
        == ["a.c:2 → a.c:2 same-text", "a.c:4 → a.c:4 same-text", "− a.c:6"])
  }

  @Test func `equal texts prefer their own hunk, then go in order`() {
    let hunk = SampleCommit(
      "f(1); // TODO: x\na;\nb;\nf(2); // TODO: x\n", "a;\nb;\nf(3); // TODO: x\n")
    #expect(hunk.summary == ["a.c:4 → a.c:3 same-text", "− a.c:1"])
    let order = SampleCommit(
      "f(1); // TODO: x\nf(2); // TODO: x\na;\nb;", "a;\nb;\nf(3); // TODO: x\nf(4); // TODO: x")
    #expect(order.summary == ["a.c:1 → a.c:3 same-text cut", "a.c:2 → a.c:4 same-text cut"])
  }

  @Test func `a renamed file keeps its markers, cut or not`() {
    let commit = SampleCommit(
      ["a.c": "// TODO: x\n1;\n2;\n3;\n4;"], ["b.c": "1;\n2;\n3;\n5;\n// TODO: x"])
    #expect(commit.summary == ["a.c:1 → b.c:5 renamed-path"])
    let same = SampleCommit(["a.c": "// TODO: x\n// TODO: x"], ["b.c": "// TODO: x\n// TODO: x"])
    #expect(same.summary == ["a.c:1 → b.c:1 renamed-path", "a.c:2 → b.c:2 renamed-path"])
  }

  @Test func `empty texts stand with their lines, and cross no other match`() {
    let lines = SampleCommit("1;\n// TODO\n2;\n// TODO\n3;", "1;\n2;\n// TODO\n3;")
    #expect(lines.summary == ["a.c:4 → a.c:3 same-text", "− a.c:2"])
    let free = SampleCommit("1;\n// TODO\n2;\n3;", "1;\n2;\n// TODO\n3;")
    #expect(free.summary == ["a.c:2 → a.c:3 same-text cut"])
    let crossed = SampleCommit("// TODO\n// TODO: a\n2;\n3;", "// TODO: a\n2;\n// TODO\n3;")
    #expect(crossed.summary == ["a.c:2 → a.c:1 same-text", "− a.c:1", "+ a.c:3"])
    let upwards = SampleCommit("2;\n// TODO: a\n3;\n// TODO", "2;\n// TODO\n// TODO: a\n3;")
    #expect(upwards.summary == ["a.c:2 → a.c:3 same-text", "− a.c:4", "+ a.c:2"])
    let linked = SampleCommit("f(1); // TODO(A-1)\n1; // TODO(A-1)", "g(1); // TODO(A-2)\n2;")
    #expect(linked.summary == ["a.c:1 → a.c:1 similar 50%", "− a.c:2"])
  }
}
