import TestSupport
import Testing

@testable import DebtKit

/// Sketches of versions that hold what they have in common once.
@Suite struct LineSharingTests {
  @Test(arguments: 0..<60)
  func `a sketch after another says what it says alone`(_ seed: Int) {
    var random = SeededRandom(seed)
    var version = Version(&random)
    var former: LineSketch?
    for _ in 0..<6 {
      let sketch = LineSketch(lines: version.lines, commented: version.commented, after: former)
      #expect(sketch.count == version.lines.count)
      #expect(sketch.lines == version.lines)
      let codes = (-2..<version.lines.count + 2).map { version.code(at: $0) }
      #expect((-2..<version.lines.count + 2).map { sketch.code(at: $0) } == codes)
      #expect(sketch.codes(in: 3..<40) == codes.dropFirst(5).prefix(37).filter { $0 != 0 })
      former = sketch
      version.edit(&random)
    }
  }

  @Test func `versions of a long file share all but the lines around a change`() {
    var random = SeededRandom(1)
    let lines = (0..<5000).map { _ in UInt32.random(in: 1...(.max), using: &random) }
    let first = LineSketch(lines: lines, commented: [])
    for place in [0, 1234, 4999] {
      var edited = lines
      edited.insert(7, at: place)
      edited[place / 2] = 8
      let second = LineSketch(lines: edited, commented: [], after: first)
      let own = LineSketch(lines: edited, commented: [])
      #expect(second.lines == edited)
      #expect(second.sharedChunks(with: first) >= own.chunkCount - 4)
    }
  }

  @Test func `a flood of equal lines makes stretches of bounded length`() {
    // Of these, every line would end a stretch.
    let ending: UInt32 = (1...10_000).first { ($0 &* 0x9E37_79B1) >> 26 == 63 } ?? 0
    for line in [0, ending] {
      let sketch = LineSketch(lines: Array(repeating: line, count: 10_000), commented: [])
      #expect((10_000 / 256...10_000 / 16).contains(sketch.chunkCount))
    }
  }

  /// The lines of a file and what is code on them.
  private struct Version {
    var lines: [UInt32]
    var isCommented: [Bool]

    init(_ random: inout SeededRandom) {
      lines = (0..<random.below(700)).map { _ in UInt32(random.below(90)) }
      isCommented = lines.map { _ in random.below(4) == 0 }
    }

    var commented: [(line: UInt32, code: UInt32)] {
      lines.indices.filter { isCommented[$0] }.map { (UInt32($0), lines[$0] / 2) }
    }

    func code(at line: Int) -> UInt32 {
      guard lines.indices.contains(line) else { return 0 }
      return isCommented[line] ? lines[line] / 2 : lines[line]
    }

    mutating func edit(_ random: inout SeededRandom) {
      for _ in 0..<random.below(5) where !lines.isEmpty {
        let place = random.below(lines.count)
        switch random.below(4) {
        case 0:
          lines.remove(at: place)
          isCommented.remove(at: place)
        case 1:
          lines.insert(UInt32(random.below(90)), at: place)
          isCommented.insert(random.below(2) == 0, at: place)
        case 2: isCommented[place].toggle()
        default: lines[place] = UInt32(random.below(90))
        }
      }
    }
  }
}
