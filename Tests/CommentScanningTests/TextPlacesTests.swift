import TestSupport
import Testing

@testable import CommentScanning

/// Places of a text that are taken over from an earlier version are those of the version itself.
struct TextPlacesTests {
  private func places(
    _ bytes: [UInt8], after known: [Int]? = nil, copies: [CopiedStretch] = []
  ) -> [Int] {
    ByteView.with(bytes) { TextPlaces.all(of: "debt:", in: $0, after: known, copies: copies) }
  }

  @Test func `a text is found at its start, its end and twice in a row`() {
    #expect(places(Array("debt:debt: debt debt:".utf8)) == [0, 5, 16])
    #expect(places(Array("deb".utf8)) == [] && places([]) == [])
  }

  @Test func `any version after any other`() {
    var random = SeededRandom(21)
    let pieces = ["debt:", "de", "bt:", "debt", ":", " ", "x debt: y"].map { Array($0.utf8) }
    var text = pieces.flatMap { $0 }
    var known = places(text)
    for _ in 0..<4_000 {
      let next = NextVersion(of: text, pieces: pieces, &random)
      known = places(next.bytes, after: known, copies: next.copies)
      let marks = Array("debt:".utf8)
      let truth = next.bytes.indices.filter { next.bytes[$0...].starts(with: marks) }
      #expect(known == truth)
      text = next.bytes
      if text.count > 600 || text.isEmpty {
        text = pieces.flatMap { $0 }
        known = places(text)
      }
    }
  }
}
