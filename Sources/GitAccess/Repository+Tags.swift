/// A tag that leads to a commit.
package struct Tag: Hashable, Sendable {
  /// The name, without `refs/tags/`.
  package let name: String
  /// The commit.
  package let commit: ObjectID
  /// The seconds since 1970 at which it was made: the tagger's moment, else the committer's; git's
  /// `creatordate`.
  package let seconds: Int64?
}

extension Repository {
  /// Lists the tags that lead to a commit and whose names fit, ordered by name.
  ///
  /// - Parameter fits: Asked of each name, without `refs/tags/`.
  /// - Returns: The tags.
  /// - Throws: `GitError` when the references cannot be listed; a tag whose object cannot be read is
  ///   left out.
  /// - Complexity: O(*n*) in the references.
  package func tags(where fits: (String) -> Bool) throws(GitError) -> [Tag] {
    let folder = "refs/tags/"
    var tags: [Tag] = []
    for reference in try references(under: folder) {
      let name = String(reference.name.dropFirst(folder.count))
      guard fits(name), let target = reference.target,
        let commit = try? commit(resolve(reference.name))
      else { continue }
      // A light tag has no moment of its own.
      let tagger = try? withObject(target, .tag) { CommitParser.tagger($0) }
      let seconds = (tagger ?? nil)?.seconds ?? commit.committer.seconds
      tags.append(Tag(name: name, commit: commit.id, seconds: seconds))
    }
    return tags
  }
}
