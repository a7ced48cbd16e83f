import Testing

@testable import DebtKit

/// Pass 2: equal texts in files that are no pair.
@Suite struct FilePassTests {
  @Test func `four words are enough in another file, three are not`() {
    let four = SampleCommit(
      ["a.c": "1;\n// TODO: a b c d\n2;"], ["b.c": "3;\n// TODO: a b c d\n4;"])
    #expect(four.summary == ["a.c:2 → b.c:2 moved-file"])
    let three = SampleCommit(["a.c": "1;\n// TODO: a b c\n2;"], ["b.c": "3;\n// TODO: a b c\n4;"])
    #expect(three.summary == ["− a.c:2", "+ b.c:2"])
  }

  @Test func `fewer words are enough between equal code lines`() {
    let old = ["a.c": "6;\n7;\n8;\n9;\n1;\n// TODO: x\n\n2;\n"]
    #expect(
      SampleCommit(old, ["b.c": "5;\n1;\n// TODO: x\n2;"]).summary == ["a.c:6 → b.c:3 moved-file"])
    #expect(SampleCommit(old, ["b.c": "1;\n// TODO: x\n3;"]).summary == ["− a.c:6", "+ b.c:2"])
    #expect(SampleCommit(old, ["b.c": "3;\n// TODO: x\n2;"]).summary == ["− a.c:6", "+ b.c:2"])
    #expect(
      SampleCommit(["a.c": "1;\n2;\n// TODO: x"], ["b.c": "3;\n4;\n5;\n2;\n// TODO: x"]).summary
        == ["− a.c:3", "+ b.c:5"])
  }

  @Test func `a marker that stays in the pair does not move`() {
    let commit = SampleCommit(
      ["a.c": "1;\n// TODO: a b c d\n2;"],
      ["a.c": "1;\n2;\n9;\n// TODO: a b c d", "b.c": "// TODO: a b c d"])
    #expect(commit.summary == ["a.c:2 → a.c:4 same-text cut", "+ b.c:1"])
  }

  @Test func `a file split in two keeps what stayed and moves the rest`() {
    let commit = SampleCommit(
      ["a.c": "1;\n2;\n3;\n// TODO: fix the first one\n4;\n5;\n6;\n// TODO: fix the second one"],
      [
        "a.c": "1;\n2;\n3;\n// TODO: fix the first one",
        "b.c": "4;\n5;\n6;\n// TODO: fix the second one",
      ])
    #expect(commit.summary == ["a.c:4 → a.c:4 same-text", "a.c:8 → b.c:4 moved-file"])
  }

  @Test func `several equal texts prefer equal neighbours, then go in order`() {
    let commit = SampleCommit(
      [
        "a.c": "1;\n// TODO: a b c d\n2;\n// TODO: a b c d\n3;",
        "b.c": "4;\n// TODO: a b c d\n5;",
      ],
      ["x.c": "4;\n// TODO: a b c d\n5;\n8;\n// TODO: a b c d\n", "y.c": "9;\n// TODO: a b c d"])
    #expect(
      commit.summary == [
        "a.c:2 → x.c:5 moved-file", "a.c:4 → y.c:2 moved-file", "b.c:2 → x.c:2 renamed-path",
      ])
  }

  @Test func `a folder of five hundred edited files is renamed as a whole`() {
    var old: [String: String] = [:]
    var new: [String: String] = [:]
    for file in 1000..<1500 {
      old["src/\(file).c"] = "a;\nb\(file);\n// TODO: x\nc\(file);\n}\n// TODO: y"
      new["lib/\(file).c"] = "a;\nb\(file);\n// TODO: x\nd\(file);\n}\n// TODO: y"
    }
    let expected = (1000..<1500).flatMap {
      ["src/\($0).c:3 → lib/\($0).c:3 renamed-path", "src/\($0).c:6 → lib/\($0).c:6 renamed-path"]
    }
    #expect(SampleCommit(old, new).summary == expected)
  }
}
