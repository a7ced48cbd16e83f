package import GitAccess

/// One place where an item stands.
public struct Site: Hashable, Sendable {
  /// The file.
  package let file: RepositoryPath
  /// The line of the keyword, counted from 1.
  public let line: Int
  /// The column of the keyword's first byte, counted from 1 in UTF-8 bytes.
  public let column: Int
  /// The column after the marker's text on that line.
  public let endColumn: Int
  /// The marker's text, lines joined by a line feed; a record's title.
  public let text: String
  /// The name of the language around the site.
  public let language: String

  /// The next line of code, where a marker's own text says too little; for people to know it by.
  package let nextCode: String?

  /// The file's path, `/`-separated, with bytes that are not UTF-8 written as `\xHH`.
  public var path: String { file.description }

  /// The file's path as the repository holds it.
  package var pathBytes: [UInt8] { file.bytes }

  /// The site as a place.
  package var place: Place { Place(file, line: line, column: column) }

  package init(
    file: RepositoryPath, line: Int, column: Int, endColumn: Int, text: String, language: String,
    nextCode: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.endColumn = endColumn
    self.text = text
    self.language = language
    self.nextCode = nextCode
  }
}
