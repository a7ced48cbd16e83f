import CGit2

extension Repository {
  /// Puts objects into the order in which the repository stores them, which is by far the fastest to
  /// read them in: each delta's base has just been read.
  ///
  /// - Parameter wanted: The objects, with a number for each.
  /// - Returns: The numbers in the order of storage; those of objects that are missing come last.
  /// - Throws: `GitError` when the object directories cannot be listed.
  /// - Complexity: O(*n*) in the objects of the repository.
  package func storageOrder(of wanted: [ObjectID: Int]) throws(GitError) -> [Int] {
    var search = Search(wanted: wanted)
    do throws(LibraryError) {
      try withUnsafeMutablePointer(to: &search) { search throws(LibraryError) in
        _ = try check(
          git_odb_foreach(
            objects.pointer,
            { oid, search in
              guard let oid, let search else { return 0 }
              search.assumingMemoryBound(to: Search.self).pointee.take(ObjectID(oid.pointee))
              return 0
            }, search))
      }
    } catch {
      throw error.about(location.gitDirectory, .unreadable)
    }
    return search.finish()
  }

  /// What is still looked for among all objects.
  private struct Search {
    private let wanted: [ObjectID: Int]
    private var order: [Int] = []
    private var isFound: [Bool]

    init(wanted: [ObjectID: Int]) {
      self.wanted = wanted
      order.reserveCapacity(wanted.count)
      isFound = Array(repeating: false, count: (wanted.values.max() ?? -1) + 1)
    }

    /// Notes an object that is stored next; one may be stored in several packs.
    mutating func take(_ id: ObjectID) {
      guard let number = wanted[id], !isFound[number] else { return }
      isFound[number] = true
      order.append(number)
    }

    consuming func finish() -> [Int] {
      order + wanted.values.filter { !isFound[$0] }.sorted()
    }
  }
}
