import DebtKit
import Testing

@Suite struct CSVTableTests {
  private static let plain = [["id", "title"], ["a", "x, y"], ["b", "two\nlines \"so\""]]

  @Test(arguments: [
    "id,title\na,\"x, y\"\nb,\"two\nlines \"\"so\"\"\"\n",
    "\u{FEFF}id,title\r\n\r\na,\"x, y\"\r\nb,\"two\nlines \"\"so\"\"\"",
    "id;title\na;x, y\n;\nb;\"two\nlines \"\"so\"\"\"\n",
    "\"id\"\t\"title\"\ra\tx, y\rb\t\"two\nlines \"\"so\"\"\"\r",
  ])
  func `what spreadsheets save reads as one table`(_ text: String) throws {
    let table = try CSVTable(Array(text.utf8))
    #expect([table.headers] + table.rows.map(\.cells) == Self.plain)
  }

  @Test func `rows know their lines`() throws {
    let table = try CSVTable(Array("a,b\n\n\"x\ny\",1\nz,2\n".utf8))
    #expect(table.rows.map(\.line) == [3, 5])
  }

  @Test func `what is no table is told with its line`() {
    #expect(throws: CSVTable.Failure.empty) { try CSVTable([]) }
    #expect(throws: CSVTable.Failure.openQuote(line: 2)) {
      try CSVTable(Array("a,b\nc,\"d\n".utf8))
    }
    #expect(throws: CSVTable.Failure.encoding(line: 2)) { try CSVTable([97, 10, 0xFF, 10]) }
  }
}
