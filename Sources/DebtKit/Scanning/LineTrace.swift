/// Why a line of a file is a marker, or why it is none.
package struct LineTrace: Sendable {
  /// What decided.
  package enum Finding: Sendable {
    /// No file of that name is in the snapshot.
    case notInSnapshot
    /// The file has fewer lines.
    case beyondEnd(lines: Int)
    /// The file is left out; which rule did it.
    case skipped(SkipReason, rule: String)
    /// The file is a record: its fields count, not its comments.
    case record
    /// The language has no comments.
    case languageWithoutComments
    /// The line holds a marker.
    case marker(keyword: String, title: String, column: Int)
    /// The line belongs to the text of a marker that starts above it.
    case continuation(ofLine: Int)
    /// The line's marker is hidden by `debt:ignore` or `debt:off`.
    case ignored
    /// The line is itself a word of command, such as `debt:ignore`.
    case directive
    /// The line is a sample of code in a documentation comment.
    case sample
    /// A keyword stands first in a comment, in another case.
    case otherCase
    /// A comment stands on the line, and its first word is no marker; why.
    case excluded(String)
    /// No comment stands on the line: it is code, or a string.
    case noComment
  }

  /// The file.
  package let path: String
  /// The line, counted from 1.
  package let line: Int
  /// The line's text.
  package let text: String
  /// The name of the language of the file, or of the comment on the line.
  package let language: String?
  /// What decided.
  package let finding: Finding
}
