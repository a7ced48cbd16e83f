internal import GitAccess

/// A log that an archive answers alone: of a history that was walked, it reads the newest commits and
/// their events, and no more than the query asks for.
struct KeptLog {
  let archive: LedgerArchive
  let settings: SnapshotSettings

  /// Tells the commits of a range that have events, newest first.
  ///
  /// - Parameters:
  ///   - query: What is asked for.
  ///   - tip: The commit whose ancestors are told.
  ///   - repository: The repository, for what is told of each commit.
  /// - Returns: The commits; nil where the archive lacks some of the range, or the answer rests on more
  ///   than commits and their events.
  /// - Throws: `LedgerFailure` when the archive, or the start of the range, cannot be read.
  func commits(
    _ query: LogQuery, tip: ObjectID, from repository: borrowing Repository
  ) throws(LedgerFailure) -> [CommitEvents]? {
    guard query.item == nil, !query.followsFirstParent else { return nil }
    var left: ObjectID?
    if let name = query.excluded {
      left = try LedgerFailure.ofRepository { () throws(GitError) in try repository.resolve(name) }
    }
    return try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.reading { () throws(ArchiveFailure) in
        guard var order = try order(from: tip, excluding: left),
          try !archive.hasTrailerFaults()
        else { return nil }
        var found = LogCollector(query, following: nil, settings)
        while !found.isFull, let commit = try order.next() {
          let page = try order.commits.page(of: commit)
          guard page.marks(of: commit).contains(.events),
            found.wants(seconds: page.seconds(of: commit))
          else { continue }
          found.add(page.id(of: commit), try archive.events(of: commit), from: repository)
        }
        return found.commits
      }
    }
  }

  private func order(
    from tip: ObjectID, excluding left: ObjectID?
  ) throws(ArchiveFailure) -> NewestOrder? {
    var commits = try archive.commits()
    guard let number = try commits.number(of: tip) else { return nil }
    guard let left else { return try NewestOrder(of: commits, tip: number, excluding: nil) }
    guard let other = try commits.number(of: left) else { return nil }
    return try NewestOrder(of: commits, tip: number, excluding: other)
  }
}
