import CommandLineParsing
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("ca", "ac", 1), ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("same", "same", 0),
    ("format", "fromat", 1), ("ca", "abc", 3),
  ])
  func `a swap of neighbours counts as one change`(_ left: String, right: String, expected: Int) {
    #expect(NearestName.distance(Array(left.utf8), Array(right.utf8)) == expected)
  }

  @Test func `the nearest name wins, and the first of equals`() {
    #expect(NearestName.of("scna", among: ["show", "scan", "set"]) == "scan")
    #expect(NearestName.of("bat", among: ["cat", "rat"]) == "cat")
  }

  @Test func `a name that is far from all has no nearest`() {
    #expect(NearestName.of("zzz", among: ["scan", "show"]) == nil)
    #expect(NearestName.of("", among: ["a"]) == nil)
    #expect(NearestName.of("x", among: ["a"]) == nil)
    #expect(NearestName.of(String(repeating: "a", count: 100), among: ["a"]) == nil)
  }
}
