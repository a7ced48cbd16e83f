/// What `debt fmt` would do to the files of a snapshot.
package struct FormatPlan: Sendable {
  /// What is done to one file.
  package struct File: Sendable {
    /// The change.
    package let edit: FileEdit
    /// How many markers are written in another form.
    package let markers: Int
    /// How many values of a record are.
    package let values: Int
  }

  /// Why a marker that is not in the one form stays as it is.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// One of its parts cannot be read.
    case unread = "a part that cannot be read, which `debt lint` tells"
    /// Something else clings to its keyword.
    case decorated = "marks or a second keyword around the keyword"
    /// It stands in a string of a notebook.
    case escaped = "a place in a notebook"
    /// The one form would say something else.
    case unlike = "a form that would not read back the same"
  }

  /// The files that change, in order of path.
  package internal(set) var files: [File] = []
  /// Markers that stay as they are.
  package internal(set) var left: [(place: Place, reason: Reason)] = []

  /// The edits.
  package var edits: EditPlan { EditPlan(files.map(\.edit)) }
}
