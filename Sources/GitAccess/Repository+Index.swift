extension Repository {
  /// Lists the files of the index; none when there is no index yet.
  ///
  /// Folders of a sparse index are listed from their trees. The most part of a split index lies in
  /// another file: then the files are those of `HEAD`, and the listing says so.
  ///
  /// - Throws: `GitError` when the index is damaged or of an unknown version.
  package func indexFiles(limits: TreeLimits = TreeLimits()) throws(GitError) -> IndexListing {
    let bytes: [UInt8]
    do {
      bytes = try DiskFile.contents(of: location.indexFile, limit: 1 << 31)
    } catch {
      guard error.isMissing else {
        throw GitError(.unreadable, location.indexFile, error.reason)
      }
      return IndexListing()
    }
    let parsed = bytes.withUnsafeBytes { bytes in
      Result { () throws(IndexParser.Failure) in try IndexParser(bytes) }
    }
    let index: IndexParser
    do throws(IndexParser.Failure) {
      index = try parsed.get()
    } catch {
      throw meaning(of: error)
    }
    return index.isSplit ? try filesOfHead(limits) : try expanded(index, limits)
  }

  private func meaning(of failure: IndexParser.Failure) -> GitError {
    switch failure {
    case .damaged:
      GitError(.unreadable, location.indexFile, "the index is damaged, see git read-tree HEAD")
    case .unsupported(let what):
      GitError(.unreadable, location.indexFile, "the index has an unknown \(what)")
    }
  }

  private func filesOfHead(_ limits: TreeLimits) throws(GitError) -> IndexListing {
    var listing = IndexListing()
    listing.isTakenFromHead = true
    guard let commit = try head().commit else { return listing }
    let tree = try files(inTreeOf: commit, limits: limits)
    listing.problems = tree.problems
    listing.files = tree.files.map { IndexFile($0, isSkippedInWorkTree: false) }
    return listing
  }

  private func expanded(_ index: IndexParser, _ limits: TreeLimits) throws(GitError) -> IndexListing
  {
    var listing = IndexListing()
    listing.files = index.files
    guard !index.folders.isEmpty else { return listing }
    for folder in index.folders {
      do throws(GitError) {
        let tree = try files(inTreeOf: folder.tree, under: folder.path, limits: limits)
        listing.problems += tree.problems
        listing.files += tree.files.map { IndexFile($0, isSkippedInWorkTree: true) }
      } catch {
        listing.problems.append(TreeProblem(path: folder.path, reason: .unreadable(error)))
      }
    }
    listing.files.sort { ($0.path, $0.stage) < ($1.path, $1.stage) }
    return listing
  }
}

extension IndexFile {
  /// Creates an entry that git has never compared with a file on disk.
  fileprivate init(_ file: TrackedFile, isSkippedInWorkTree: Bool) {
    self.init(
      file: file, stage: 0, status: FileStatus(size: 0, seconds: 0, nanoseconds: 0),
      isSkippedInWorkTree: isSkippedInWorkTree, isIntendedToAdd: false, isAssumedUnchanged: false)
  }
}
