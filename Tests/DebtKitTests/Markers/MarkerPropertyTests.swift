import DebtKit
import TestSupport
import Testing

/// What holds for any bytes.
@Suite struct MarkerPropertyTests {
  @Test(arguments: 0..<600)
  func `nothing crashes, and every place lies inside the file`(_ seed: Int) {
    var random = SeededRandom(seed)
    let bytes = Self.bytes(&random)
    let scan = MarkerScan.of(bytes, language: random.pick(["C", "Python", "Rust"]))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for marker in scan.markers + scan.ignored {
      #expect((1...lines.count).contains(marker.line))
      let length = lines[marker.line - 1].count
      #expect((1...length).contains(marker.column))
      #expect(marker.endColumn > marker.column && marker.endColumn <= length + 1)
      #expect(marker.head.lowerBound >= 0 && marker.head.upperBound <= bytes.count)
      let start = lines[..<(marker.line - 1)].reduce(0) { $0 + $1.count + 1 } + marker.column - 1
      let spelled = bytes[start...].prefix(marker.keyword.utf8.count)
      #expect(String(decoding: spelled, as: UTF8.self).uppercased() == marker.keyword)
    }
    for problem in scan.problems {
      #expect(lines.indices.contains((problem.line ?? 1) - 1))
      #expect((problem.column ?? 1) <= lines[(problem.line ?? 1) - 1].count + 1)
    }
  }

  @Test(arguments: 0..<200)
  func `carriage returns change nothing but offsets`(_ seed: Int) {
    var random = SeededRandom(seed)
    let bytes = Self.bytes(&random).filter { $0 != 0x0D }
    let unix = MarkerScan.of(bytes)
    let dos = MarkerScan.of(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    #expect(unix.markers.map(Self.withoutOffsets) == dos.markers.map(Self.withoutOffsets))
    #expect(unix.problems == dos.problems)
    #expect(unix.caseMisses == dos.caseMisses)
  }

  @Test(arguments: 0..<200)
  func `a line on top moves everything down by one`(_ seed: Int) {
    var random = SeededRandom(seed)
    let bytes = Self.bytes(&random)
    let before = MarkerScan.of(bytes)
    let after = MarkerScan.of(Array("int x;\n".utf8) + bytes)
    let moved = after.markers.map { marker in
      var moved = marker
      moved.line -= 1
      moved.lastLine -= 1
      moved.attributes = marker.attributes.map { attribute in
        var attribute = attribute
        attribute.line -= 1
        return attribute
      }
      moved.words = marker.words.map { word in
        var word = word
        word.line -= 1
        return word
      }
      return Self.withoutOffsets(moved)
    }
    #expect(before.markers.map(Self.withoutOffsets) == moved)
    #expect(before.problems.map(\.code) == after.problems.map(\.code))
  }

  /// Comments in which everything that the scanner looks for stands side by side.
  private static func bytes(_ random: inout SeededRandom) -> [UInt8] {
    let pieces = [
      "TODO", "FIXME", "@todo", "XXX", "(", ")", "[", "]", ":", " - ", ",", "@ana", "2027-01-31",
      "2027-13-31", "due:", "due=", "effort=3d", "PAY-12", "#7", "<MDE p2>", ">=1.0", "+react",
      "\"",
      "'", "`", "debt:ignore", "debt:off", "debt:on", "```", "\\", "📅 2027-01-01", "é", "\u{301}",
      "key:: v", "labels: a, b", "http://a.b/c", " ", "  ", "\t", "text", "Words.",
      "(a/2026-01-01)",
      "/ana", "+tag", "*", "-", "\r", "=", "/", "|", "{", "}", "!", "?", "TEMP", "hack:",
    ]
    let openers = ["// ", "//", "/// ", "/* ", " * ", "# ", "*/", "x = 1; // ", "//   ", ""]
    var bytes: [UInt8] = []
    for _ in 0..<(1 + random.below(12)) {
      bytes += random.pick(openers).utf8
      for _ in 0..<random.below(10) {
        if random.below(20) == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.below(256)))
        } else {
          bytes += random.pick(pieces).utf8
        }
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func withoutOffsets(_ marker: Marker) -> Marker {
    var marker = marker
    marker.head = 0..<0
    return marker
  }
}
