import Testing

@testable import DebtReporting

struct CSVWriterTests {
  private func row(
    _ fields: [CSVWriter.Field], protection: CSVWriter.Protection = .spreadsheet()
  ) -> String {
    var csv = CSVWriter(protection: protection)
    csv.row(fields)
    return String(decoding: csv.take(), as: UTF8.self)
  }

  @Test func `texts are quoted and numbers are not`() {
    #expect(
      row([.text("a \"b\""), .int(-3), .double(-3.5), .empty, .text(""), .double(.nan)])
        == "\"a \"\"b\"\"\",-3,-3.5,,\"\",\n")
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\r\n=x", "\u{FF1D}1", "\u{FF0B}1",
    "\u{FF0D}1", "\u{FF20}x", "=\u{301}1",
  ])
  func `a formula is guarded`(text: String) {
    #expect(row([.text(text)]).hasPrefix("\"'"))
    #expect(row([.bytes(Array(text.utf8))]).hasPrefix("\"'"))
    #expect(!row([.text(text)], protection: .raw).hasPrefix("\"'"))
  }

  @Test func `a guarded text shows what cannot be seen`() {
    #expect(row([.text("\u{0}a\u{1B}\u{202E}")]) == "\"'\\x00a\\x1b<U+202E>\"\n")
    #expect(
      row([.text("x\n::error::")], protection: .spreadsheet(ci: .githubActions))
        == "\"x\n:\\:error::\"\n")
  }

  @Test func `rows end as asked`() {
    var csv = CSVWriter(lineEnd: .crlf)
    csv.row([.text("id"), .text("title")])
    csv.row([.int(1), .text("x\ny")])
    #expect(String(decoding: csv.take(), as: UTF8.self) == "\"id\",\"title\"\r\n1,\"x\ny\"\r\n")
  }

  @Test(arguments: [CSVWriter.LineEnd.lf, .crlf])
  func `any text is read back`(lineEnd: CSVWriter.LineEnd) {
    var csv = CSVWriter(lineEnd: lineEnd, protection: .raw)
    var expected: [[String]] = []
    for bytes in RandomText(seed: 2, count: 1_500) {
      csv.row([.bytes(bytes), .int(1), .text("end")])
      expected.append([String(decoding: bytes, as: UTF8.self), "1", "end"])
    }
    let rows = CSVRows.parse(csv.take())
    #expect(rows.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }
}
