import CGit2

/// One open repository, from which bytes and plain values come.
///
/// The way through this module: `Repository.open` finds a repository; `head` and `resolve` turn words
/// into commits; `files(inTreeOf:)`, `indexFiles` and `workTreeFiles` list what a snapshot holds;
/// `withBlob` and `WorkTreeReader` lend the bytes. Everything handed out is a value.
///
/// A repository belongs to one worker: libgit2 lets one thread at a time use an object, and a shared
/// one is slower than none. Another worker opens its own by `Repository(location)`.
package struct Repository: ~Copyable {
  /// Where a repository lies and how it was opened: what another worker needs to open it again.
  package struct Location: Hashable, Sendable {
    /// The git directory of this working tree.
    package let gitDirectory: String
    /// The directory that all working trees of the repository share.
    package let commonDirectory: String
    /// The top of the working tree, without a slash at the end; nil when there is none.
    package let workTree: String?
    /// The index file.
    package let indexFile: String
    /// The object directories, the repository's own first.
    package let objectDirectories: [String]
    /// How far it is trusted.
    package let options: RepositoryOptions
  }

  /// Where the repository lies.
  package let location: Location
  /// The commits at which a shallow history ends; empty for a whole one.
  package let shallowBoundary: Set<ObjectID>
  /// Tells whether objects may have been left at a remote.
  package let isPartialClone: Bool
  /// Tells whether only a part of the tracked files is checked out.
  package let isSparse: Bool

  /// Where git looks for hooks; nil where that is the folder `hooks` of the common directory.
  package let hooksPath: String?

  /// Tells whether the working tree's file system treats letters of both cases as the same.
  package let ignoresCase: Bool

  /// The repository as libgit2 has it.
  let handle: GitHandle
  /// Its objects, the loose ones behind a reader of our own.
  let objects: GitHandle

  /// Opens a repository again, for another worker.
  ///
  /// - Throws: `GitError` when it has gone or changed its format.
  package init(_ location: Location) throws(GitError) {
    // Its owner was judged when the location was found.
    try self.init(location, Self.openDirectory(location.gitDirectory, location.options))
  }

  /// Takes over an opened repository whose place is settled.
  init(_ location: Location, _ handle: consuming GitHandle) throws(GitError) {
    let configuration = try Configuration(of: handle, in: location)
    let objects = try Self.objectDatabase(location, handle)
    self.location = location
    shallowBoundary = Self.shallowBoundary(in: location.commonDirectory)
    isPartialClone = configuration.namesPromisor
    isSparse = configuration.isTrue("core.sparsecheckout")
    ignoresCase = configuration.isTrue("core.ignorecase")
    hooksPath = configuration.values(of: "core.hookspath").last
    self.objects = objects
    self.handle = handle
  }

  /// Tells whether there is no working tree.
  package var isBare: Bool { location.workTree == nil }

  /// Tells whether the history was cut when it was cloned.
  package var isShallow: Bool { !shallowBoundary.isEmpty }

  /// Tells whether git would show other objects in the place of some, which we do not.
  package var hasReplacements: Bool {
    if DiskFile.text(location.commonDirectory + "/info/grafts").map({ !$0.isEmpty }) == true {
      return true
    }
    return (try? references(under: "refs/replace/").isEmpty) == false
  }

  private static func shallowBoundary(in directory: String) -> Set<ObjectID> {
    guard let bytes = try? DiskFile.contents(of: directory + "/shallow", limit: 256 << 20) else {
      return []
    }
    return Set(bytes.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hexBytes: $0) })
  }

  private static func objectDatabase(
    _ location: Location, _ handle: borrowing GitHandle
  ) throws(GitError) -> GitHandle {
    do throws(LibraryError) {
      let database = try GitHandle(freedBy: git_odb_free) { git_odb_new(&$0) }
      for (rank, folder) in location.objectDirectories.enumerated() {
        // The packs of all directories before any loose object: a look for one costs a system call.
        let rest = CInt(clamping: location.objectDirectories.count - rank)
        var packs: UnsafeMutablePointer<git_odb_backend>?
        try check(git_odb_backend_pack(&packs, folder))
        try check(git_odb_add_backend(database.pointer, packs, 1_000 + rest))
        try LooseObjects(folder: folder).add(to: database.pointer, priority: rest)
      }
      try check(git_repository_set_odb(handle.pointer, database.pointer))
      return database
    } catch {
      throw error.about(location.gitDirectory, .unreadable)
    }
  }
}
