import TestSupport
import Testing

@testable import GitAccess

/// Trees as bytes, held against a comparison by dictionaries.
struct TreeEntryMergeTests {
  private typealias Line = (name: String, isFolder: Bool, id: [UInt8])

  private func bytes(_ lines: [Line]) -> [UInt8] {
    lines.flatMap { Array("\($0.isFolder ? "40000" : "100644") \($0.name)".utf8) + [0] + $0.id }
  }

  /// A tree of so many names, in their order.
  private func lines(_ count: Int, _ random: inout SeededRandom) -> [Line] {
    (0..<count).map { number in
      let name = "n\(String(repeating: "0", count: 4 - "\(number)".count))\(number)"
      return (name + String(repeating: "x", count: random.below(40)), false, id(&random))
    }
  }

  /// An id; some look like entries.
  private func id(_ random: inout SeededRandom) -> [UInt8] {
    if random.below(4) == 0 { return Array("100644 name of x".utf8) + [0, 1, 2, 3] }
    return (0..<20).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// Changes, removes and adds some entries.
  private func edit(_ lines: [Line], _ count: Int, _ random: inout SeededRandom) -> [Line] {
    var lines = lines
    for edit in 0..<count where !lines.isEmpty {
      let place = random.below(lines.count)
      switch random.below(4) {
      case 0: lines.remove(at: place)
      case 1: lines.insert((lines[place].name + "-\(edit)", false, id(&random)), at: place + 1)
      case 2: lines[place].isFolder.toggle()
      default: lines[place].id = id(&random)
      }
    }
    return lines
  }

  private func differences(
    _ old: [UInt8], _ new: [UInt8], guide: TreeEntryMerge.Guide
  ) -> (lines: [String], marks: TreeMarks, isWhole: Bool) {
    old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        var merge = TreeEntryMerge(old, new, guide: guide)
        var lines: [String] = []
        while let (left, right) = merge.next() { lines.append("\(text(left)) \(text(right))") }
        return (lines, merge.marks, merge.isWhole)
      }
    }
  }

  private func text(_ entry: TreeEntries.Entry?) -> String {
    entry.map {
      "\(String($0.mode, radix: 8)) \(String(decoding: $0.name, as: UTF8.self)) \($0.id)"
    }
      ?? "-"
  }

  private func text(_ line: Line?) -> String {
    line.map {
      "\($0.isFolder ? "40000" : "100644") \($0.name) \(ObjectID(bytes: $0.id)?.hex ?? "")"
    }
      ?? "-"
  }

  private func marks(_ bytes: [UInt8]) -> TreeMarks { bytes.withUnsafeBytes { TreeMarks(of: $0) } }

  /// The places where entries start.
  private func starts(_ lines: [Line]) -> Set<Int> {
    var start = 0
    return Set(
      lines.map { line in
        defer { start += bytes([line]).count }
        return start
      } + [bytes(lines).count])
  }

  @Test(arguments: 1...20)
  func `trees differ where their entries do, whichever marks lead there`(_ seed: Int) {
    var random = SeededRandom(seed)
    let old = lines(random.below(300), &random)
    let new = edit(old, random.below(12), &random)
    let (oldBytes, newBytes) = (bytes(old), bytes(new))
    let sides = (
      Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { $1 }),
      Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    )
    let expected = Set(sides.0.keys).union(sides.1.keys).map {
      (text(sides.0[$0]), text(sides.1[$0]))
    }.filter { $0 != $1 }.map { "\($0) \($1)" }
    let guides = [
      TreeEntryMerge.Guide(marks: TreeMarks(), isOfOld: true),
      TreeEntryMerge.Guide(marks: marks(oldBytes), isOfOld: true),
      TreeEntryMerge.Guide(marks: marks(newBytes), isOfOld: false),
    ]
    for guide in guides {
      let found = differences(oldBytes, newBytes, guide: guide)
      #expect(found.isWhole)
      #expect(Self.halves(found.lines) == Self.halves(expected))
      let starts = starts(guide.isOfOld ? new : old)
      #expect(found.marks.places.allSatisfy { starts.contains(Int($0)) })
      #expect(zip(found.marks.places, found.marks.places.dropFirst()).allSatisfy { $1 - $0 >= 512 })
    }
  }

  /// What stands on either side, however it is paired.
  private static func halves(_ lines: [String]) -> Set<String> {
    var halves: Set<String> = []
    for line in lines {
      var words = line.split(separator: " ")[...]
      for side in ["old", "new"] {
        if words.first == "-" {
          words = words.dropFirst()
        } else {
          halves.insert(side + " " + words.prefix(3).joined(separator: " "))
          words = words.dropFirst(3)
        }
      }
    }
    return halves
  }

  @Test func `marks lead on from tree to tree, and stay where entries start`() {
    var random = SeededRandom(3)
    var old = lines(200, &random)
    var known = marks(bytes(old))
    #expect(known.places.count > 10)
    for _ in 0..<200 {
      let new = edit(old, 1 + random.below(2), &random)
      let found = differences(
        bytes(old), bytes(new), guide: TreeEntryMerge.Guide(marks: known, isOfOld: true))
      let starts = starts(new)
      #expect(found.marks.places.allSatisfy { starts.contains(Int($0)) })
      // As many as there is room for, or nearly.
      #expect(found.marks.places.count >= bytes(new).count / 2_200)
      (old, known) = (new, found.marks)
    }
  }

  @Test func `bytes that are no trees do no harm`() {
    var random = SeededRandom(4)
    for _ in 0..<3_000 {
      let old = lines(random.below(60), &random)
      var sides = [bytes(old), bytes(edit(old, random.below(4), &random))]
      for side in 0..<2 where random.below(3) > 0 {
        for _ in 0..<random.below(4) where !sides[side].isEmpty {
          let place = random.below(sides[side].count)
          switch random.below(3) {
          case 0: sides[side][place] = UInt8(truncatingIfNeeded: random.next())
          case 1: sides[side].removeSubrange(place...)
          default: sides[side].remove(at: place)
          }
        }
      }
      let plain = differences(
        sides[0], sides[1], guide: TreeEntryMerge.Guide(marks: TreeMarks(), isOfOld: true))
      let side = random.below(2)
      let guided = differences(
        sides[0], sides[1],
        guide: TreeEntryMerge.Guide(marks: marks(sides[side]), isOfOld: side == 0))
      #expect(plain.lines.count < 130 && guided.lines.count < 130)
    }
  }
}
