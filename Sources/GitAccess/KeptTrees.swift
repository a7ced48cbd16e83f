/// The trees that a comparison has read last, and what it has learned of their bytes.
///
/// A commit's tree is mostly its child's other side. Trees stand in two generations: who is asked for moves
/// to the younger one; when that is full, the older one is forgotten.
struct KeptTrees {
  /// A tree that is kept; a class, because it is told its marks later.
  final class Tree {
    let bytes: any TreeBytes
    let count: Int
    /// Where its entries start, once somebody has found out.
    var marks: TreeMarks?

    init(_ bytes: any TreeBytes) {
      self.bytes = bytes
      var count = 0
      bytes.withTree { count = $0.count }
      self.count = count
    }
  }

  /// Bytes of trees in one generation.
  private static let mostBytes = 4 << 20

  private let source: (any TreeSource)?
  private let empty = Tree(CopiedTree(bytes: []))
  private var young: [ObjectID: Tree] = [:]
  private var old: [ObjectID: Tree] = [:]
  private var youngBytes = 0

  /// Creates an empty memory.
  ///
  /// - Parameter source: Where trees are looked for before the repository is asked.
  init(source: (any TreeSource)?) { self.source = source }

  /// Returns a tree; one without bytes for none.
  mutating func tree(
    _ id: ObjectID?, in repository: borrowing Repository
  ) throws(GitError) -> Tree {
    guard let id else { return empty }
    if let tree = young[id] { return tree }
    if let tree = old[id] {
      keep(tree, id)
      return tree
    }
    let tree: Tree
    if let bytes = source?.tree(id) {
      tree = Tree(bytes)
    } else {
      tree = Tree(CopiedTree(bytes: try repository.withObject(id, .tree) { Array($0) }))
    }
    keep(tree, id)
    return tree
  }

  private mutating func keep(_ tree: Tree, _ id: ObjectID) {
    if youngBytes + tree.count > Self.mostBytes {
      old = young
      young = Dictionary(minimumCapacity: old.count)
      youngBytes = 0
    }
    young[id] = tree
    youngBytes += tree.count
  }
}

extension TreeEntryMerge.Guide {
  /// Creates a guide through two trees; the marks of one of them are found if need be.
  init(through old: KeptTrees.Tree, _ new: KeptTrees.Tree) {
    // Where one side has few bytes, little is equal.
    guard min(old.count, new.count) >= 2 * TreeMarks.distance else {
      self.init(marks: TreeMarks(), isOfOld: true)
      return
    }
    if let marks = new.marks {
      self.init(marks: marks, isOfOld: false)
    } else if let marks = old.marks {
      self.init(marks: marks, isOfOld: true)
    } else {
      var marks = TreeMarks()
      new.bytes.withTree { marks = TreeMarks(of: $0) }
      new.marks = marks
      self.init(marks: marks, isOfOld: false)
    }
  }
}
