import TestSupport
import Testing

@testable import PathMatching

struct LetterSketchTests {
  @Test func `a text with every letter of another holds it`() {
    let text = LetterSketch("Rust-Bot@example.org".utf8)
    #expect(text.holds(LetterSketch("-bot@".utf8)) && text.holds(LetterSketch("".utf8)))
    #expect(!text.holds(LetterSketch("renovate".utf8)))
  }

  @Test(arguments: 0..<8)
  func `no text that a pattern matches is ruled out`(_ seed: Int) {
    var random = SeededRandom(seed)
    let letters = Array("aAbB-@.[]*?\\!^/m".utf8)
    var matches = 0
    for _ in 0..<6_000 {
      let pattern = (0..<random.below(7)).map { _ in random.pick(letters) }
      let text = (0..<random.below(9)).map { _ in random.pick(letters) }
      let glob = Glob(pattern, ignoringCase: true)
      guard glob.matches(text) else { continue }
      matches += 1
      #expect(LetterSketch(text).holds(glob.letters))
    }
    #expect(matches > 10)
  }
}
