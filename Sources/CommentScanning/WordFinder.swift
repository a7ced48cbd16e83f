/// A search for the first of some keywords, at several bytes a nanosecond: it tells which texts need to be lexed at all.
///
/// Two neighbouring upper-case letters are mixed into one number. A few such numbers, chosen so that every keyword holds
/// one of them and other text rarely does, are compared with sixteen pairs at once; only where one of them stands is a
/// keyword looked for.
package struct WordFinder: Sendable {
  /// The keywords by the number of the pair at which the filter stops.
  private let keywords: [Keyword]
  /// For each first letter of a pair its second letters, as bits: nearly all that the filter lets through ends here.
  private let secondLetters: [UInt32]
  /// Their pairs.
  private let pairs: [UInt16]
  /// The place of the first keyword of each number.
  private let starts: [UInt16]
  private let filter: PairFilter
  private let findsLowerCase: Bool

  /// The most letters of a keyword.
  private static let longestWord = 32

  /// Creates a search for whole words.
  ///
  /// - Parameters:
  ///   - keywords: Upper-case ASCII words of 2 to 32 letters; other words are left out.
  ///   - lowerCaseAfterAt: Words that count in lower case where `@` stands before them, such as `todo` in `@todo`.
  package init(_ keywords: [String], lowerCaseAfterAt: [String] = []) {
    let upper = keywords.filter {
      2...Self.longestWord ~= $0.utf8.count && $0.utf8.allSatisfy { $0 &- 0x41 < 26 }
    }
    let words = upper.map { Array($0.utf8) }
    let filter = PairFilter(covering: words)
    let marked = lowerCaseAfterAt.filter { 1..<Self.longestWord ~= $0.utf8.count }.map {
      Array("@\($0.lowercased())".utf8)
    }
    self.filter = filter
    findsLowerCase = !marked.isEmpty
    let all =
      words.map { Keyword($0, pairPlace: filter.pair(in: $0)) }
      + marked.map { Keyword($0, pairPlace: 0) }
    self.keywords = all.sorted { $0.number < $1.number }
    pairs = self.keywords.map(\.pair)
    var secondLetters = [UInt32](repeating: 0, count: 32)
    for pair in pairs where pair & 0xFF != 0x40 {
      secondLetters[Int((pair & 0xFF) &- 0x41) & 31] |= 1 << UInt32((pair >> 8 &- 0x41) & 31)
    }
    self.secondLetters = secondLetters
    starts = (0...128).map { number in UInt16(all.count { $0.number < number }) }
  }

  /// Tells whether a keyword stands in `view` as a whole word.
  package func isContained(in view: ByteView) -> Bool {
    firstCandidate(in: view, from: 0) != nil
  }

  /// Finds the first whole-word keyword at or after `start`; a repeated last letter (`TODOOO`) still counts.
  ///
  /// - Returns: The place of its first letter, or of its `@` in lower case.
  package func firstCandidate(in view: ByteView, from start: Int) -> Int? {
    firstCandidate(in: view, from: start, below: view.count)
  }

  /// Finds the first whole-word keyword that begins at or after `start`, and before `limit`.
  func firstCandidate(in view: ByteView, from start: Int, below limit: Int) -> Int? {
    // A keyword that begins at `start` may have its pair some letters on, never before.
    var index = max(start, 0)
    let end = min(view.count, limit &+ Self.longestWord)
    while index &+ 33 <= view.count && index < end {
      // One branch for two blocks: nearly all of them hold nothing.
      let near = hits(in: view, at: index)
      let far = hits(in: view, at: index &+ 16)
      var lanes = Lanes(near, far)
      while let lane = lanes.next() {
        if let found = keyword(withPairAt: index &+ lane, in: view, from: start) {
          return found < limit ? found : nil
        }
      }
      index &+= 32
    }
    while index < end {
      if let found = keyword(withPairAt: index, in: view, from: start) {
        return found < limit ? found : nil
      }
      index &+= 1
    }
    return nil
  }

  @inline(__always) private func hits(in view: ByteView, at index: Int) -> SIMDMask<SIMD16<Int8>> {
    let first = view.block(at: index)
    let hits = filter.hits(first, view.block(at: index &+ 1))
    return findsLowerCase ? hits .| (first .== SIMD16(repeating: 0x40)) : hits
  }

  @inline(__always) private func keyword(
    withPairAt index: Int, in view: ByteView, from start: Int
  ) -> Int? {
    let (first, second) = (view[index], view[index &+ 1])
    let seconds = secondLetters[Int((first &- 0x41) & 31)]
    if seconds >> UInt32((second &- 0x41) & 31) & 1 == 0 && first != 0x40 { return nil }
    let number = Int(PairFilter.mix(first, second) & 127)
    let pair = UInt16(first) | UInt16(second) << 8
    for entry in Int(starts[number])..<Int(starts[number &+ 1]) where pairs[entry] == pair {
      let place = index &- keywords[entry].pairPlace
      if place >= start && keywords[entry].stands(in: view, at: place) { return place }
    }
    return nil
  }
}
