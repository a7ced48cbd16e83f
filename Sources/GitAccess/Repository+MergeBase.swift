extension Repository {
  /// Finds the commit in which the histories of two commits part: the best of their common ancestors.
  ///
  /// Where histories cross there may be several; the newest is taken, and of equally new ones the one
  /// with the lowest id.
  ///
  /// - Returns: The commit; nil where the histories have nothing in common.
  /// - Throws: `GitError` when a commit cannot be read; `beyondShallowHistory` when the clone ends
  ///   before the histories meet.
  /// - Complexity: O(*n* × *w*) for *n* commits down to where the histories meet, and *w* that wait at
  ///   once, which are as many as there are branches.
  package func mergeBase(of one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    if one == other { return one }
    var search = MergeBaseSearch()
    try add(one, .one, to: &search)
    try add(other, .other, to: &search)
    var isCut = false
    while let next = search.next() {
      let sides = search.sides(of: next.id)
      let parents = parents(of: next)
      if parents.count < next.parents.count { isCut = true }
      let passedOn: MergeBaseSearch.Sides =
        sides.isSuperset(of: .both) ? [.one, .other, .behind] : sides
      for parent in parents where !passedOn.isSubset(of: search.sides(of: parent)) {
        try add(parent, passedOn, to: &search)
      }
    }
    if search.common.isEmpty, isCut {
      throw GitError(
        .beyondShallowHistory, other.hex,
        "the commit in which both part is not in this clone; see git fetch --deepen")
    }
    for candidate in search.common where try !isHidden(candidate, by: search.common) {
      return candidate
    }
    return nil
  }

  private func add(
    _ id: ObjectID, _ sides: MergeBaseSearch.Sides, to search: inout MergeBaseSearch
  ) throws(GitError) {
    if search.isKnown(id) {
      search.join(id, sides)
    } else {
      search.insert(try commit(id), sides)
    }
  }

  /// Whether a common ancestor is an ancestor of another one, and so not the best.
  private func isHidden(
    _ commit: ObjectID, by others: [ObjectID]
  ) throws(GitError) -> Bool {
    guard others.count > 1 else { return false }
    var waiting = others.filter { $0 != commit }
    var seen = Set(waiting)
    let seconds = try self.commit(commit).committer.seconds ?? .min
    while let next = waiting.popLast() {
      let node = try self.commit(next)
      for parent in parents(of: node) {
        if parent == commit { return true }
        guard seen.insert(parent).inserted else { continue }
        // Clocks may be wrong by a day; what is older by more cannot lead to the commit.
        if (try self.commit(parent).committer.seconds ?? .max) >= seconds &- 86_400 {
          waiting.append(parent)
        }
      }
    }
    return false
  }
}

/// The commits that are painted from two sides, newest first, until the paints meet.
private struct MergeBaseSearch {
  /// The sides from which a commit was reached; what is behind a common ancestor is reached from
  /// there, too, so that nothing older is looked for.
  struct Sides: OptionSet {
    let rawValue: UInt8
    static let one = Sides(rawValue: 1)
    static let other = Sides(rawValue: 2)
    static let behind = Sides(rawValue: 4)
    static let both: Sides = [.one, .other]
  }

  private var painted: [ObjectID: Sides] = [:]
  private var waiting: [ObjectID: Commit] = [:]
  private(set) var common: [ObjectID] = []

  func isKnown(_ id: ObjectID) -> Bool { waiting[id] != nil }

  func sides(of id: ObjectID) -> Sides { painted[id] ?? [] }

  mutating func join(_ id: ObjectID, _ sides: Sides) {
    painted[id, default: []].formUnion(sides)
  }

  mutating func insert(_ commit: Commit, _ sides: Sides) {
    painted[commit.id, default: []].formUnion(sides)
    waiting[commit.id] = commit
  }

  /// Takes the newest commit that waits, unless all that wait are behind a common ancestor.
  mutating func next() -> Commit? {
    guard waiting.keys.contains(where: { !sides(of: $0).contains(.behind) }) else { return nil }
    let newest = waiting.values.max { left, right in
      let (one, other) = (left.committer.seconds ?? .min, right.committer.seconds ?? .min)
      return one == other ? left.id > right.id : one < other
    }
    guard let newest else { return nil }
    waiting[newest.id] = nil
    let found = sides(of: newest.id)
    if found.isSuperset(of: .both), !found.contains(.behind), !common.contains(newest.id) {
      common.append(newest.id)
    }
    return newest
  }
}
