import Foundation

/// Random patterns and paths over a small alphabet, the same in every run.
struct RandomPatterns: RandomNumberGenerator {
  /// How many rounds a comparison with git takes; more when somebody asks for it.
  static let rounds =
    ProcessInfo.processInfo.environment["PATTERN_ROUNDS"].flatMap { Int($0) } ?? 40

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 29
  }

  mutating func pattern() -> String {
    let pieces = [
      "a", "b", "A", "ab", "c.d", "/", "/", "/", "*", "*", "**", "**/", "/**", "?", "[ab]", "[!a]",
      "[a-c]", "[^b-d]", "[[:alpha:]]", "[[:upper:]x]", "[]a]", "[a", "\\*", "\\a", "\\", "!", " ",
      "\\ ",
      "[a-]", "[\\]]", ".", "***", "[c-a]", "[[:x:]]", "#",
    ]
    return (0..<Int.random(in: 1...5, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? "a"
    }.joined()
  }

  mutating func path() -> String {
    let names = [
      "a", "b", "A", "ab", "ba", "abc", "c.d", "*", "]", "-", "x", "a b", ".a", "[a", "a ", "!a",
    ]
    return (0..<Int.random(in: 1...4, using: &self)).map { _ in
      names.randomElement(using: &self) ?? "a"
    }.joined(separator: "/")
  }
}
