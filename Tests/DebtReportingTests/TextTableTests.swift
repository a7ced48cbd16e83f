import Testing

@testable import DebtReporting

struct TextTableTests {
  private let filter = TextFilter(.flattened)

  private func table() -> TextTable {
    var table = TextTable([
      .init("id"), .init("score", side: .right), .init("item", fit: .flexible(least: 16)),
      .init("owner", isOptional: true),
      .init("where", fit: .flexible(least: 14, cutting: .head), isOptional: true),
    ])
    let rows: [(SafeText, Double, String, SafeText, SafeText, Int)] = [
      (
        "split-billing", 10_667, "Split the billing module", "@payments",
        "src/billing/Invoice.swift", 12
      ),
      ("k3v9q2mx", 750, "Retry the webhook\nwith backoff", "", "src/deliver.go", 204),
      ("0w7f2k1c", 5.2, "請求モジュールを分割する", "@kenji", "src/会計.ts", 7),
    ]
    for row in rows {
      table.append([
        StyledText(row.0, .id), StyledText(NumberText.decimal(row.1), .number),
        StyledText(filter(row.2)), StyledText(row.3, .muted),
        "\(row.4, .path):\(row.5, .number)",
      ])
    }
    return table
  }

  @Test func `a pipe gets everything`() {
    #expect(
      table().text(in: TextLayout()) == """
        id              score  item                            owner      where
        split-billing  10,667  Split the billing module        @payments  src/billing/Invoice.swift:12
        k3v9q2mx          750  Retry the webhook with backoff             src/deliver.go:204
        0w7f2k1c          5.2  請求モジュールを分割する        @kenji     src/会計.ts:7

        """)
  }

  @Test func `on a terminal the optional column gives first`() {
    #expect(
      table().text(in: TextLayout(columns: 84)) == """
        id              score  item                            owner      where
        split-billing  10,667  Split the billing module        @payments  …/Invoice.swift:12
        k3v9q2mx          750  Retry the webhook with backoff             src/deliver.go:204
        0w7f2k1c          5.2  請求モジュールを分割する        @kenji     src/会計.ts:7

        """)
  }

  @Test func `a narrow terminal leaves optional columns out and says so`() {
    #expect(
      table().text(in: TextLayout(columns: 44), indent: 2) == """
          id              score  item
          split-billing  10,667  Split the billing…
          k3v9q2mx          750  Retry the webhook…
          0w7f2k1c          5.2  請求モジュールを分…
          no room for: owner, where

        """)
  }

  @Test(arguments: [40, 41, 52, 60, 75, 80, 99, 120, 200])
  func `no line is too long or ends in a blank`(columns: Int) {
    var table = table()
    for bytes in RandomText(seed: 11, count: 200) {
      table.append(["x", "1", StyledText(filter(bytes)), StyledText(filter("")), "a"])
    }
    let text = table.text(in: TextLayout(columns: columns))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count >= 205)
    for line in lines {
      #expect(DisplayWidth.of(String(line)) <= columns)
      #expect(line.last != " ")
    }
  }

  @Test func `colours change no width and the head is muted`() {
    let painted = table().text(in: TextLayout(columns: 60, palette: Palette(hasColor: true)))
    let plain = table().text(in: TextLayout(columns: 60))
    #expect(painted.hasPrefix("\u{1B}[2mid\u{1B}[0m"))
    #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func `a table without rows is nothing`() {
    #expect(TextTable([.init("id")]).text(in: TextLayout(columns: 80)) == "")
  }

  @Test func `heads may be left away`() {
    var table = TextTable([.init("", side: .right), .init("")])
    table.append(["1", "a"])
    table.append(["10"])
    #expect(table.text(in: TextLayout(columns: 80)) == " 1  a\n10\n")
  }

  @Test func `a long cell stands out where there is no edge and its column is padded to less`() {
    var table = TextTable([.init("item", fit: .flexible(least: 4), padsTo: 6), .init("id")])
    table.append(["short", "a"])
    table.append(["longer than six", "b"])
    #expect(table.lines(in: TextLayout()) == ["short   a\n", "longer than six  b\n"])
    #expect(
      table.lines(in: TextLayout(columns: 20), indent: 2)
        == ["  short           a\n", "  longer than s…  b\n"])
    #expect(table.note(in: TextLayout()) == "")
  }
}
