import GitAccess
import Testing

@testable import DebtKit
@testable import DebtReporting

struct LintReportTests {
  private static func registry(_ problems: [Problem]) -> Registry {
    var registry = Registry.sample([])
    registry.problems = problems
    return registry
  }

  private static let hostile = [
    Problem(
      .unknownKey, at: Place(RepositoryPath("a\n\u{1B}[2J.c"), line: 3, column: 7),
      "'\u{202E}x\u{7}'"),
    Problem(.unreadable, at: nil, "::error::\u{9B}31m"),
    Problem(.malformedDate, at: Place(RepositoryPath("b.c"), line: 12), "##[group]"),
  ]

  @Test(arguments: [40, 60, 100])
  func `nothing is cut where the terminal is narrow`(_ columns: Int) {
    let text = String(
      decoding: LintText.text(.troubled, style: .terminal(columns)), as: UTF8.self)
    let packed = text.filter { !$0.isWhitespace }
    for problem in Registry.troubled.problems {
      let filtered = TextFilter(.flattened)(problem.message).string
      #expect(packed.contains(filtered.filter { !$0.isWhitespace }), "\(problem.message)")
      #expect(packed.contains(problem.code.rawValue))
    }
    let wide = text.split(separator: "\n").filter { DisplayWidth.of(String($0)) > columns }
    // A word that is longer than the line stays whole.
    #expect(wide.allSatisfy { $0.split(separator: " ").contains { $0.count > columns / 3 } })
  }

  @Test func `texts of the repository act in no format`() {
    let report = ScanReport(Self.registry(Self.hostile), options: .sample)
    let outputs =
      [LintText.text(report.registry, style: .pipe)] + LintFormat.all.map { $0.bytes(of: report) }
    for output in outputs {
      let text = String(decoding: output, as: UTF8.self)
      let isTame = text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\r" || $0.properties.generalCategory != .control
      }
      #expect(isTame, "\(text)")
    }
    let lines = String(
      decoding: CompilerLines.bytes(of: report.snapshotFindings, ci: .githubActions), as: UTF8.self)
    #expect(lines.split(separator: "\n").count == 3)
    #expect(!lines.contains("\n::") && !lines.hasPrefix("::") && !lines.contains("##["))
  }

  @Test func `counts are in the order of their weight`() {
    #expect(
      LintText.summary(Self.registry(Self.hostile)).plain.string.hasPrefix(
        "1 error, 2 warnings in "))
    #expect(LintText.summary(Self.registry([])).plain.string.hasPrefix("No problem in "))
  }

  @Test func `a format is found by its name`() {
    #expect(Set(LintFormat.all.map(\.name)).count == LintFormat.all.count)
    #expect(LintFormat.all.allSatisfy { LintFormat.named($0.name)?.doc == $0.doc })
    #expect(LintFormat.named("junit") == nil)
  }
}
