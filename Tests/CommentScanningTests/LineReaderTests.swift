import CommentScanning
import TestSupport
import Testing

/// Lines that are taken over from the text before are those that reading the text alone finds.
struct LineReaderTests {
  private func read(_ text: [UInt8], _ reader: inout LineReader) {
    ByteView.with(text) { reader.read($0) }
  }

  private func expectSame(_ reader: LineReader, as text: [UInt8]) {
    var fresh = LineReader()
    read(text, &fresh)
    #expect(reader.lines == fresh.lines)
    #expect(reader.starts == fresh.starts)
  }

  @Test func `a text alone is read line by line`() {
    var reader = LineReader()
    read(Array("one\n\n  two\nthree".utf8), &reader)
    #expect(reader.starts == [0, 4, 5, 11])
    #expect(reader.lines.map { $0 == 0 } == [false, true, false, false])
  }

  @Test(arguments: [
    ("", "a\n"), ("a\n", ""), ("a\n", "a"), ("a", "a\n"), ("a\nb\n", "a\nb\n"), ("a\nb\n", "b\n"),
    ("b\n", "a\nb\n"), ("a\n", "a\na\n"), ("a\na\n", "a\n"), ("x\na", "y\na"), ("\n\n", "\n"),
    ("ab\ncd\n", "abcd\n"), ("abcd\n", "ab\ncd\n"), ("a\nb", "a\nbb"), ("b\nab", "ab"),
  ])
  func `small changes at every edge`(old: String, new: String) {
    var reader = LineReader()
    read(Array(old.utf8), &reader)
    read(Array(new.utf8), &reader)
    expectSame(reader, as: Array(new.utf8))
  }

  @Test func `any text after any other`() {
    var random = SeededRandom(11)
    var reader = LineReader()
    var text: [UInt8] = []
    for _ in 0..<4_000 {
      // Few letters, so that much is alike by chance.
      let part = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Array("ab \n\n".utf8).randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...text.count, using: &random)
      let end = Int.random(in: start...text.count, using: &random)
      text.replaceSubrange(start..<end, with: part)
      if text.count > 400 { text.removeFirst(300) }
      read(text, &reader)
      expectSame(reader, as: text)
    }
  }
}
