/// The commits of a history, newest first, children always before their parents.
///
/// Dates order what topology leaves open, and ids what dates leave open, so that the order is the same
/// on every machine.
struct CommitOrder {
  private let graph: CommitGraph
  private let isIncluded: [Bool]
  private var waitingChildren: [Int32]
  private var heap = MomentHeap()

  /// Prepares the order of some commits.
  ///
  /// - Complexity: O(*n*) in the commits of the graph.
  init(of graph: CommitGraph, included: [Bool]) {
    self.graph = graph
    isIncluded = included
    waitingChildren = Array(repeating: 0, count: graph.count)
    for commit in 0..<graph.count where included[commit] {
      for parent in graph.parents(of: commit) { waitingChildren[Int(parent)] += 1 }
    }
    for commit in 0..<graph.count where included[commit] && waitingChildren[commit] == 0 {
      push(commit)
    }
  }

  /// Returns the next older commit.
  ///
  /// - Complexity: O(log *n*) in the commits that wait.
  mutating func next() -> Int? {
    guard let first = heap.pop() else { return nil }
    for parent in graph.parents(of: first) {
      waitingChildren[Int(parent)] -= 1
      if waitingChildren[Int(parent)] == 0, isIncluded[Int(parent)] { push(Int(parent)) }
    }
    return first
  }

  private mutating func push(_ commit: Int) {
    let node = graph.nodes[commit]
    heap.push(MomentHeap.Entry(seconds: node.seconds ?? .min, id: node.id, commit: commit))
  }
}
