internal import GitAccess

/// The commits of a kept history in the order of ``CommitOrder``, found without a look at those that
/// are older than what is asked for.
///
/// A commit's number is above those of its parents. So once every commit with a higher number has been
/// looked at, all of its children are known, and whether it is left out.
struct NewestOrder {
  var commits: KeptCommits
  private var looks: [Look?]
  /// The lowest number that has been looked at.
  private var lowest: Int
  private var heap = MomentHeap()

  /// What is known of a commit.
  private struct Place: OptionSet {
    let rawValue: UInt8
    /// It is the tip or before it.
    static let included = Place(rawValue: 1)
    /// It is before a commit that is left out, or that one.
    static let excluded = Place(rawValue: 2)
    static let returned = Place(rawValue: 4)
  }

  /// What is known of the commits of a page.
  private final class Look {
    var places = [Place](repeating: [], count: CommitPage.size)
    /// The children of each that are known and have not been returned.
    var waitingChildren = [Int32](repeating: 0, count: CommitPage.size)
  }

  /// Prepares the order of a commit and its ancestors.
  ///
  /// - Parameters:
  ///   - commits: The commits.
  ///   - tip: The commit.
  ///   - excluded: A commit that is left out with its ancestors.
  /// - Throws: `ArchiveFailure` when the page of the tip cannot be read.
  init(of commits: KeptCommits, tip: Int, excluding excluded: Int?) throws(ArchiveFailure) {
    self.commits = commits
    looks = Array(repeating: nil, count: CommitPage.count(for: commits.count))
    lowest = max(tip, excluded ?? tip) + 1
    look(around: tip).places[tip % CommitPage.size] = .included
    if let excluded {
      look(around: excluded).places[excluded % CommitPage.size].insert(.excluded)
    }
    try push(tip)
  }

  /// Returns the next older commit.
  ///
  /// - Throws: `ArchiveFailure` when a page of commits cannot be read.
  mutating func next() throws(ArchiveFailure) -> Int? {
    while let commit = heap.pop() {
      while lowest > commit { try lookAtNext() }
      // A commit is pushed by each of its children, the last of which lets it go.
      let (look, place) = (self.look(around: commit), commit % CommitPage.size)
      guard look.places[place] == .included, look.waitingChildren[place] == 0 else { continue }
      look.places[place].insert(.returned)
      for parent in try commits.page(of: commit).parents(of: commit) {
        let (look, place) = (self.look(around: parent), parent % CommitPage.size)
        look.waitingChildren[place] -= 1
        if look.waitingChildren[place] == 0 { try push(parent) }
      }
      return commit
    }
    return nil
  }

  private mutating func lookAtNext() throws(ArchiveFailure) {
    lowest -= 1
    guard let known = looks[lowest / CommitPage.size]?.places[lowest % CommitPage.size],
      !known.isEmpty
    else { return }
    for parent in try commits.page(of: lowest).parents(of: lowest) {
      let (look, place) = (self.look(around: parent), parent % CommitPage.size)
      look.places[place].formUnion(known)
      if known == .included { look.waitingChildren[place] += 1 }
    }
  }

  private mutating func look(around commit: Int) -> Look {
    if let look = looks[commit / CommitPage.size] { return look }
    let look = Look()
    looks[commit / CommitPage.size] = look
    return look
  }

  private mutating func push(_ commit: Int) throws(ArchiveFailure) {
    let page = try commits.page(of: commit)
    heap.push(
      MomentHeap.Entry(
        seconds: page.seconds(of: commit) ?? .min, id: page.id(of: commit), commit: commit))
  }
}
