import CommentScanning
import Testing

/// The numbers of lines, by which two versions of a file are compared.
struct LineHashTests {
  private func number(_ text: String) -> UInt32 {
    ByteView.with(Array(text.utf8)) { LineHash.number(of: $0, 0..<$0.count) }
  }

  @Test func `white space is no part of a line, wherever it stands`() {
    let compact = number("for(inti=0;i<count;i++){total+=values[i];}")
    for line in [
      "for (int i = 0; i < count; i++) { total += values[i]; }",
      "\tfor (int i = 0; i < count; i++) { total += values[i]; }\r",
      "        for(int i=0;i<count;i++){total+=values[i];}        ",
      "f o r ( i n t i = 0 ; i < c o u n t ; i + + ) { t o t a l + = v a l u e s [ i ] ; }",
    ] {
      #expect(number(line) == compact, "\(line)")
    }
  }

  @Test func `a blank line has no number, and every other one has`() {
    for blank in ["", " ", "\t\t", "                         ", " \r"] {
      #expect(number(blank) == 0)
    }
    for byte in UInt8(0x21)...0xFF {
      let number = ByteView.with([byte]) { LineHash.number(of: $0, 0..<1) }
      #expect(number != 0)
    }
  }

  @Test func `lines that differ in a byte, or in its place, differ in number`() {
    let texts = (0..<64).map { String(repeating: "a", count: $0 + 1) }
    let marked = (0..<64).map { "\(String(repeating: "a", count: $0))b" }
    let swapped = (0..<62).map {
      "\(String(repeating: "a", count: $0))ba\(String(repeating: "a", count: 62 - $0))"
    }
    let all = texts + marked + swapped
    #expect(Set(all.map(number)).count == all.count)
  }

  @Test func `a line has one number however it is cut up`() {
    let bytes = Array("\tif (a && b)  return compute(a, b, \"ä ö\");".utf8)
    ByteView.with(bytes) { view in
      let whole = LineHash.number(of: view, 0..<view.count)
      for cut in 0...view.count {
        var hash = LineHash()
        hash.add(view, 0..<cut)
        hash.add(view, cut..<view.count)
        #expect(hash.number == whole)
      }
    }
  }

  @Test func `a range beyond the bytes is cut at their end`() {
    ByteView.with(Array("abc".utf8)) { view in
      #expect(LineHash.number(of: view, 1..<900) == LineHash.number(of: view, 1..<3))
    }
  }
}
