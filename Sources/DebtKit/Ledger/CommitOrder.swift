/// The commits of a history, newest first, children always before their parents.
///
/// Dates order what topology leaves open, and ids what dates leave open, so that the order is the same
/// on every machine.
struct CommitOrder {
  private let graph: CommitGraph
  private let isIncluded: [Bool]
  private var waitingChildren: [Int32]
  private var heap: [Int] = []

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
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    for parent in graph.parents(of: first) {
      waitingChildren[Int(parent)] -= 1
      if waitingChildren[Int(parent)] == 0, isIncluded[Int(parent)] { push(Int(parent)) }
    }
    return first
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (graph.nodes[left], graph.nodes[right])
    if one.seconds != other.seconds { return one.seconds ?? .min > other.seconds ?? .min }
    return one.id < other.id
  }

  private mutating func push(_ commit: Int) {
    heap.append(commit)
    var index = heap.count - 1
    while index > 0, precedes(heap[index], heap[(index - 1) / 2]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func sink() {
    var index = 0
    while true {
      var first = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < heap.count && precedes(heap[child], heap[first]) {
        first = child
      }
      guard first != index else { return }
      heap.swapAt(index, first)
      index = first
    }
  }
}
