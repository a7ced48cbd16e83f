import CGit2

extension Repository {
  /// Returns the size of an object's content, without inflating it.
  ///
  /// - Throws: `GitError` when the object is missing, promised or damaged.
  package func size(of id: ObjectID) throws(GitError) -> Int {
    try header(of: id).size
  }

  /// Returns the kind of an object.
  ///
  /// - Throws: `GitError` when the object is missing, promised or damaged.
  package func kind(of id: ObjectID) throws(GitError) -> ObjectKind {
    try header(of: id).kind
  }

  /// Tells whether the repository holds an object.
  package func contains(_ id: ObjectID) -> Bool {
    var oid = id.oid
    return git_odb_exists(objects.pointer, &oid) == 1
  }

  /// Lends the bytes of a blob.
  ///
  /// - Throws: `GitError` when the object is missing, promised, damaged or no blob; `tooLarge`, before
  ///   anything is inflated, when it has more bytes than the maximum.
  package func withBlob<Result>(
    _ id: ObjectID, maximumSize: Int, _ body: (Span<UInt8>) -> Result
  ) throws(GitError) -> Result {
    try withObject(id, .blob, maximumSize: maximumSize) { body($0.span) }
  }

  /// Lends the bytes of an object of one kind.
  func withObject<Result>(
    _ id: ObjectID, _ kind: ObjectKind, maximumSize: Int? = nil,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(GitError) -> Result {
    let header = try header(of: id)
    guard header.kind == kind else {
      throw GitError(.wrongKind, id.hex, "it is a \(header.kind.rawValue), not a \(kind.rawValue)")
    }
    let limit = maximumSize ?? location.options.metadataLimit
    guard header.size <= limit else {
      throw GitError(.tooLarge, id.hex, "\(header.size) bytes, the limit is \(limit)")
    }
    do throws(LibraryError) {
      var oid = id.oid
      let object = try GitHandle(freedBy: git_odb_object_free) {
        git_odb_read(&$0, objects.pointer, &oid)
      }
      let bytes = UnsafeRawBufferPointer(
        start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
      if location.options.verifiesPackedObjects, ObjectID.hash(of: kind, bytes) != id {
        throw LibraryError(code: GIT_EMISMATCH.rawValue, message: "its content has another hash")
      }
      return body(bytes.bindMemory(to: UInt8.self))
    } catch {
      throw meaning(of: error, id)
    }
  }

  private func header(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
    var size = 0
    var type = GIT_OBJECT_INVALID
    do throws(LibraryError) {
      var oid = id.oid
      try check(git_odb_read_header(&size, &type, objects.pointer, &oid))
    } catch {
      throw meaning(of: error, id)
    }
    guard let kind = ObjectKind(type) else {
      throw GitError(.damagedObject, id.hex, "it is of no known kind")
    }
    return (kind, size)
  }

  private func meaning(of error: LibraryError, _ id: ObjectID) -> GitError {
    guard error.code == GIT_ENOTFOUND.rawValue else { return error.about(id.hex, .damagedObject) }
    if isPartialClone {
      return GitError(
        .promisedObject, id.hex, "fetch it with git, or clone without --filter")
    }
    if shallowBoundary.contains(id) || !isShallow {
      return GitError(.missingObject, id.hex, "the repository is incomplete, see git fsck")
    }
    return GitError(.missingObject, id.hex, "the clone is shallow, see git fetch --unshallow")
  }
}
