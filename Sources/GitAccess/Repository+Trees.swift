extension Repository {
  /// Lists the files of a commit or a tree.
  ///
  /// What cannot be read is in the listing's problems; the rest is listed.
  ///
  /// - Parameters:
  ///   - id: The commit or the tree.
  ///   - path: The folder that the tree stands for.
  ///   - limits: How much is read at most.
  ///   - isListed: Whether files of a name are listed; nil for all.
  /// - Returns: The files and what is wrong with the tree.
  /// - Throws: `GitError` when the commit or its top tree cannot be read.
  package func files(
    inTreeOf id: ObjectID, under path: RepositoryPath = .top, limits: TreeLimits = TreeLimits(),
    isListed: ((UnsafeBufferPointer<UInt8>) -> Bool)? = nil
  ) throws(GitError) -> TreeListing {
    var walk = TreeWalk(limits: limits, isListed: isListed)
    let top = TreeWalk.Folder(tree: try tree(of: id), path: path, depth: 0)
    try withObject(top.tree, .tree) { walk.read($0, of: top) }
    while let folder = walk.nextFolder() {
      do throws(GitError) {
        try withObject(folder.tree, .tree) { walk.read($0, of: folder) }
      } catch {
        walk.report(.unreadable(error), at: folder.path)
      }
    }
    return walk.finish()
  }

  /// Returns the tree of a commit, or the tree itself.
  ///
  /// - Throws: `GitError` when the object is neither, or cannot be read.
  package func tree(of id: ObjectID) throws(GitError) -> ObjectID {
    try kind(of: id) == .tree ? id : commit(id).tree
  }
}
