/// The numbers by which a pair of upper-case letters is told to belong, perhaps, to a keyword.
struct PairFilter: Sendable {
  private var numbers = SIMD8<UInt8>()
  private var count = 0
  /// The numbers beyond the first eight, which only long lists of keywords have.
  private var others: [UInt8] = []

  /// How often each letter from A to Z stands among a thousand upper-case letters of source code.
  private static let frequency: [Int] = [
    72, 27, 66, 60, 81, 48, 22, 18, 69, 1, 7, 62, 49, 50, 44, 53, 3, 56, 75, 66, 31, 12, 9, 9, 7, 2,
  ]

  /// Chooses numbers such that every word holds a pair with one of them, rare in other texts.
  init(covering words: [[UInt8]]) {
    var weights = [Int](repeating: 1, count: 256)
    for (first, weight) in PairFilter.frequency.enumerated() {
      for (second, other) in PairFilter.frequency.enumerated() {
        weights[Int(PairFilter.mix(UInt8(first) &+ 0x41, UInt8(second) &+ 0x41))] += weight * other
      }
    }
    var covered: Set<UInt8> = []
    let numbersOfWords = words.map { Set(PairFilter.numbers(of: $0)) }
    var left = numbersOfWords
    while !left.isEmpty {
      var best: (number: UInt8, weight: Int, covers: Int)?
      for number in Set(left.joined()).sorted() {
        let candidate = (
          number: number, weight: weights[Int(number)], covers: left.count { $0.contains(number) }
        )
        // The weight that each newly covered word costs, compared as fractions.
        if let known = best, candidate.weight * known.covers >= known.weight * candidate.covers {
          continue
        }
        best = candidate
      }
      guard let best else { break }
      covered.insert(best.number)
      left.removeAll { $0.contains(best.number) }
    }
    // A number chosen early may cover nothing that later ones do not.
    for number in covered.sorted(by: { (weights[Int($0)], $0) > (weights[Int($1)], $1) }) {
      let others = covered.subtracting([number])
      if numbersOfWords.allSatisfy({ !$0.isDisjoint(with: others) }) { covered = others }
    }
    count = covered.count
    others = Array(covered.sorted().dropFirst(8))
    // No pair has the number 255, which fills the places that are left.
    numbers = SIMD8(repeating: 255)
    for (place, number) in covered.sorted().prefix(8).enumerated() { numbers[place] = number }
  }

  /// The place in `word` of a pair at which the filter stops.
  func pair(in word: [UInt8]) -> Int {
    PairFilter.numbers(of: word).firstIndex(where: isCovered) ?? 0
  }

  private func isCovered(_ number: UInt8) -> Bool {
    (0..<8).contains { numbers[$0] == number } || others.contains(number)
  }

  /// Marks the lanes in which a pair may belong to a keyword; `second` is `first`, one byte on.
  @inline(__always) func hits(
    _ first: SIMD16<UInt8>, _ second: SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> {
    let mixed = PairFilter.mix(
      first &- SIMD16(repeating: 0x41), second &- SIMD16(repeating: 0x41))
    let four = pair(mixed, 0, 1) .| pair(mixed, 2, 3)
    if count <= 4 { return four }
    let six = four .| pair(mixed, 4, 5)
    if count <= 6 { return six }
    var all = six .| pair(mixed, 6, 7)
    for number in others { all .|= mixed .== SIMD16(repeating: number) }
    return all
  }

  @inline(__always) private func pair(
    _ mixed: SIMD16<UInt8>, _ one: Int, _ other: Int
  ) -> SIMDMask<SIMD16<Int8>> {
    (mixed .== SIMD16(repeating: numbers[one])) .| (mixed .== SIMD16(repeating: numbers[other]))
  }

  private static func numbers(of word: [UInt8]) -> [UInt8] {
    zip(word, word.dropFirst()).map(mix)
  }

  /// Mixes two bytes as the search does with sixteen pairs at once.
  @inline(__always) static func mix(_ first: UInt8, _ second: UInt8) -> UInt8 {
    let (left, right) = (first &- 0x41, second &- 0x41)
    let excess = (left | right) & 0xE0
    let twice = excess &+ excess
    return (left &+ left &+ left &+ right) | excess | twice | (twice &+ twice)
  }

  /// Mixes two letters, counted from A, as 3 *a* + *b*, which keeps the pairs of usual keywords together.
  ///
  /// What is no pair of letters gives at least 128, which no pair does. That is why nothing but `.==` is needed: `.<`
  /// would be compiled lane by lane.
  @inline(__always) private static func mix(
    _ first: SIMD16<UInt8>, _ second: SIMD16<UInt8>
  ) -> SIMD16<UInt8> {
    let excess = (first | second) & SIMD16(repeating: 0xE0)
    let twice = excess &+ excess
    return (first &+ first &+ first &+ second) | excess | twice | (twice &+ twice)
  }
}
