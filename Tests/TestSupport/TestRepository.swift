import CGit2

/// A small repository in a temporary folder, made in process: ten times faster than by `git`.
///
/// It never sees the user's configuration. `git` runs the program itself, for shapes that only it can make.
package final class TestRepository {
  /// The folder of the working tree, which goes away with the repository.
  package let folder: TemporaryFolder
  private var repository: OpaquePointer?

  /// The path of the working tree.
  package var path: String { folder.path }

  /// Creates a repository on the branch `main` whose working tree holds files that are not committed yet.
  package init(files: [String: String] = [:]) throws {
    try Self.library.get()
    folder = try TemporaryFolder()
    var options = git_repository_init_options()
    try check(
      git_repository_init_options_init(
        &options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)))
    options.flags = GIT_REPOSITORY_INIT_MKDIR.rawValue
    try "main".withCString { branch in
      options.initial_head = branch
      try check(git_repository_init_ext(&repository, folder.path, &options))
    }
    for (name, text) in files { try folder.write(name, text) }
  }

  deinit {
    git_repository_free(repository)
  }

  /// Writes text to a file of the working tree.
  package func write(_ name: String, _ text: String) throws {
    try folder.write(name, text)
  }

  /// Removes a file of the working tree.
  package func remove(_ name: String) throws {
    try folder.remove(name)
  }

  /// Brings the index to what the working tree holds, ignored files included.
  package func stage() throws {
    let index = try index()
    defer { git_index_free(index) }
    try check(git_index_add_all(index, nil, GIT_INDEX_ADD_FORCE.rawValue, nil, nil))
    try check(git_index_update_all(index, nil, nil, nil))
    try check(git_index_write(index))
  }

  /// Commits everything the working tree holds and returns the commit's id in hexadecimal.
  ///
  /// - Parameters:
  ///   - message: The commit's message.
  ///   - date: The seconds since 1970.
  ///   - author: The name; the address is made of it.
  ///   - merging: Further parents, in hexadecimal.
  /// - Returns: The commit's id.
  /// - Throws: `TestSupportError` in libgit2's words.
  @discardableResult
  package func commit(
    _ message: String = "change", date: Int64 = 1_767_225_600, author: String = "Ana",
    merging: [String] = []
  ) throws -> String {
    try stage()
    let index = try index()
    defer { git_index_free(index) }
    var tree = git_oid()
    try check(git_index_write_tree(&tree, index))
    let headers = ["tree \(hex(tree))"] + (try parents() + merging).map { "parent \($0)" }
    let person = "\(author) <\(author.lowercased())@example.com> \(date) +0100"
    let lines = headers + ["author \(person)", "committer \(person)", "", message]
    let id = try writeObject("commit", Array((lines.joined(separator: "\n") + "\n").utf8))
    try setHead(to: id)
    return id
  }

  /// Writes an object as it is, however malformed, and returns its id in hexadecimal.
  package func writeObject(_ kind: String, _ bytes: [UInt8]) throws -> String {
    var database: OpaquePointer?
    try check(git_repository_odb(&database, repository))
    defer { git_odb_free(database) }
    var id = git_oid()
    try check(git_odb_write(&id, database, bytes, bytes.count, git_object_string2type(kind)))
    return hex(id)
  }

  /// Makes the current branch stand at a commit, without a look at it.
  package func setHead(to commit: String) throws {
    var branch = "refs/heads/main"
    var head: OpaquePointer?
    try check(git_reference_lookup(&head, repository, "HEAD"))
    defer { git_reference_free(head) }
    if let target = git_reference_symbolic_target(head) { branch = String(cString: target) }
    try folder.write(".git/" + branch, commit + "\n")
  }

  /// Makes a branch at the current commit and goes there.
  package func switchToNewBranch(_ name: String) throws {
    guard let commit = try parents().first else { throw TestSupportError("no commit yet") }
    try folder.write(".git/refs/heads/" + name, commit + "\n")
    try check(git_repository_set_head(repository, "refs/heads/" + name))
  }

  /// Goes to a branch and brings index and working tree to its commit.
  package func switchTo(_ name: String) throws {
    try check(git_repository_set_head(repository, "refs/heads/" + name))
    var options = git_checkout_options()
    try check(git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)))
    options.checkout_strategy =
      GIT_CHECKOUT_FORCE.rawValue | GIT_CHECKOUT_REMOVE_UNTRACKED.rawValue
    try check(git_checkout_head(repository, &options))
  }

  /// Runs `git` in the working tree, away from the user's configuration, and returns what it prints.
  @discardableResult
  package func git(_ arguments: String...) throws -> String {
    try Git.run(arguments, in: path)
  }

  private func index() throws -> OpaquePointer? {
    var index: OpaquePointer?
    try check(git_repository_index(&index, repository))
    try check(git_index_read(index, 0))
    return index
  }

  private func parents() throws -> [String] {
    var id = git_oid()
    let code = git_reference_name_to_id(&id, repository, "HEAD")
    guard code != GIT_ENOTFOUND.rawValue else { return [] }
    try check(code)
    return [hex(id)]
  }

  private func hex(_ id: git_oid) -> String {
    var id = id
    return git_oid_tostr_s(&id).map { String(cString: $0) } ?? ""
  }

  private static let library = Result {
    try check(git_libgit2_init())
    for level in [GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL] {
      try check(git_shim_search_configuration(level.rawValue, ""))
    }
  }
}

private func check(_ code: CInt) throws {
  guard code < 0 else { return }
  let message = git_error_last().flatMap { $0.pointee.message.map { String(cString: $0) } }
  throw TestSupportError("libgit2 \(code): \(message ?? "no message")")
}
