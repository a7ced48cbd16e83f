internal import GitAccess

/// A markdown file with front matter, as that file alone can be read.
struct Record: Sendable {
  let file: RepositoryPath
  /// The file's stem, unless `id:` says otherwise.
  var id: String
  var title: String
  /// The line of the heading, or of `title:`, or 1.
  var titleLine = 1
  /// The column after the title's text.
  var titleEndColumn = 1
  var fields = FieldSet()
  var extras: [ExtraField] = []
  var tickets: [Ticket] = []
  var problems: [Problem] = []
}
