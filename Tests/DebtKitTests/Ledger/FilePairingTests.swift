import TestSupport
import Testing

@testable import DebtKit

/// Which file became which.
@Suite struct FilePairingTests {
  @Test func `the same path comes before the same content`() {
    #expect(
      Self.pairs(["a/x.c": "1 2", "b/y.c": "3 4"], ["a/x.c": "3 4", "c/z.c": "1 2"])
        == ["a/x.c = a/x.c"])
  }

  @Test func `the same content prefers the same name, then the order of paths`() {
    #expect(
      Self.pairs(["a/x.c": "1 2"], ["b/w.c": "1 2", "c/x.c": "1 2"]) == ["a/x.c ≡ c/x.c"])
    #expect(
      Self.pairs(
        ["a/1.c": "1 2", "a/2.c": "1 2", "a/3.c": "1 2"], ["b/2.c": "1 2", "b/7.c": "1 2"])
        == ["a/1.c ≡ b/7.c", "a/2.c ≡ b/2.c"])
  }

  @Test func `half of the longer file's lines are enough, less is not`() {
    #expect(Self.pairs(["a": "1 2 3 4"], ["b": "1 2 5 6"]) == ["a ~ b"])
    #expect(Self.pairs(["a": "1 2 3 4 9"], ["b": "1 2 5 6"]) == [])
    #expect(Self.pairs(["a": "1 2 3"], ["b": "1 2 3 4 5 6"]) == ["a ~ b"])
    #expect(Self.pairs(["a": "1 2 3"], ["b": "1 2 3 4 5 6 7"]) == [])
  }

  @Test func `blank lines do not count, and lines count as often as they occur`() {
    #expect(Self.pairs(["a": "1 . . . . 2"], ["b": ". . . . 3 4"]) == [])
    #expect(Self.pairs(["a": "1 1 1 2"], ["b": "1 3 4 5"]) == [])
    #expect(Self.pairs(["a": "1 1 1 2"], ["b": "1 1 4 5"]) == ["a ~ b"])
    #expect(Self.pairs(["a": ". ."], ["b": ". . ."]) == [])
  }

  @Test func `the likest come first, whoever stands first`() {
    #expect(
      Self.pairs(["a": "1 2 3 4", "b": "1 2 3 5"], ["c": "1 2 3 5 6"]) == ["b ~ c"])
    #expect(
      Self.pairs(["a": "1 2 3 4"], ["b": "1 2 3 8 9", "c": "1 2 3 4 9"]) == ["a ~ c"])
  }

  @Test func `equally like files prefer the same name, then the order of paths`() {
    #expect(
      Self.pairs(["o/x": "1 2 3"], ["a/w": "1 2 4", "b/x": "1 2 5"]) == ["o/x ~ b/x"])
    #expect(
      Self.pairs(["o/1": "1 2 3", "o/2": "1 2 4"], ["n/8": "1 2 5", "n/9": "1 2 6"])
        == ["o/1 ~ n/8", "o/2 ~ n/9"])
  }

  @Test func `a file without a sketch is like no other`() {
    let old = ChangedFile(path: [1], blob: 1, sketch: nil)
    let new = ChangedFile(path: [2], blob: 2, sketch: SampleText("a").sketch)
    #expect(FilePairing.pairs(old: [old], new: [new]).isEmpty)
    let same = ChangedFile(path: [2], blob: 1, sketch: nil)
    #expect(
      FilePairing.pairs(old: [old], new: [same])
        == [FilePair(old: 0, new: 0, reason: .sameBlob)])
  }

  @Test func `a folder of a thousand files is found again, each file edited`() {
    // Thirty common lines, ten of its own, of which two change.
    var old: [String: String] = [:]
    var new: [String: String] = [:]
    let common = (0..<30).map { "c\($0)" }
    for file in 0..<1000 {
      let own = (0..<10).map { "f\(file)l\($0)" }
      old["src/\(file % 7)/\(file).c"] = (common + own).joined(separator: " ")
      new["lib/\(file % 5)/\(file).h"] =
        (common + own.dropLast(2) + ["new\(file)", "newer\(file)"]).joined(separator: " ")
    }
    let expected = (0..<1000).map { "src/\($0 % 7)/\($0).c ~ lib/\($0 % 5)/\($0).h" }
    #expect(Self.pairs(old, new) == expected.sorted())
  }

  @Test func `files of nothing but common lines are found by the ends of their paths`() {
    var old: [String: String] = [:]
    var new: [String: String] = [:]
    for file in 0..<300 {
      old["a/\(1000 + file)/x.c"] = "1 2 3 4 \(file % 2)"
      new["b/\(1000 + file)/x.c"] = "1 2 3 4 \(7 + file % 2)"
    }
    let expected = (0..<300).map { "a/\(1000 + $0)/x.c ~ b/\(1000 + $0)/x.c" }
    #expect(Self.pairs(old, new) == expected)
  }

  @Test(arguments: 0..<50)
  func `the order in which files are given does not matter`(_ seed: Int) {
    var random = SeededRandom(seed)
    let old = Self.randomFiles("a", &random)
    let new = Self.randomFiles("b", &random)
    let pairs = Self.pairs(old, new)
    #expect(Self.pairs(old.shuffled(using: &random), new.shuffled(using: &random)) == pairs)
  }

  private typealias File = (key: String, value: String)

  private static func randomFiles(_ folder: String, _ random: inout SeededRandom) -> [File] {
    (0..<12).map { index in
      let lines = (0..<6).map { _ in "\(random.below(9))" }
      return ("\(random.pick(["a", "b", folder]))/\(index)", lines.joined(separator: " "))
    }
  }

  private static func pairs(_ old: [String: String], _ new: [String: String]) -> [String] {
    pairs(Array(old), Array(new))
  }

  /// The pairs in order, with `=` for the same path, `≡` for the same content, `~` for a rename.
  private static func pairs(_ old: [File], _ new: [File]) -> [String] {
    FilePairing.pairs(old: old.map(changed), new: new.map(changed)).map { pair in
      let sign =
        switch pair.reason {
        case .samePath: "="
        case .sameBlob: "≡"
        case .renamed: "~"
        }
      return "\(old[pair.old].key) \(sign) \(new[pair.new].key)"
    }.sorted()
  }

  private static func changed(_ file: File) -> ChangedFile<String> {
    let text = file.value.split(separator: " ").map { $0 == "." ? "" : String($0) }
    return ChangedFile(
      path: Array(file.key.utf8), blob: file.value,
      sketch: SampleText(text.joined(separator: "\n")).sketch)
  }
}
