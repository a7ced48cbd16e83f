internal import GitAccess

extension ArchiveComparison {
  /// Compares what is kept of the files of the tip, and of the changes of the 12 months before it.
  ///
  /// - Throws: `LedgerFailure` when an entry is damaged, or the repository cannot be read.
  mutating func compareMeasures(in repository: borrowing Repository) throws(LedgerFailure) {
    let archive = archive
    let changes = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.fileChanges().values
    }
    let seconds = fresh.graph.nodes[fresh.tip].seconds ?? 0
    for (commit, found) in try fresh.year(asOf: seconds, in: repository).found {
      find(
        changes[commit].map { $0 == found } ?? true,
        "the files that commit \(commit.hex.prefix(10)) changed are not as they were kept")
    }
    let complexities = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.complexities().values
    }
    for (blob, found) in try fresh.complexities(of: fresh.sources(in: repository)) {
      find(
        complexities[blob].map { $0 == found } ?? true,
        "how complex blob \(blob.hex.prefix(10)) is was not kept as it is")
    }
  }
}
