/// A word that a `WordFinder` looks for, kept without a heap object of its own.
struct Keyword: Sendable {
  private let words: SIMD4<UInt64>
  private let masks: SIMD4<UInt64>
  private let count: Int
  private let last: UInt8
  private let startsWithLetter: Bool

  /// The place of the two bytes at which the filter stops.
  let pairPlace: Int
  /// These two bytes, the first one lowest.
  let pair: UInt16

  /// The number by which the filter knows the pair.
  var number: Int {
    Int(PairFilter.mix(UInt8(truncatingIfNeeded: pair), UInt8(truncatingIfNeeded: pair >> 8)) & 127)
  }

  /// Creates a word of 2 to 32 bytes.
  init(_ bytes: [UInt8], pairPlace: Int) {
    var words = SIMD4<UInt64>()
    var masks = SIMD4<UInt64>()
    for (place, byte) in bytes.enumerated() {
      words[place / 8] |= UInt64(byte) << UInt64(8 * (place % 8))
      masks[place / 8] |= 0xFF << UInt64(8 * (place % 8))
    }
    self.words = words
    self.masks = masks
    count = bytes.count
    last = bytes.last ?? 0
    startsWithLetter = bytes.first?.isASCIILetter ?? false
    self.pairPlace = pairPlace
    pair = UInt16(bytes[pairPlace]) | UInt16(bytes[pairPlace + 1]) << 8
  }

  /// Whether the word stands at `place`, whole but for repetitions of its last letter.
  func stands(in view: ByteView, at place: Int) -> Bool {
    for part in 0..<4 where masks[part] != 0 {
      if view.word(at: place &+ 8 &* part) & masks[part] != words[part] { return false }
    }
    var end = place &+ count
    while view[end] == last { end &+= 1 }
    if view[end].isWordByte && view[end] < 0x80 { return false }
    let before = view[place &- 1]
    return !startsWithLetter || !before.isWordByte || before >= 0x80
  }
}
