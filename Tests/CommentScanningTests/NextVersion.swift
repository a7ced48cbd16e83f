import TestSupport

@testable import CommentScanning

/// A text that was made of an earlier version of it, with what both have in common.
struct NextVersion {
  var bytes: [UInt8] = []
  var copies: [CopiedStretch] = []

  /// Copies parts of a text, mostly in order, and puts other pieces between them.
  init(of old: [UInt8], pieces: [[UInt8]], _ random: inout SeededRandom) {
    var next = 0
    for _ in 0...random.below(4) {
      if random.below(3) > 0 { add(random.pick(pieces)) }
      let start = random.below(8) == 0 ? random.below(old.count + 1) : next
      let end = random.below(3) == 0 ? old.count : start + random.below(old.count - start + 1)
      copy(old, start..<end)
      next = min(old.count, end + random.below(random.below(2) == 0 ? 3 : 90))
    }
    if random.below(4) == 0 { add(random.pick(pieces)) }
  }

  private mutating func add(_ piece: [UInt8]) { bytes += piece }

  private mutating func copy(_ old: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    copies.append(
      CopiedStretch(source: range.lowerBound, target: bytes.count, count: range.count))
    bytes += old[range]
  }
}
