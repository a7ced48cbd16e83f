import CGit2

extension Repository {
  /// Reads where `HEAD` stands.
  ///
  /// - Throws: `GitError` when it is missing or malformed.
  package func head() throws(GitError) -> Head {
    guard let head = reference(named: "HEAD") else {
      throw GitError(.unreadable, location.gitDirectory + "/HEAD", "it is missing or malformed")
    }
    if let branch = head.symbolicTarget {
      let name = branch.hasPrefix("refs/heads/") ? String(branch.dropFirst(11)) : branch
      guard let commit = head.target else { return .unborn(branch: name) }
      return .branch(name: name, commit: commit)
    }
    guard let commit = head.target else {
      throw GitError(.unreadable, location.gitDirectory + "/HEAD", "it is malformed")
    }
    return .detached(commit: commit)
  }

  /// Lists the references whose names start with a prefix, ordered by name.
  ///
  /// - Throws: `GitError` when the references cannot be listed.
  package func references(under prefix: String = "refs/") throws(GitError) -> [Reference] {
    var names: [String] = []
    do throws(LibraryError) {
      let opened = handle.pointer
      let iterator = try GitHandle(freedBy: git_reference_iterator_free) {
        git_reference_iterator_new(&$0, opened)
      }
      var name: UnsafePointer<CChar>?
      while try checkNext(git_reference_next_name(&name, iterator.pointer)), let name {
        let text = String(cString: name)
        if text.hasPrefix(prefix) { names.append(text) }
      }
    } catch {
      throw error.about(location.gitDirectory, .unreadable)
    }
    return names.sorted().compactMap { reference(named: $0) }
  }

  /// Returns the branch that a remote calls its default, such as `refs/remotes/origin/main`.
  package func defaultBranch(ofRemote remote: String = "origin") -> Reference? {
    guard let head = reference(named: "refs/remotes/\(remote)/HEAD"),
      let target = head.symbolicTarget
    else { return nil }
    return reference(named: target)
  }

  /// Reads a reference by its whole name; a symbolic one is followed to its object.
  package func reference(named name: String) -> Reference? {
    let opened = handle.pointer
    guard
      let found = try? GitHandle(
        freedBy: git_reference_free,
        create: {
          git_reference_lookup(&$0, opened, name)
        })
    else { return nil }
    if let target = git_reference_target(found.pointer) {
      return Reference(name: name, target: ObjectID(target.pointee), symbolicTarget: nil)
    }
    var oid = git_oid()
    let leads = git_reference_name_to_id(&oid, opened, name) == 0
    return Reference(
      name: name, target: leads ? ObjectID(oid) : nil,
      symbolicTarget: git_reference_symbolic_target(found.pointer).map { String(cString: $0) })
  }
}
