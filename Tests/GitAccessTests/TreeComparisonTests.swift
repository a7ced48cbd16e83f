import GitAccess
import TestSupport
import Testing

struct TreeComparisonTests {
  private let trees: DrawnTrees
  private var made: TestRepository { trees.made }
  private var blobs: [String] { trees.blobs }

  init() throws {
    trees = try DrawnTrees()
  }

  private func changes(_ old: String?, _ new: String?) throws -> TreeChanges {
    var comparison = TreeComparison()
    return comparison.changes(
      from: old.flatMap { ObjectID(hex: $0) }, to: new.flatMap { ObjectID(hex: $0) },
      in: try Repository.open(made.path))
  }

  /// What git says, without changes of the executable bit alone.
  private func oracle(_ old: String, _ new: String) throws -> [String] {
    let raw = try Git.run(
      ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", old, new], in: made.path)
    let parts = raw.split(separator: "\0")
    var lines: [String] = []
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let words = parts[index].dropFirst().split(separator: " ").map(String.init)
      let (one, other) = (side(words[0], words[2]), side(words[1], words[3]))
      if one != other { lines.append("\(parts[index + 1]) \(one) \(other)") }
    }
    return lines.sorted()
  }

  private func side(_ mode: String, _ id: String) -> String {
    switch mode {
    case "000000": "-"
    case "120000": "symlink:\(id)"
    case "160000": "submodule:\(id)"
    default: "regular:\(id)"
    }
  }

  private func text(_ changes: TreeChanges) -> [String] {
    changes.files.map { change in
      let sides = [change.old, change.new].map { $0.map { "\($0.kind):\($0.id.hex)" } ?? "-" }
      return "\(String(decoding: change.path.bytes, as: UTF8.self)) \(sides[0]) \(sides[1])"
    }
  }

  @Test(arguments: 0..<12)
  func `drawn trees differ where git says`(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let (one, other) = (try trees.tree(&random), try trees.tree(&random))
    let found = try changes(one, other)
    #expect(text(found).sorted() == (try oracle(one, other)))
    #expect(found.problems.isEmpty)
    let paths = found.files.map(\.path)
    #expect(paths == paths.sorted())
    #expect(try changes(one, one).files.isEmpty)
    let whole = try changes(nil, other).files.map(\.path)
    #expect(whole == (try Repository.open(made.path).files(inTreeOf: id(other)).files.map(\.path)))
  }

  @Test func `a folder that becomes a file, and the other way round, are told apart`() throws {
    let inner = try made.writeObject("tree", entry("100644", "x", blobs[0]))
    let old = try made.writeObject(
      "tree",
      entry("100644", "a", blobs[0]) + entry("100644", "a.c", blobs[1])
        + entry("40000", "b", inner))
    let new = try made.writeObject(
      "tree",
      entry("100644", "a.c", blobs[1]) + entry("40000", "a", inner)
        + entry("120000", "b", blobs[2]))
    let id = blobs
    #expect(
      text(try changes(old, new)) == [
        "a regular:\(id[0]) -", "a/x - regular:\(id[0])", "b - symlink:\(id[2])",
        "b/x regular:\(id[0]) -",
      ])
  }

  @Test func `entries in disorder are compared by their names`() throws {
    let old = try made.writeObject(
      "tree", entry("100644", "b", blobs[0]) + entry("100644", "a", blobs[0]))
    let new = try made.writeObject(
      "tree", entry("100644", "a", blobs[0]) + entry("100644", "b", blobs[1]))
    #expect(text(try changes(old, new)) == ["b regular:\(blobs[0]) regular:\(blobs[1])"])
  }

  @Test func `trees of any bytes are compared without harm`() throws {
    var random = SeededRandom(9)
    let start = ["a", "a.c", "b", "c"].flatMap { entry("100644", $0, blobs[0]) }
    var whole = 0
    for _ in 0..<400 {
      var trees = [start, start]
      for side in 0..<2 {
        for _ in 0..<Int(random.next() % 4) {
          let index = Int(random.next() % UInt64(max(1, trees[side].count)))
          switch random.next() % 4 {
          case 0: trees[side][index] = UInt8(truncatingIfNeeded: random.next())
          case 1: trees[side].removeSubrange(index...)
          case 2: trees[side].insert(UInt8(truncatingIfNeeded: random.next() % 3 * 16), at: index)
          default: trees[side].remove(at: index)
          }
          if trees[side].isEmpty { trees[side] = entry("40000", "d", blobs[1]) }
        }
      }
      let ids = try trees.map { try made.writeObject("tree", $0) }
      let found = try changes(ids[0], ids[1])
      if found.problems.isEmpty { whole += 1 }
      // What one side lists whole, a comparison with nothing lists, too.
      let repository = try Repository.open(made.path)
      let listing = try repository.files(inTreeOf: id(ids[0]))
      guard listing.problems.isEmpty else { continue }
      #expect(try changes(nil, ids[0]).files.map(\.path) == listing.files.map(\.path))
    }
    #expect(whole > 40 && whole < 400)
  }

  @Test func `a few trees that stand for ten thousand million folders end at the limit`() throws {
    var tree = try made.writeObject("tree", [])
    for _ in 0..<10 {
      tree = try made.writeObject("tree", (0...9).flatMap { entry("40000", "\($0)", tree) })
    }
    var limits = TreeLimits()
    limits.paths = 5_000
    var comparison = TreeComparison(limits: limits)
    let found = comparison.changes(
      from: nil, to: ObjectID(hex: tree), in: try Repository.open(made.path))
    #expect(found.files.isEmpty)
    #expect(found.problems.map(\.reason) == [.tooManyPaths])
  }

  @Test func `folders deeper than the limit, and trees that are missing, are told`() throws {
    var deep = try made.writeObject("tree", entry("100644", "f", blobs[0]))
    for _ in 0..<3_000 { deep = try made.writeObject("tree", entry("40000", "d", deep)) }
    #expect(try changes(nil, deep).problems.map(\.reason) == [.tooDeep])
    let lost = try made.writeObject(
      "tree",
      entry("100644", "a", blobs[0]) + entry("40000", "d", String(repeating: "1", count: 40)))
    let found = try changes(nil, lost)
    #expect(text(found) == ["a - regular:\(blobs[0])"])
    #expect(found.problems.map(\.path.description) == ["d"])
    #expect(found.problems.allSatisfy { $0.isIncomplete })
  }

  private func id(_ hex: String) throws -> ObjectID { try #require(ObjectID(hex: hex)) }

  private func entry(_ mode: String, _ name: String, _ hex: String) -> [UInt8] {
    Array("\(mode) \(name)\u{0}".utf8) + (ObjectID(hex: hex)?.bytes ?? [])
  }
}
