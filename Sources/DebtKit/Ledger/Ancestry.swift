/// Answers whether one commit is among another's ancestors, over and over, on one graph.
///
/// Most questions are settled by two numbers: how far up the trunk (the first parents of the tip) a
/// commit reaches, and from where on the trunk it is part of it. Only inside side branches is the
/// graph searched.
struct Ancestry {
  private let graph: CommitGraph
  /// The position of a commit on the trunk, counted from its root; -1 beside it.
  private let position: [Int32]
  /// The highest position that a commit's ancestors have; -1 where none is on the trunk.
  private let reach: [Int32]
  /// The lowest position whose ancestors hold the commit; `Int32.max` where none does.
  private let entry: [Int32]
  private var seen: [UInt32]
  private var round: UInt32 = 0

  /// Prepares the answers for a graph.
  ///
  /// - Complexity: O(*n*) in the commits.
  init(of graph: CommitGraph, tip: Int) {
    self.graph = graph
    var trunk: [Int] = []
    var next: Int? = graph.count > 0 ? tip : nil
    while let commit = next {
      trunk.append(commit)
      next = graph.parents(of: commit).first.map { Int($0) }
    }
    var position = [Int32](repeating: -1, count: graph.count)
    for (index, commit) in trunk.reversed().enumerated() { position[commit] = Int32(index) }
    var reach = position
    for commit in 0..<graph.count where position[commit] < 0 {
      for parent in graph.parents(of: commit) {
        reach[commit] = max(reach[commit], reach[Int(parent)])
      }
    }
    var entry = position.map { $0 < 0 ? Int32.max : $0 }
    for commit in stride(from: graph.count - 1, through: 0, by: -1) {
      for parent in graph.parents(of: commit) where position[Int(parent)] < 0 {
        entry[Int(parent)] = min(entry[Int(parent)], entry[commit])
      }
    }
    self.position = position
    self.reach = reach
    self.entry = entry
    seen = Array(repeating: 0, count: graph.count)
  }

  /// Whether a commit is the other one or among its ancestors.
  ///
  /// - Complexity: O(1) where either is on the trunk, else O(*n*) in the commits of the branch.
  mutating func isAncestor(_ commit: Int, of other: Int) -> Bool {
    if commit == other { return true }
    if commit > other { return false }
    if reach[other] >= entry[commit] { return true }
    if position[other] >= 0 { return false }
    round += 1
    var waiting = [other]
    while let next = waiting.popLast() {
      for parent in graph.parents(of: next) {
        let parent = Int(parent)
        if parent == commit { return true }
        guard parent > commit, position[parent] < 0, seen[parent] != round else { continue }
        seen[parent] = round
        waiting.append(parent)
      }
    }
    return false
  }
}
