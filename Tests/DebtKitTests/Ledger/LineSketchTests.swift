import Testing

@testable import DebtKit

/// What is code on a line, and whether code changed with a marker.
@Suite struct LineSketchTests {
  @Test func `a comment is no code, and what stands before it is`() {
    let sketch = SampleText("f();\n// TODO: x\ng(); // TODO: y\n\n").sketch
    let f = SampleText.hash("f();")
    let g = SampleText.hash("g();")
    #expect((-1..<6).map { sketch.code(at: $0) } == [0, f, 0, g, 0, 0, 0])
    #expect(sketch.codes(in: 0..<9) == [f, g])
    #expect(sketch.codes(in: 1..<2).isEmpty)
  }

  @Test func `line ends and indents change nothing`() {
    let unix = SampleText("f();\n// TODO: x\ng();\n").hashes
    let windows = SampleText("\tf();\r\n  // TODO: x\r\n\t\tg();\r\n").hashes
    #expect(unix == windows)
    #expect(LineDiff(old: unix, new: windows) == LineDiff.empty)
  }

  @Test(arguments: [
    // Only the comment goes.
    ("f();\n// TODO: x\ng();", "f();\ng();", 1, false),
    ("f(); // TODO: x\ng();", "f();\ng();", 0, false),
    ("f();\n// TODO: x\ng();", "f();\n// Fine.\ng();", 1, false),
    // Code goes, comes or changes with it.
    ("f();\n// TODO: x\ng();", "f();\nh();", 1, true),
    ("f(); // TODO: x\ng();", "f(1);\ng();", 0, true),
    ("f();\n// TODO: x\ng();", "f();", 1, true),
    // Within three unchanged lines, but not over four.
    ("// TODO: x\n1;\n2;\n3;\nf();", "1;\n2;\n3;\ng();", 0, true),
    ("// TODO: x\n1;\n2;\n3;\n4;\nf();", "1;\n2;\n3;\n4;\ng();", 0, false),
    // The same code in another order is the same code.
    ("// TODO: x\nf();\ng();", "g();\nf();", 0, false),
    // A line that stands is in no hunk.
    ("// TODO: x\n1;\n2;\n3;\n4;\nf();", "// TODO: x\n1;\n2;\n3;\n4;\ng();", 0, false),
  ])
  func `code changed with a marker when it changed in its hunk`(
    _ old: String, _ new: String, _ line: Int, _ isWithCode: Bool
  ) {
    let (old, new) = (SampleText(old), SampleText(new))
    let change = CodeChange(
      diff: LineDiff(old: old.hashes, new: new.hashes), old: old.sketch, new: new.sketch)
    #expect(change.isWithCode(oldLine: line) == isWithCode)
  }
}
