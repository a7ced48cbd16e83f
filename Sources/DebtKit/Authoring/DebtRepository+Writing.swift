package import GitAccess

extension DebtRepository {
  /// Reads a file of the working tree as an edit will find it.
  ///
  /// - Parameter file: The file.
  /// - Returns: Its bytes; nil where nothing lies there.
  /// - Throws: ``DebtError`` when there is no working tree, or the file is none to read.
  package func contents(of file: RepositoryPath) throws(DebtError) -> [UInt8]? {
    let top = try editableWorkTree()
    return try DebtError.telling { () throws(GitError) in
      var reader = try WorkTreeReader(top)
      do throws(FileFailure) {
        return try reader.withFile(file, maximumSize: Limits().file) { bytes, _ in
          bytes.withUnsafeBufferPointer { Array($0) }
        }
      } catch {
        if error == .missing { return nil }
        throw GitError(.unreadable, file.description, error.description)
      }
    }
  }

  /// The change of a file as a unified diff with three lines around each change.
  ///
  /// - Throws: ``DebtError`` when the versions cannot be compared.
  package func diff(of edit: FileEdit) throws(DebtError) -> [UInt8] {
    try DebtError.telling { () throws(GitError) in
      try UnifiedDiff.text(of: edit.file, from: edit.old, to: edit.new)
    }
  }

  /// The files of a plan whose bytes git does not hold: `git restore` would not give them back.
  ///
  /// - Throws: ``DebtError`` when the index cannot be read, or a file is in conflict.
  package func unsavedFiles(of plan: EditPlan) throws(DebtError) -> [String] {
    let edits = plan.changes.filter { $0.old != nil }
    guard !edits.isEmpty else { return [] }
    let repository = try opened()
    let files = try DebtError.telling { () throws(GitError) in
      try repository.workTreeFiles().files
    }
    let known = Dictionary(files.lazy.map { ($0.path, $0) }) { first, _ in first }
    var unsaved: [String] = []
    for edit in edits {
      guard let file = known[edit.file], let old = edit.old else {
        unsaved.append(edit.path)
        continue
      }
      if case .conflicted = file.state {
        throw DebtError.edit("\(edit.file) is in conflict; resolve the merge first")
      }
      if file.state != .unmodified, ObjectID.hash(ofBlob: old.span) != file.id {
        unsaved.append(edit.path)
      }
    }
    return unsaved
  }

  /// Tells whether a plan could be carried out, without a change to any file.
  ///
  /// - Throws: ``DebtError`` for the first file that could not be written.
  package func check(_ plan: EditPlan) throws(DebtError) {
    let top = try editableWorkTree()
    try withWriter(below: top) { (writer) throws(WriteFailure) in
      try writer.check(plan.changes.map(FileReplacement.init))
    }
  }

  /// Carries out a plan: all of it, or nothing unless a file changes at the last moment.
  ///
  /// Files keep their mode; nothing is staged, no link is followed, nothing outside the folder is
  /// touched.
  ///
  /// - Parameters:
  ///   - plan: The edits.
  ///   - folder: The folder that their paths are relative to; the working tree if nil.
  /// - Throws: ``DebtError`` when a file cannot be written or holds other bytes than were read.
  package func write(_ plan: EditPlan, below folder: String? = nil) throws(DebtError) {
    let top = if let folder { folder } else { try editableWorkTree() }
    try withWriter(below: top) { (writer) throws(WriteFailure) in
      try writer.write(plan.changes.map(FileReplacement.init))
    }
  }

  private func withWriter(
    below top: String, _ body: (inout FileWriter) throws(WriteFailure) -> Void
  ) throws(DebtError) {
    let outcome = try DebtError.telling { () throws(GitError) -> Result<Void, WriteFailure> in
      var writer = try FileWriter(top: top)
      do throws(WriteFailure) {
        return .success(try body(&writer))
      } catch {
        return .failure(error)
      }
    }
    if case .failure(let failure) = outcome { throw DebtError.edit(failure.description) }
  }

  /// The working tree that may be written to.
  ///
  /// - Throws: ``DebtError`` in a bare repository.
  package func editableWorkTree() throws(DebtError) -> String {
    guard let workTree else {
      throw DebtError.edit("a bare repository has no working tree to write into; use a checkout")
    }
    return workTree
  }
}

extension FileReplacement {
  /// The replacement that an edit asks for.
  fileprivate init(_ edit: FileEdit) {
    let expected: Expectation =
      if let old = edit.old { .contents(old) } else { edit.isForced ? .anything : .nothing }
    self.init(
      edit.file, expecting: expected, contents: edit.new, isProgram: edit.isProgram)
  }
}
