internal import GitAccess

/// Commits by number, each after its parents: the order in which a history is walked.
///
/// Topology alone orders them; dates are shown and never trusted.
struct CommitGraph: Sendable {
  /// What is kept of a commit beside its place in the graph.
  struct Node: Sendable {
    let id: ObjectID
    /// The tree of its files.
    let tree: ObjectID
    /// The committer's seconds since 1970; nil where the commit has no readable date.
    let seconds: Int64?
    /// The number of its author among the people of the history.
    let person: Int32
    /// Whether its subject tells of a fix or of a revert.
    let isFix: Bool
    /// The commit that its message says it reverts.
    let reverted: ObjectID?
    /// Whether a line of its message starts with `Debt-`.
    let hasTrailers: Bool
    /// Whether the history was cut before it, so that what it holds may be older.
    let isCut: Bool
  }

  private(set) var nodes: [Node] = []
  private var parentStarts: [Int32] = [0]
  private var parentNumbers: [Int32] = []
  private var numbers: [ObjectID: Int] = [:]

  /// The number of commits.
  var count: Int { nodes.count }

  /// The numbers of a commit's parents, in their order.
  func parents(of commit: Int) -> ArraySlice<Int32> {
    parentNumbers[Int(parentStarts[commit])..<Int(parentStarts[commit + 1])]
  }

  /// Whether a commit has more than one parent.
  func isMerge(_ commit: Int) -> Bool { parents(of: commit).count > 1 }

  /// The number of a commit; nil where it is none of these.
  func number(of id: ObjectID) -> Int? { numbers[id] }

  /// Adds a commit whose parents are here already.
  ///
  /// - Returns: Its number.
  @discardableResult
  mutating func append(_ node: Node, parents: [Int]) -> Int {
    let number = nodes.count
    nodes.append(node)
    numbers[node.id] = number
    parentNumbers += parents.lazy.map { Int32($0) }
    parentStarts.append(Int32(parentNumbers.count))
    return number
  }

  /// Marks the ancestors of some commits, themselves included.
  ///
  /// - Complexity: O(*n*) in the commits.
  func ancestors(of tips: [Int]) -> [Bool] {
    var isIn = [Bool](repeating: false, count: count)
    for tip in tips { isIn[tip] = true }
    for commit in stride(from: count - 1, through: 0, by: -1) where isIn[commit] {
      for parent in parents(of: commit) { isIn[Int(parent)] = true }
    }
    return isIn
  }
}
