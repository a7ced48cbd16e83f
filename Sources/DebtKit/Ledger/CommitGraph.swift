internal import GitAccess

/// Commits by number, each after its parents: the order in which a history is walked.
///
/// Topology alone orders them; dates are shown and never trusted.
struct CommitGraph: Sendable {
  /// What is kept of a commit beside its place in the graph.
  ///
  /// A history has many: none is larger than it must be.
  struct Node: Sendable {
    let id: ObjectID
    // Not optional, which would make it half as large again; no commit is as old as the least number.
    private let time: Int64
    /// The number of its author among the people of the history.
    let person: Int32
    /// What is said of it in one bit each.
    let traits: Traits

    init(id: ObjectID, seconds: Int64?, person: Int32, traits: Traits = []) {
      self.id = id
      time = seconds ?? .min
      self.person = person
      self.traits = traits
    }

    /// The committer's seconds since 1970; nil where the commit has no readable date.
    var seconds: Int64? { time == .min ? nil : time }
    /// Whether its subject tells of a fix or of a revert.
    var isFix: Bool { traits.contains(.isFix) }
    /// Whether the history was cut before it, so that what it holds may be older.
    var isCut: Bool { traits.contains(.isCut) }

    /// A number that is the commit's wherever it is read, by which equals are told apart and ordered.
    var name: Int { Int(truncatingIfNeeded: id.high) }
  }

  /// What is said of a commit in one bit each.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let isFix = Traits(rawValue: 1)
    /// A line of its message starts with `Debt-`.
    static let hasTrailers = Traits(rawValue: 2)
    static let isCut = Traits(rawValue: 4)
    static let all: Traits = [.isFix, .hasTrailers, .isCut]
  }

  /// What the walk left of a commit.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// It has events.
    static let events = Marks(rawValue: 1)
    /// It changed lines around items.
    static let touches = Marks(rawValue: 2)
    /// It changed the files that hold items.
    static let delta = Marks(rawValue: 4)
    /// Its whole state is kept.
    static let keyframe = Marks(rawValue: 8)
  }

  private(set) var nodes: [Node] = []
  private(set) var marks: [Marks] = []
  private var parentStarts: [Int32] = [0]
  private var parentNumbers: [Int32] = []
  private var trees: [Int: ObjectID] = [:]
  private var reverts: [Int: ObjectID] = [:]
  private var numbers: [ObjectID: Int] = [:]
  /// Whether `numbers` holds the commits: making it costs more than a few questions do without.
  private var hasIndex = false

  /// The number of commits.
  var count: Int { nodes.count }

  /// The numbers of a commit's parents, in their order.
  func parents(of commit: Int) -> ArraySlice<Int32> {
    parentNumbers[Int(parentStarts[commit])..<Int(parentStarts[commit + 1])]
  }

  /// The tree of a commit's files; nil where the commit was walked before and is read again if need
  /// be.
  func tree(of commit: Int) -> ObjectID? { trees[commit] }

  /// The commit that a commit's message says it reverts.
  func reverted(by commit: Int) -> ObjectID? { reverts[commit] }

  /// Whether a commit has more than one parent.
  func isMerge(_ commit: Int) -> Bool { parents(of: commit).count > 1 }

  /// The number of a commit; nil where it is none of these.
  ///
  /// - Complexity: O(1) once the graph has an index; before, O(*n*) in the commits, the newest first.
  func number(of id: ObjectID) -> Int? {
    hasIndex ? numbers[id] : nodes.lastIndex { $0.id == id }
  }

  /// Makes an index of the commits' ids, for many questions.
  mutating func makeIndex() {
    guard !hasIndex else { return }
    numbers.reserveCapacity(count)
    for (number, node) in nodes.enumerated() { numbers[node.id] = number }
    hasIndex = true
  }

  /// Adds a commit whose parents are here already.
  ///
  /// - Returns: Its number.
  @discardableResult
  mutating func append(
    _ node: Node, parents: [Int], tree: ObjectID? = nil, reverted: ObjectID? = nil,
    marks: Marks = []
  ) -> Int {
    let number = nodes.count
    nodes.append(node)
    self.marks.append(marks)
    if hasIndex { numbers[node.id] = number }
    if let tree { trees[number] = tree }
    if let reverted { reverts[number] = reverted }
    for parent in parents { parentNumbers.append(Int32(parent)) }
    parentStarts.append(Int32(parentNumbers.count))
    return number
  }

  /// Adds the commits of a page, whose parents are here or among them.
  mutating func append(_ page: CommitPage) {
    for commit in page.numbers {
      nodes.append(page.node(of: commit))
      marks.append(page.marks(of: commit))
      for parent in page.parents(of: commit) { parentNumbers.append(Int32(parent)) }
      parentStarts.append(Int32(parentNumbers.count))
      if hasIndex { numbers[page.id(of: commit)] = commit }
    }
    for (commit, reverted) in page.reverts { reverts[commit] = reverted }
  }

  /// Makes room for commits that are read from a cache, which need no index.
  mutating func reserve(_ count: Int) {
    nodes.reserveCapacity(count)
    marks.reserveCapacity(count)
    parentStarts.reserveCapacity(count + 1)
    parentNumbers.reserveCapacity(count + count / 2)
  }

  /// Notes what the walk left of a commit.
  mutating func mark(_ commit: Int, _ marks: Marks) {
    self.marks[commit].formUnion(marks)
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
