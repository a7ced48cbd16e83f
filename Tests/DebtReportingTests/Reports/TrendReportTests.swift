import Foundation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct TrendReportTests {
  @Test(arguments: [40, 80, 120])
  func `the chart fits its terminal`(columns: Int) throws {
    let text = TrendReport(.year(by: .keyword)).text(.terminal(columns))
    try expectSnapshot(text, named: "trend-\(columns).txt")
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns })
  }

  @Test func `the whole is drawn alone where nothing tells items apart`() throws {
    try expectSnapshot(TrendReport(.year()).text(.pipe), named: "trend-all.txt")
    try expectSnapshot(TrendReport(.year(by: .keyword)).text(.painted), named: "trend.ansi")
  }

  @Test func `an effort says of how many items it tells`() throws {
    let report = TrendReport(.year(by: .owner, measure: .effort))
    try expectSnapshot(report.text(.terminal(80)), named: "trend-effort.txt")
    try expectSnapshot(report.svg(ci: .none), named: "trend-effort.svg")
    try expectSnapshot(report.csv(ci: .none), named: "trend-effort.csv")
  }

  @Test func `many groups share what is left`() throws {
    let report = TrendReport(.year(by: .owner, owners: 24))
    try expectSnapshot(report.text(.terminal(80)), named: "trend-many.txt")
    try expectSnapshot(report.svg(ci: .none), named: "trend-many.svg")
  }

  @Test func `machines and pictures tell every point`() throws {
    let report = TrendReport(.year(by: .keyword))
    try expectSnapshot(report.svg(ci: .none), named: "trend.svg")
    try expectSnapshot(report.csv(ci: .none), named: "trend.csv")
    try expectSnapshot(report.json, named: "trend.json")
    try expectSnapshot(TrendReport(.year()).svg(ci: .none), named: "trend-all.svg")
  }

  @Test func `no commit and one commit are no line`() throws {
    let empty = TrendReport(Trend(of: []))
    #expect(
      String(decoding: empty.text(.pipe), as: UTF8.self)
        == "Nothing to draw: no commit in this range.\n")
    try expectSnapshot(empty.svg(ci: .none), named: "trend-empty.svg")
    let item = DebtItem.marker("TODO", "a", at: "a.c:1:1", [.owner: "@ana"])
    let one = TrendReport(
      Trend(of: [.init(commit: "1", seconds: 1_763_719_200, items: [item])], by: .owner))
    try expectSnapshot(one.text(.terminal(80)), named: "trend-one.txt")
    try expectSnapshot(one.svg(ci: .none), named: "trend-one.svg")
  }

  @Test(arguments: [CIService.none, .githubActions])
  func `hostile names have no effect in any format`(ci: CIService) throws {
    let report = TrendReport(.hostile)
    let style = ReportStyle(layout: TextLayout(columns: 80), ci: ci)
    let outputs = [report.text(style), report.svg(ci: ci), report.csv(ci: ci), report.json]
    for output in outputs {
      #expect(!output.contains(0x1B) && !output.contains(0))
      let text = String(decoding: output, as: UTF8.self)
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      if ci != .none { #expect(!text.contains("##[")) }
    }
    let svg = String(decoding: outputs[1], as: UTF8.self)
    #expect(!svg.contains("<script") && !svg.contains("\"onload") && svg.contains("&amp;amp;"))
    #expect(String(decoding: outputs[2], as: UTF8.self).contains("\"'=cmd|"))
    if ci == .none { try expectSnapshot(outputs[1], named: "trend-hostile.svg") }
    if ci == .none { try expectSnapshot(outputs[0], named: "trend-hostile.txt") }
  }

  @Test func `every picture is well-formed XML and asks nothing of anybody`() throws {
    let trends = [
      Trend.year(), .year(by: .kind), .year(by: .owner, measure: .effort), .hostile, Trend(of: []),
    ]
    for trend in trends {
      let svg = TrendReport(trend).svg(ci: .none)
      #expect(XMLShape(svg).isWellFormed)
      let text = String(decoding: svg, as: UTF8.self)
        .replacing("http://www.w3.org/2000/svg", with: "")
      for word in ["http", "href", "url(", "<script", "@import", "<image", "<foreignObject"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  @Test func `clocks that go back, and moments at the ends of time, stop nothing`() {
    for seconds in [[5, 3, 9, 2], [Int64.min, 0, .max], [7, 7, 7]] as [[Int64]] {
      let samples = seconds.map { Trend.Sample(commit: "\($0)", seconds: $0, items: []) }
      let report = TrendReport(Trend(of: samples, by: .kind))
      #expect(!report.text(.terminal(80)).isEmpty && !report.svg(ci: .none).isEmpty)
      #expect(report.csv(ci: .none).count { $0 == UInt8(ascii: "\n") } == seconds.count + 1)
    }
  }
}

/// Whether the tags of a picture of ours stand in pairs: enough of XML to tell.
private struct XMLShape {
  var isWellFormed: Bool { open.isEmpty && !isBroken }
  private var open: [String] = []
  private var isBroken = false

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for part in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2, !pieces[1].contains(">") else {
        isBroken = true
        return
      }
      let name = String(pieces[0].prefix { $0 != " " && $0 != "/" })
      if pieces[0].hasPrefix("/") {
        if open.popLast() != String(pieces[0].dropFirst()) { isBroken = true }
      } else if !pieces[0].hasSuffix("/") {
        open.append(name)
      }
    }
  }
}
