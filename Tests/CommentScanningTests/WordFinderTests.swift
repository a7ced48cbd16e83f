import TestSupport
import Testing

@testable import CommentScanning

struct WordFinderTests {
  private static let keywords = [
    "DEBT", "TODO", "FIXME", "HACK", "XXX", "BUG", "OPTIMIZE", "REFACTOR", "WORKAROUND", "KLUDGE",
    "DEPRECATED", "TEMP",
  ]
  private let finder = WordFinder(keywords, lowerCaseAfterAt: ["todo", "fixme"])

  private func all(_ finder: WordFinder, _ text: String) -> [Int] { all(finder, Array(text.utf8)) }

  private func all(_ finder: WordFinder, _ text: [UInt8]) -> [Int] {
    ByteView.with(text) { view in
      var places: [Int] = []
      while let place = finder.firstCandidate(in: view, from: places.last.map { $0 + 1 } ?? 0) {
        places.append(place)
      }
      return places
    }
  }

  @Test(arguments: keywords)
  func `a keyword is found at every distance from the start and the end`(keyword: String) {
    for before in 0..<40 {
      for after in [0, 1, 17, 33] {
        let text =
          String(repeating: ".", count: before) + keyword + String(repeating: " ", count: after)
        #expect(all(finder, text) == [before])
      }
    }
  }

  @Test(arguments: [
    ("TODO", [0]), ("aTODO", []), ("TODOs", []), ("TODO_", []), ("_TODO", []), ("TODO1", []),
    ("TODOOOO: x", [0]), ("TODOOOs", []), ("XXXX", [0]), ("(TODO)", [1]), ("éTODO", [2]),
    ("TODOé", [0]),
    ("todo", []), ("@todo", [0]), ("@todos", []), ("@TODO", [1]), ("x@fixme:", [1]), ("@hack", []),
    ("TODO FIXME", [0, 5]), ("", []), ("T", []), ("TOD", []), ("ODO TODO", [4]),
  ])
  func `only whole words are keywords`(text: String, places: [Int]) {
    #expect(all(finder, text) == places, "\(text)")
  }

  @Test func `a long list of keywords is found as a short one is`() {
    var many: [String] = []
    for first in UInt8(65)...90 {
      for second in UInt8(70)...74 {
        many.append(String(decoding: [first, second, 81], as: UTF8.self))
      }
    }
    let finder = WordFinder(many)
    let text = many.joined(separator: " ")
    #expect(all(finder, text) == (0..<many.count).map { 4 * $0 })
  }

  @Test func `no keyword is found where there is none to look for`() {
    #expect(all(WordFinder([]), String(repeating: "TODO ", count: 20)).isEmpty)
    #expect(all(WordFinder(["", "A", "low", "ÄÖ"]), "A low ÄÖ").isEmpty)
  }

  @Test func `a text is binary if a NUL stands among its first 8000 bytes`() {
    var bytes = [UInt8](repeating: 0x20, count: 9000)
    #expect(!ByteView.with(bytes) { $0.isBinary })
    bytes[8000] = 0
    #expect(!ByteView.with(bytes) { $0.isBinary })
    bytes[7999] = 0
    #expect(ByteView.with(bytes) { $0.isBinary })
  }

  @Test func `places that are taken over from an earlier version are those of the text`() {
    var random = SeededRandom(5)
    let pieces = [
      "TODO", "OO", "@", "todo", "@todo", " ", "x", "\n", "FIX", "ME", "TO", "DO", "XXX", "é",
      "a b",
      "HACK ", " BUG", "//", String(repeating: "O", count: 70),
    ].map { Array($0.utf8) }
    var text = pieces.flatMap { $0 }
    var known = ByteView.with(text) { finder.places(in: $0) }
    for _ in 0..<4_000 {
      let next = NextVersion(of: text, pieces: pieces, &random)
      known = ByteView.with(next.bytes) {
        finder.places(in: $0, after: known, copies: next.copies)
      }
      #expect(known == all(finder, next.bytes))
      text = next.bytes
      if text.count > 1_500 || text.isEmpty {
        text = pieces.flatMap { $0 }
        known = ByteView.with(text) { finder.places(in: $0) }
      }
    }
  }
}
