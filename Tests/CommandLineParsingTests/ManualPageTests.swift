import CommandLineParsing
import Foundation
import Testing

struct ManualPageTests {
  @Test func `the manual page reads the same every time`() throws {
    try expectSnapshot(Larder.table.manualPage(date: "2024-01-31"), named: "larder.1")
    #expect(Larder.table.gitManualPage == ".so man1/larder.1\n")
  }

  @Test func `no text becomes a request of roff`() {
    let text = "'quoted' \\fBtext\\fR `a-b` ~^ \u{e9} \"x\""
    let command = Command(
      "dot", ".hidden \(text)", discussion: [".start of a paragraph."],
      arguments: [Argument.required(.text(".X"), ".y")], examples: [Example(".t 'dot'", ".z")],
      handler: "")
    let page = CommandTable("t", version: "1", ".summary \(text)", commands: [command]).manualPage(
      date: "")
    let known = ["TH", "SH", "SS", "PP", "TP", "RS", "RE", "nf", "fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
    }
    #expect(page.contains("\\efBtext\\efR"))
    #expect(page.contains("\\fBa\\-b\\fR"))
    #expect(page.contains("\\[u00E9]"))
  }

  @Test(
    arguments: [["groff", "-man", "-ww", "-z"], ["mandoc", "-T", "lint", "-W", "warning"]]
      .filter { isInstalled($0[0]) })
  func `each installed formatter accepts the page`(_ formatter: [String]) throws {
    let file = fixtures.appending(path: "larder.1").path
    let (text, code) = try output(of: formatter[0], formatter.dropFirst() + [file])
    #expect(text == "")
    #expect(code == 0)
  }
}
