import CommandLineParsing
import Testing

struct HelpTests {
  @Test(arguments: [
    (HelpTopic.overview, "overview"), (.everything, "everything"), (.command(["list"]), "list"),
    (.command(["report"]), "report"), (.command(["add"]), "add"),
  ])
  func `a page of help reads the same every time`(_ topic: HelpTopic, name: String) throws {
    for width in [80, 50] {
      let page = Larder.table.help(topic, width: width).plain
      try expectSnapshot(page, named: "help-\(name)-\(width).txt")
    }
  }

  @Test(arguments: 40...120)
  func `no line is wider than the terminal or ends in a space`(_ width: Int) {
    let topics: [HelpTopic] = [
      .overview, .everything, .command(["list"]), .command(["add"]), .command(["merge"]),
      .command(["report", "trend"]),
    ]
    for topic in topics {
      for line in Larder.table.help(topic, width: width).plain.split(separator: "\n") {
        #expect(line.count <= width)
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func `the parts of a page say what they are`() {
    let spans = Larder.table.help(.command(["list"]), width: 80).spans
    #expect(spans.contains { $0.style == .heading && $0.text == "Usage:" })
    #expect(spans.contains { $0.style == .name && $0.text == "-d, --depth" })
    #expect(spans.contains { $0.style == .placeholder && $0.text == " REV" })
    #expect(spans.contains { $0.style == .name && $0.text == "`--base`" })
  }

  @Test func `hidden options are in no help, manual or completion`() {
    let texts =
      [Larder.table.help(.command(["list"]), width: 80).plain, Larder.table.manualPage(date: "")]
      + Shell.allCases.map { Larder.table.completions(for: $0) }
    for text in texts { #expect(!text.contains("trace-shelves")) }
  }

  @Test func `an unknown topic shows the overview`() {
    let table = Larder.table
    #expect(table.help(.command(["no"]), width: 80) == table.help(.overview, width: 80))
  }
}
