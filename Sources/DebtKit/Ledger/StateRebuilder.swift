internal import GitAccess

/// Makes the state of a commit again from what is kept: the whole state before it, and the changes
/// since.
struct StateRebuilder {
  let graph: CommitGraph
  let items: ItemTable
  /// Reads what a commit changed, or its whole state.
  let files: (_ commit: Int, _ isWhole: Bool) throws(ArchiveFailure) -> [StateCodec.File]

  /// Makes the state of a commit.
  ///
  /// - Parameters:
  ///   - commit: The number of the commit.
  ///   - paths: The table of paths, which starts with those that are kept.
  ///   - versions: The table of versions, to which the state's are added.
  /// - Returns: The state, and how many changes lie between it and a whole one.
  /// - Throws: `ArchiveFailure` when an entry is missing or damaged.
  func state(
    of commit: Int, _ paths: inout PathTable, _ versions: inout VersionTable
  ) throws(ArchiveFailure) -> (state: LedgerState, distance: Int) {
    var chain: [(commit: Int, isWhole: Bool)] = []
    var next: Int? = commit
    while let current = next {
      let marks = graph.marks[current]
      if marks.contains(.keyframe) {
        chain.append((current, true))
        break
      }
      if marks.contains(.delta) { chain.append((current, false)) }
      next = graph.parents(of: current).first.map { Int($0) }
    }
    var state = LedgerState()
    var distance = 0
    for (commit, isWhole) in chain.reversed() {
      for file in try files(commit, isWhole) {
        if !isWhole { distance += 1 }
        try put(file, into: &state, &paths, &versions)
      }
    }
    return (state, distance)
  }

  /// Goes from the state of a commit's first parent to its own.
  ///
  /// - Throws: `ArchiveFailure` when an entry is missing or damaged.
  func advance(
    _ state: inout LedgerState, to commit: Int, _ paths: inout PathTable,
    _ versions: inout VersionTable
  ) throws(ArchiveFailure) {
    guard graph.marks[commit].contains(.delta) else { return }
    for file in try files(commit, false) { try put(file, into: &state, &paths, &versions) }
  }

  private func put(
    _ file: StateCodec.File, into state: inout LedgerState, _ paths: inout PathTable,
    _ versions: inout VersionTable
  ) throws(ArchiveFailure) {
    let path = Int32(file.path)
    if let record = record(in: state[path]) { state.remove(record: record, at: path) }
    guard let (blob, items) = file.content else {
      state[path] = nil
      return
    }
    let door = paths.door(of: path)
    guard door >= 0 else { throw .damagedEntry }
    let standing = LedgerState.File(
      path: path, version: versions.number(of: blob, at: path, door: door), items: items)
    state[path] = standing
    if let record = record(in: standing) { state.add(record: record, at: path) }
  }

  private func record(in file: LedgerState.File?) -> String? {
    guard let item = file?.items.first, item >= 0, items.entries[Int(item)].source == .record
    else { return nil }
    return items.entries[Int(item)].id.description
  }
}
