import CGit2

extension Repository {
  /// Returns the commit that a revision names; tags are peeled.
  ///
  /// Names, abbreviations, `~n` and `^n` are read here, over raw commits, so that they work in shallow
  /// clones and across malformed commits. The rest of git's syntax is libgit2's.
  ///
  /// - Throws: `GitError` that names the revision and why it leads to no commit.
  package func resolve(_ revision: String) throws(GitError) -> ObjectID {
    let (base, steps) = RevisionStep.split(revision)
    var commit = try peel(try object(named: base, in: revision), in: revision)
    for step in steps {
      commit = try follow(step, from: commit, in: revision)
    }
    return commit
  }

  private func object(named name: String, in revision: String) throws(GitError) -> ObjectID {
    guard !name.utf8.contains(0) else { throw GitError(.unknownRevision, revision) }
    let short = name == "@" ? "HEAD" : name
    if short == "HEAD", case .unborn(let branch) = try head() {
      throw GitError(.unbornBranch, branch, "make a first commit")
    }
    if let id = ObjectID(hex: short) { return id }
    for pattern in ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"] {
      if let target = reference(named: pattern + short)?.target { return target }
    }
    if let target = reference(named: "refs/remotes/\(short)/HEAD")?.target { return target }
    do throws(LibraryError) {
      return try idByLibrary(of: short)
    } catch {
      if error.code == GIT_EAMBIGUOUS.rawValue {
        throw GitError(.ambiguousRevision, revision, "give more digits")
      }
      throw GitError(
        .unknownRevision, revision,
        isShallow
          ? "the clone is shallow, fetch it first" : "no branch, tag or commit has that name")
    }
  }

  private func idByLibrary(of name: String) throws(LibraryError) -> ObjectID {
    // An abbreviation must not make libgit2 parse the commit that it finds.
    if name.utf8.count >= 4, name.utf8.count < 40, name.utf8.allSatisfy({ hexValue(of: $0) != nil })
    {
      var start = git_oid()
      var found = git_oid()
      try check(git_oid_fromstrp(&start, name))
      let code = git_odb_exists_prefix(&found, objects.pointer, &start, name.utf8.count)
      if code != GIT_ENOTFOUND.rawValue {
        try check(code)
        return ObjectID(found)
      }
    }
    let opened = handle.pointer
    let object = try GitHandle(freedBy: git_object_free) {
      git_revparse_single(&$0, opened, name)
    }
    guard let id = git_object_id(object.pointer) else {
      throw LibraryError(code: GIT_ENOTFOUND.rawValue, message: "")
    }
    return ObjectID(id.pointee)
  }

  private func peel(_ id: ObjectID, in revision: String) throws(GitError) -> ObjectID {
    var id = id
    // Tags of tags are legal; nobody nests them deeper.
    for _ in 0..<64 {
      switch try kind(of: id) {
      case .commit: return id
      case .tag:
        let target = try withObject(id, .tag) { bytes in
          bytes.starts(with: "object ".utf8)
            ? ObjectID(hexBytes: bytes.dropFirst(7).prefix(40)) : nil
        }
        guard let target else { throw GitError(.damagedObject, id.hex, "the tag names no object") }
        id = target
      case .tree, .blob:
        throw GitError(.wrongKind, revision, "it names no commit")
      }
    }
    throw GitError(.damagedObject, id.hex, "a chain of more than 64 tags")
  }

  private func follow(
    _ step: RevisionStep, from start: ObjectID, in revision: String
  ) throws(GitError) -> ObjectID {
    var id = start
    for _ in 0..<step.count {
      let commit = try commit(id)
      let parents = parents(of: commit)
      guard step.parent <= parents.count else {
        if !commit.parents.isEmpty, parents.isEmpty {
          throw GitError(.beyondShallowHistory, revision, "see git fetch --unshallow")
        }
        throw GitError(.unknownRevision, revision, "\(id.hex) has \(parents.count) parents")
      }
      id = parents[step.parent - 1]
    }
    return id
  }
}

/// A step back in history at the end of a revision: `~3`, `^2`, `^`, `^0`, `^{commit}`.
private struct RevisionStep {
  /// Which parent is taken, from 1.
  var parent = 1
  /// How often.
  var count = 1

  /// Splits a revision into a name and the steps from it.
  static func split(_ revision: String) -> (base: String, steps: [RevisionStep]) {
    var text = revision[...]
    var steps: [RevisionStep] = []
    while let mark = text.lastIndex(where: { $0 == "~" || $0 == "^" }), mark != text.startIndex {
      let argument = text[text.index(after: mark)...]
      guard let step = RevisionStep(mark: text[mark], argument) else { break }
      steps.append(step)
      text = text[..<mark]
    }
    return (String(text), steps.reversed())
  }

  private init?(mark: Character, _ argument: Substring) {
    if mark == "^", argument == "0" || argument == "{commit}" || argument == "{}" {
      count = 0
      return
    }
    guard argument.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    guard let number = argument.isEmpty ? 1 : Int(argument) else { return nil }
    if mark == "~" { count = number } else { parent = number }
  }
}
