import TestSupport

@testable import DebtKit

/// A history of random edits, moves, renames, copies, deletions, branches and merges.
struct RandomHistory {
  let history: SampleHistory
  private var random: SeededRandom
  /// The files of each commit, by lines.
  private var trees: [[String: [String]]] = []
  private var isMerged: [Bool] = []

  private static let paths = ["a.c", "b.c", "src/a.c", "src/c.c", "debt/r1.md", "debt/r2.md"]
  private static let markers = [
    "// TODO: retry the upload on timeout", "// TODO: retry the whole upload on timeout",
    "// FIXME: retry the upload on timeout", "// TODO: fix", "// TODO", "// FIXME: too slow",
    "// TODO(@ana): log the name of the file", "// TODO(due=2027-01-31): log the name of a file",
    "// DEBT(r1): retry the upload on timeout", "// TODO(r2): here too",
    "// TODO(PAY-12): close the file again", "// TODO(PAY-13): close the file again",
    "// TODO(status=paid): close the door behind you",
  ]

  /// Makes a history of so many commits.
  init(_ seed: Int, commits: Int) throws {
    history = try SampleHistory()
    random = SeededRandom(seed)
    for _ in 0..<commits { try addCommit() }
    // The last commit has every other one among its ancestors.
    let heads = isMerged.indices.filter { !isMerged[$0] }
    if heads.count > 1 { try add(merged(heads), on: heads) }
  }

  private mutating func addCommit() throws {
    let count = trees.count
    guard count > 0, random.below(40) > 0 else { return try add(edited([:]), on: []) }
    let recent = Array(max(0, count - 6)..<count)
    if count > 3, random.below(4) == 0 {
      let parents = Array(Set((0..<random.below(2) + 2).map { _ in random.pick(recent) })).sorted()
      let order = random.below(2) == 0 ? parents : parents.reversed()
      if order.count > 1 {
        let tree = merged(order)
        return try add(random.below(3) == 0 ? edited(tree) : tree, on: order)
      }
    }
    let parent = random.below(3) == 0 ? random.pick(recent) : count - 1
    try add(edited(trees[parent]), on: [parent])
  }

  private mutating func add(_ tree: [String: [String]], on parents: [Int]) throws {
    trees.append(tree)
    for parent in parents { isMerged[parent] = true }
    isMerged.append(false)
    let reverts = random.below(5) == 0 && trees.count > 3
    let message =
      reverts
      ? "Revert\n\nThis reverts commit \(history.commits[random.below(history.commits.count)]).\n"
      : "change"
    try history.commit(
      whole: tree.mapValues { .text($0.map { $0 + "\n" }.joined()) }, on: parents,
      message: message, after: Int64(random.below(40)))
  }

  // MARK: Trees

  private mutating func merged(_ parents: [Int]) -> [String: [String]] {
    var tree: [String: [String]] = [:]
    for path in Self.paths {
      let sides = parents.map { trees[$0][path] }
      switch random.below(5) {
      case 0:
        // Lines of both, in some order.
        let lines = sides.compactMap(\.self).joined().filter { _ in random.below(3) > 0 }
        tree[path] = path.hasPrefix("debt/") || lines.isEmpty ? sides[0] : Array(lines)
      default: tree[path] = random.pick(sides)
      }
    }
    return tree
  }

  private mutating func edited(_ tree: [String: [String]]) -> [String: [String]] {
    var tree = tree
    for _ in 0...random.below(3) { edit(&tree) }
    return tree
  }

  private mutating func edit(_ tree: inout [String: [String]]) {
    let present = tree.keys.filter { !$0.hasPrefix("debt/") }.sorted()
    let path = random.pick(Self.paths.filter { !$0.hasPrefix("debt/") })
    switch random.below(12) {
    case 0...3:
      var lines = tree[path] ?? (0..<6).map { "f\($0)();" }
      lines.insert(random.pick(Self.markers), at: random.below(lines.count + 1))
      tree[path] = lines
    case 4, 5:
      guard let path = present.randomElement(using: &random), let lines = tree[path] else { return }
      tree[path]?.remove(at: random.below(lines.count))
      if tree[path]?.isEmpty == true { tree[path] = nil }
    case 6:
      guard let path = present.randomElement(using: &random), var lines = tree[path] else { return }
      let line = lines.remove(at: random.below(lines.count))
      lines.insert(line, at: random.below(lines.count + 1))
      tree[path] = lines
    case 7:
      guard let from = present.randomElement(using: &random), let lines = tree[from] else { return }
      let line = tree[from]?.remove(at: random.below(lines.count))
      if tree[from]?.isEmpty == true { tree[from] = nil }
      tree[path, default: []].append(line ?? "")
    case 8:
      guard let from = present.randomElement(using: &random) else { return }
      if random.below(3) > 0 {
        tree[path] = tree.removeValue(forKey: from)
      } else {
        tree[path] = tree[from]
      }
    case 9:
      guard let path = present.randomElement(using: &random), let lines = tree[path] else { return }
      tree[path]?[random.below(lines.count)] =
        random.below(2) == 0 ? random.pick(Self.markers) : "g\(random.below(9))();"
    case 10:
      if let path = present.randomElement(using: &random) { tree[path] = nil }
    default:
      let record = random.pick(["debt/r1.md", "debt/r2.md"])
      tree[record] =
        random.below(3) == 0
        ? nil
        : [
          "---", random.pick(["status: open", "status: paid"]), "effort: \(random.below(3))d",
          "---", "# \(random.pick(["Split", "Cut"]))",
        ]
    }
  }
}
