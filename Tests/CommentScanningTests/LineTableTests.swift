import TestSupport
import Testing

@testable import CommentScanning

/// Lines that are taken over from an earlier version are those that reading the text alone finds.
struct LineTableTests {
  private func table(
    _ text: [UInt8], after known: LineTable? = nil, copies: [CopiedStretch] = []
  ) -> LineTable {
    ByteView.with(text) { LineTable($0, after: known, copies: copies) }
  }

  private func expectSame(_ table: LineTable, as text: [UInt8]) {
    let alone = self.table(text)
    #expect(table.lines == alone.lines)
    #expect(table.starts == alone.starts)
  }

  @Test func `a text alone is read line by line`() {
    let lines = table(Array("one\n\n  two\nthree".utf8))
    #expect(lines.starts == [0, 4, 5, 11])
    #expect(lines.lines.map { $0 == 0 } == [false, true, false, false])
  }

  @Test(arguments: [
    ("ab\ncd\n", "ab\ncd\n", [CopiedStretch(source: 0, target: 0, count: 6)]),
    ("ab\ncd\n", "xab\ncd\n", [CopiedStretch(source: 0, target: 1, count: 6)]),
    ("ab\ncd", "ab\ncdx", [CopiedStretch(source: 0, target: 0, count: 5)]),
    ("ab\ncd", "cdab\n", [CopiedStretch(source: 3, target: 0, count: 2)]),
    ("ab\ncd\n", "b\ncd\n", [CopiedStretch(source: 1, target: 0, count: 5)]),
    (
      "ab\ncd\nef\n", "ef\nab\n",
      [
        CopiedStretch(source: 6, target: 0, count: 3),
        CopiedStretch(source: 0, target: 3, count: 3),
      ]
    ),
    ("\n\n", "\n", [CopiedStretch(source: 1, target: 0, count: 1)]),
    ("ab\n", "", []),
  ])
  func `stretches that begin and end anywhere`(
    old: String, new: String, copies: [CopiedStretch]
  ) {
    let known = table(Array(old.utf8))
    expectSame(table(Array(new.utf8), after: known, copies: copies), as: Array(new.utf8))
  }

  @Test func `any text after any other`() {
    var random = SeededRandom(11)
    // Few letters, so that much is alike by chance.
    let pieces = (0..<40).map { _ in
      (0..<random.below(40)).map { _ in random.pick(Array("ab \n\n".utf8)) }
    }
    var text = Array("a\nb\n".utf8)
    var known = table(text)
    for _ in 0..<4_000 {
      let next = NextVersion(of: text, pieces: pieces, &random)
      known = table(next.bytes, after: known, copies: next.copies)
      expectSame(known, as: next.bytes)
      text = next.bytes
      if text.count > 800 {
        text = []
        known = table([])
      }
    }
  }
}
