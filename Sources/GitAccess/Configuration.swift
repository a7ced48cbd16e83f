import CGit2

/// The settings of one repository, its worktree's own included, or of files that the caller names.
struct Configuration {
  /// The settings in the order of the files, their names in lower case but for a subsection's.
  private(set) var entries: [(name: String, value: String)] = []

  /// Reads the settings of a repository, with `config.worktree` when the repository says that it counts.
  init(of repository: borrowing GitHandle, in location: Repository.Location) throws(GitError) {
    if location.options.isUntrusted {
      self.init(strangersFile: location.gitDirectory + "/config")
    } else {
      try self.init(of: repository, gitDirectory: location.gitDirectory)
    }
  }

  /// Reads the settings of a repository whose place is not settled yet.
  init(of repository: borrowing GitHandle, gitDirectory: String) throws(GitError) {
    let handle: GitHandle
    do throws(LibraryError) {
      let opened = repository.pointer
      handle = try GitHandle(freedBy: git_config_free) { git_repository_config(&$0, opened) }
    } catch {
      throw error.about(gitDirectory + "/config", .unreadable)
    }
    entries = Self.entries(of: handle)
    // libgit2 1.5.1 accepts the extension without reading the file.
    if isTrue("extensions.worktreeconfig") {
      Self.add(gitDirectory + "/config.worktree", level: GIT_CONFIG_LEVEL_APP, to: handle)
      entries = Self.entries(of: handle)
    }
  }

  /// Reads one file by itself; settings of a file that cannot be read are empty.
  init(file: String) throws(LibraryError) {
    try GitLibrary.ensureStarted()
    let handle = try GitHandle(freedBy: git_config_free) { git_config_new(&$0) }
    Self.add(file, level: GIT_CONFIG_LEVEL_GLOBAL, to: handle)
    entries = Self.entries(of: handle)
  }

  /// Reads a file that a stranger wrote, and none of the files that it includes.
  init(strangersFile file: String) {
    entries = ConfigurationText.entries(of: DiskFile.text(file) ?? "")
  }

  /// Tells whether the last value of a setting is a true one.
  func isTrue(_ name: String) -> Bool {
    guard let value = values(of: name).last else { return false }
    return ["true", "yes", "on", "1", ""].contains(value.lowercased())
  }

  /// Returns the values of a setting in the order of the files.
  func values(of name: String) -> [String] {
    entries.filter { $0.name == name }.map(\.value)
  }

  /// Tells whether a remote has promised objects that the repository lacks.
  var namesPromisor: Bool {
    entries.contains { entry in
      entry.name == "extensions.partialclone"
        || entry.name.hasPrefix("remote.") && entry.name.hasSuffix(".promisor")
          && !["false", "no", "off", "0"].contains(entry.value.lowercased())
    }
  }

  // A setting without `=` is true; libgit2 gives it no value.
  private static func entries(of handle: borrowing GitHandle) -> [(name: String, value: String)] {
    let opened = handle.pointer
    var entries: [(name: String, value: String)] = []
    var iterator: OpaquePointer?
    guard git_config_iterator_new(&iterator, opened) == 0 else { return [] }
    defer { git_config_iterator_free(iterator) }
    var entry: UnsafeMutablePointer<git_config_entry>?
    while git_config_next(&entry, iterator) == 0, let found = entry?.pointee {
      guard let name = found.name else { continue }
      entries.append((String(cString: name), found.value.map { String(cString: $0) } ?? ""))
    }
    return entries
  }

  private static func add(
    _ file: String, level: git_config_level_t, to handle: borrowing GitHandle
  ) {
    // A file that is missing or malformed leaves the settings as they were.
    _ = git_config_add_file_ondisk(handle.pointer, file, level, nil, 0)
  }
}
