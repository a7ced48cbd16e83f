package import GitAccess

/// A position in a file of the snapshot.
public struct Place: Hashable, Sendable, Comparable {
  /// The file.
  package let file: RepositoryPath
  /// The line, counted from 1 by line feeds; nil when the whole file is meant.
  public let line: Int?
  /// The column, counted from 1 in UTF-8 bytes; nil when the whole line is meant.
  public let column: Int?

  /// The file's path, `/`-separated, with bytes that are not UTF-8 written as `\xHH`.
  public var path: String { file.description }

  /// The file's path as the repository holds it.
  package var pathBytes: [UInt8] { file.bytes }

  package init(_ file: RepositoryPath, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of a site.
  package init(_ site: Site) {
    self.init(site.file, line: site.line, column: site.column)
  }

  /// Orders places by path, then line, then column; the whole file comes before its lines.
  public static func < (left: Place, right: Place) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
  }
}
