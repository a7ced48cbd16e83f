import CMD4C
import Testing

@testable import DebtKit
@testable import DebtReporting

struct MarkdownCommentTests {
  private static func text(_ report: ScanReport) -> String {
    String(decoding: ScanFormat.bytes("markdown", report), as: UTF8.self)
  }

  @Test func `a change, a snapshot, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("markdown", .change), named: "change.md")
    try expectSnapshot(ScanFormat.bytes("markdown", .judged), named: "judged.md")
    try expectSnapshot(ScanFormat.bytes("markdown", .empty), named: "empty.md")
  }

  @Test func `a bot finds its comment by the first line, which no name ends`() {
    var options = ScanReport.Options.sample
    options.category = "debt/--> <b>/"
    let line = Self.text(ScanReport(.sample([]), options: options)).split(separator: "\n").first
    #expect(line == "<!-- debt:report:debt/_____b_/ -->")
    let summary = MarkdownComment(.empty).summary
    #expect(!String(decoding: summary, as: UTF8.self).contains("<!--"))
  }

  @Test func `what does not fit is counted`() {
    let items = (1...2000).map {
      DebtItem.marker("TODO", String(repeating: "word ", count: 20), at: "a.c:\($0):1")
    }
    let text = Self.text(ScanReport(.sample(items)))
    #expect(text.utf8.count < 60_200)
    let rows = text.split(separator: "\n").count { $0.hasPrefix("| `TODO`") }
    #expect(text.hasSuffix("\n… and \(NumberText.count(2000 - rows)) more, see the artifact.\n"))
  }

  @Test(arguments: 1...4)
  func `a hostile text has no effect on its page`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("markdown", report)
      #expect(attacks(in: bytes) == [])
      let lines = Self.text(report).split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix("<!-- debt:report:") && lines[0].hasSuffix(" -->"))
      // The sticky marker is the only thing on the page that is neither text, table nor code.
      let effects = MarkdownEffects.all(in: bytes).filter { $0 != "html \n" }
      #expect(effects == ["block \(MD_BLOCK_HTML.rawValue)", "html \(lines[0])"])
      var columns = 0
      for (index, line) in lines.enumerated().dropFirst() {
        #expect(!withoutCode(line).contains("<"), "\(line)")
        guard line.hasPrefix("|") else { continue }
        let isHead = index + 1 < lines.count && lines[index + 1].hasPrefix("| ---")
        if isHead { columns = Self.bars(line) }
        #expect(Self.bars(line) == columns, "\(line)")
      }
    }
  }

  /// The bars that end a cell.
  private static func bars(_ line: String) -> Int {
    var previous: Unicode.Scalar = " "
    var count = 0
    for scalar in line.unicodeScalars {
      if scalar == "|", previous != "\\" { count += 1 }
      previous = scalar
    }
    return count
  }
}
