import Testing

@testable import DebtKit
@testable import DebtReporting

struct GitHubCommandsTests {
  private static func lines(_ report: ScanReport) -> [String] {
    String(decoding: ScanFormat.bytes("github", report), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a change and a snapshot as annotations`() throws {
    try expectSnapshot(ScanFormat.bytes("github", .change), named: "change.github")
    try expectSnapshot(ScanFormat.bytes("github", .judged), named: "judged.github")
    try expectSnapshot(ScanFormat.bytes("github", .empty), named: "empty.github")
  }

  @Test func `no more than ten of a kind, and the rest is counted`() {
    let hits = (1...30).map { number in
      RuleHit(
        rule: "growth", level: number.isMultiple(of: 2) ? .error : .warning, place: nil,
        message: "finding \(number)", cure: "pay it")
    }
    var registry = Registry.onlyMarkers
    registry.verdict = .sample(hits)
    let lines = Self.lines(ScanReport(registry))
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 1)
    #expect(
      lines[20] == "::notice title=debt::3 items in 2 files, working tree at 8f3a09c51d. "
        + "The policy says no: 15 errors and 15 warnings. 10 more findings have no annotation: "
        + "see the summary of the step")
  }

  @Test func `escapes are those of the runner`() {
    #expect(GitHubCommands.data("100%, a:b\r\n%0A") == "100%25, a:b%0D%0A%250A")
    #expect(GitHubCommands.property("a:b,c%2C\n") == "a%3Ab%2Cc%252C%0A")
  }

  @Test(arguments: 1...4)
  func `a hostile text opens no command and no property`(seed: Int) {
    for report in RandomReport(seed: seed, count: 60) {
      #expect(attacks(in: ScanFormat.bytes("github", report)) == [])
      let lines = Self.lines(report)
      #expect(lines.last == "" && lines.count <= 31)
      for line in lines.dropLast() {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        #expect(["::error", "::warning", "::notice"].contains(words[0]))
        // Up to the second `::` there are only our own properties.
        let properties = Self.start(of: words[1]).utf8.split(separator: UInt8(ascii: ",")).map {
          String(decoding: $0.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
        }
        #expect(properties.allSatisfy { ["file", "line", "title"].contains($0) })
        #expect(Set(properties).count == properties.count)
        #expect(!line.contains("##["))
      }
    }
  }

  /// What stands before the `::` that ends the properties, byte by byte as the runner sees it.
  private static func start(of text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes.indices.first { bytes[$0...].starts(with: "::".utf8) } ?? bytes.count
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
