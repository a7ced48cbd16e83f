import Testing

@testable import DebtKit
@testable import DebtReporting

struct HotspotReportTests {
  @Test(arguments: [40, 60, 80])
  func `the table fits its terminal`(columns: Int) throws {
    let text = HotspotReport(.shop).text(.terminal(columns))
    try expectSnapshot(text, named: "hotspots-\(columns).txt")
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns })
  }

  @Test func `colours tell what is debt`() throws {
    try expectSnapshot(HotspotReport(.shop).text(.painted), named: "hotspots.ansi")
    try expectSnapshot(HotspotReport(.shop).text(.pipe), named: "hotspots-pipe.txt")
  }

  @Test func `machines get every file, and its measures`() throws {
    try expectSnapshot(HotspotReport(.shop).json, named: "hotspots.json")
    try expectSnapshot(HotspotReport(.shop).csv(ci: .none), named: "hotspots.csv")
  }

  @Test func `a limit holds in every format, and text says what it leaves out`() {
    let report = HotspotReport(.shop, top: 1)
    let text = String(decoding: report.text(.pipe), as: UTF8.self)
    #expect(text.contains("invoice.py") && !text.contains("tax.py"))
    #expect(text.contains("  … 3 more; --top 4 shows them\n"))
    #expect(
      String(decoding: report.csv(ci: .none), as: UTF8.self).split(separator: "\n").count == 2)
    #expect(!String(decoding: report.json, as: UTF8.self).contains("tax.py"))
  }

  @Test func `where nothing changed there is no hot spot`() {
    let list = HotspotList(
      commit: "", day: CalendarDate("2026-11-20"), compared: 9,
      entries: Array(HotspotList.shop.entries.suffix(1)), calendar: WorkCalendar())
    #expect(
      String(decoding: HotspotReport(list).text(.pipe), as: UTF8.self)
        == "No hot spot: of 1 file none changed in the 12 months to 2026-11-20.\n")
  }

  @Test(arguments: [CIService.none, .githubActions])
  func `hostile names have no effect in any format`(ci: CIService) {
    let report = HotspotReport(.hostile)
    let style = ReportStyle(layout: TextLayout(columns: 80), ci: ci)
    for output in [report.text(style), report.csv(ci: ci), report.json] {
      #expect(!output.contains(0x1B) && !output.contains(0xFF))
      let text = String(decoding: output, as: UTF8.self)
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      if ci != .none { #expect(!text.contains("##[")) }
    }
    #expect(String(decoding: report.csv(ci: ci), as: UTF8.self).contains("\"'=cmd|"))
  }
}
