/// A position in a file: byte offset from 0, line and column from 1, columns in UTF-8 bytes.
package struct Place: Sendable, Equatable {
  /// The byte offset from the file's first byte.
  package let offset: Int

  /// The line, counted by LF alone.
  package let line: Int

  /// The column in bytes.
  package let column: Int

  /// Creates a place from its parts.
  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}
