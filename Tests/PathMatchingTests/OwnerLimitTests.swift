import PathMatching
import Testing

/// A CODEOWNERS file of a stranger costs no more than its length.
struct OwnerLimitTests {
  private let long = Array((String(repeating: "a/aaaaaaaaaaaaaaaaaaaaaaaa/", count: 60) + "b").utf8)

  @Test(arguments: OwnerDialect.allCases)
  func `hostile patterns are matched in time`(_ dialect: OwnerDialect) {
    let patterns = [
      String(repeating: "**/", count: 50) + "x", String(repeating: "*a", count: 200) + "x",
      "/" + String(repeating: "**/*a", count: 40) + "x",
    ]
    let rules = OwnerRules(Array(patterns.map { $0 + " @x\n" }.joined().utf8), dialect)
    #expect(rules.claim(on: long).owners.isEmpty)
    #expect(rules.faults.isEmpty)
  }

  @Test func `patterns with wildcards are counted, and those beyond the limit told`() {
    let lines = String(repeating: "a*b @x\n", count: OwnerRules.wordLimit + 300)
    let rules = OwnerRules(Array((lines + "last @y\n").utf8), .github)
    #expect(rules.faults.count == OwnerRules.faultLimit + 1)
    #expect(rules.faults.first?.line == OwnerRules.wordLimit + 1)
    #expect(rules.faults.last?.message == "200 more lines are wrong below")
    #expect(rules.claim(on: Array("axb".utf8)).lines == [OwnerRules.wordLimit])
    #expect(rules.claim(on: Array("last".utf8)).owners == ["@y"])
  }

  @Test func `owners of one path are counted`() {
    let names = (0..<150).map { "@u\($0)" }.joined(separator: " ")
    let rules = OwnerRules(Array("* \(names)\n[B]\n* \(names) @z".utf8), .gitlab)
    #expect(rules.claim(on: [0x61]).owners.count == OwnerRules.ownerLimit)
    #expect(rules.faults.map(\.line) == [1, 3])
  }

  @Test func `what is looked up is what a reading line by line finds`() {
    var random = RandomPatterns(seed: 11)
    for round in 0..<RandomPatterns.rounds * 3 {
      let dialect: OwnerDialect = round.isMultiple(of: 2) ? .github : .gitlab
      // A line that starts with a bracket may be a section's heading.
      let lines = (0..<12).map { _ in
        let pattern = random.pattern().replacing(" ", with: "_")
        return pattern.hasPrefix("[") ? "/\(pattern) @x" : "\(pattern) @x"
      }
      let whole = OwnerRules(Array(lines.joined(separator: "\n").utf8), dialect)
      let alone = lines.map { line in
        let isExclusion = dialect == .gitlab && line.hasPrefix("!") && !line.hasPrefix("![")
        let text = isExclusion ? line.dropFirst() : line[...]
        return (rules: OwnerRules(Array(text.utf8), dialect), isExclusion: isExclusion)
      }
      for _ in 0..<30 {
        let path = Array(random.path().utf8)
        let matching = alone.enumerated().filter { !$1.rules.claim(on: path).owners.isEmpty }
        guard !lines.contains(where: { $0.hasPrefix("![") }) else { continue }
        let isExcluded = matching.contains { $1.isExclusion }
        let expected = isExcluded ? [] : matching.last.map { [$0.offset + 1] } ?? []
        #expect(whole.claim(on: path).lines == expected, "\(dialect) \(lines) \(path)")
      }
    }
  }
}
