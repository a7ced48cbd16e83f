package import GitAccess

/// Changes of files of the working tree, all made before the first is written.
package struct EditPlan: Sendable {
  private var edits: [RepositoryPath: FileEdit] = [:]

  /// Creates a plan that changes nothing.
  package init() {}

  /// Creates a plan of edits of different files.
  package init(_ edits: [FileEdit]) {
    for edit in edits { add(edit) }
  }

  /// The edit of a file; setting one replaces it.
  package subscript(file: RepositoryPath) -> FileEdit? {
    get { edits[file] }
    set { edits[file] = newValue }
  }

  /// Adds an edit, which must be made of the file as the plan has it so far.
  package mutating func add(_ edit: FileEdit) {
    edits[edit.file] = edit
  }

  /// The edits that change something, in order of path.
  package var changes: [FileEdit] {
    edits.values.filter(\.isChange).sorted { $0.file < $1.file }
  }

  /// Whether nothing would be written.
  package var isEmpty: Bool { changes.isEmpty }
}
