import Testing

@testable import DebtKit
@testable import DebtReporting

struct ExplainPageTests {
  @Test func `each finding is told`() throws {
    let findings: [LineTrace.Finding] = [
      .notInSnapshot, .beyondEnd(lines: 1), .beyondEnd(lines: 12),
      .skipped(.vendored, rule: "the table of paths"), .record, .languageWithoutComments,
      .marker(keyword: "TODO", title: "free the buffer", column: 4), .continuation(ofLine: 3),
      .ignored, .directive, .sample, .otherCase, .excluded("its first word is no keyword"),
      .noComment,
    ]
    let pages = findings.map { finding in
      ExplainPage.text(
        LineTrace(
          path: "src/a.c", line: 4, text: "int x; // TODO: free the buffer", language: "C",
          finding: finding), style: .terminal(80))
    }
    try expectSnapshot(Array(pages.joined(separator: "\n".utf8)), named: "explain-lines.txt")
  }

  @Test func `a line of a file that is not there has neither text nor language`() throws {
    let trace = LineTrace(
      path: "gone.c", line: 1, text: "", language: nil, finding: .notInSnapshot)
    try expectSnapshot(ExplainPage.text(trace, style: .painted), named: "explain-line.ansi")
  }

  @Test func `each problem, field and setting has a page`() throws {
    let codes = ProblemCode.allCases.map { ExplainPage.text($0, style: .terminal(80)) }
    try expectSnapshot(Array(codes.joined(separator: "\n".utf8)), named: "explain-problems.txt")
    let fields = Field.allCases.map { ExplainPage.text($0, style: .terminal(80)) }
    try expectSnapshot(Array(fields.joined(separator: "\n".utf8)), named: "explain-fields.txt")
    let settings = Setting.all.map {
      ExplainPage.text($0, current: "on  (.debt.yml:3)", style: .terminal(80))
    }
    try expectSnapshot(Array(settings.joined(separator: "\n".utf8)), named: "explain-settings.txt")
  }
}
