/// What `debt import` reads: one file, or the markdown files of a folder.
package struct ImportSource: Sendable {
  /// One file.
  package struct File: Sendable {
    /// Its name, for people.
    package let name: String
    /// What it holds.
    package let bytes: [UInt8]

    /// Creates a file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The path by which records know where they came from: relative to the top of the repository where
  /// the source lies in it, else its name.
  package let name: String
  /// The file, or those of the folder in order of name.
  package let files: [File]
  /// Whether the files were found in a folder.
  package let isFolder: Bool

  /// Creates a source.
  package init(name: String, files: [File], isFolder: Bool = false) {
    self.name = name
    self.files = files
    self.isFolder = isFolder
  }

  /// The most entries of one source.
  static let mostEntries = 10_000
  /// The most characters of a title; the rest goes to the body.
  static let longestTitle = 200
  /// The most bytes of a body.
  static let longestBody = 65_536
}

/// The kinds of sources; a new one is a case and a file that reads it.
package enum ImportKind: String, Hashable, Sendable, CaseIterable {
  /// A markdown file: headings, lists or tables of debt.
  case markdown
  /// A table whose first line names the columns.
  case csv
  /// The answer of SonarQube's `api/issues/search`.
  case sonarqube
  /// A folder of Backlog.md, or one of its tasks.
  case backlog = "backlog-md"
  /// Jira's export as CSV, with repeated headers.
  case jira

  /// What the kind is, for people.
  package var meaning: String {
    switch self {
    case .markdown: "a markdown list, headings or tables of debt"
    case .csv: "a table with headers"
    case .sonarqube: "SonarQube issues as JSON"
    case .backlog: "tasks of Backlog.md"
    case .jira: "issues of Jira as CSV"
    }
  }

  /// The kind that a source looks like; nil where it looks like none.
  package init?(of source: ImportSource) {
    if source.isFolder {
      self = .backlog
      return
    }
    guard let file = source.files.first else { return nil }
    let start = file.bytes.drop { $0.isBlank || [0xEF, 0xBB, 0xBF].contains($0) }
    let name = file.name.lowercased()
    if start.first == UInt8(ascii: "{") {
      self = .sonarqube
    } else if name.hasSuffix(".md") || name.hasSuffix(".markdown") || name.hasSuffix(".txt") {
      self = BacklogTask.isOne(file.bytes) ? .backlog : .markdown
    } else if let table = try? CSVTable(file.bytes), table.headers.count > 1 {
      let headers = Set(table.headers.map { $0.lowercased() })
      self = headers.isSuperset(of: ["issue key", "summary"]) ? .jira : .csv
    } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      self = .csv
    } else {
      return nil
    }
  }

  /// Reads the entries of a source.
  ///
  /// - Throws: ``DebtError`` where the source is not of the kind, or beyond a limit.
  func entries(of source: ImportSource) throws(DebtError) -> ImportReading {
    var reading = ImportReading()
    for file in source.files {
      switch self {
      case .markdown: MarkdownImport.read(file, into: &reading)
      case .csv: try TableImport.read(file, isJira: false, into: &reading)
      case .jira: try TableImport.read(file, isJira: true, into: &reading)
      case .sonarqube: try SonarImport.read(file, into: &reading)
      case .backlog: BacklogTask.read(file, into: &reading)
      }
      guard reading.entries.count <= ImportSource.mostEntries else {
        throw DebtError.edit(
          "\(source.name): more than \(ImportSource.mostEntries) entries; import a part of them")
      }
    }
    return reading
  }
}

/// What was read of a source.
struct ImportReading {
  var entries: [ImportEntry] = []
  /// What became of each column or key, in the order in which they were met.
  private(set) var columns: [ImportColumn] = []
  /// What of the source is no entry, and why.
  var passedOver: [(name: String, reason: String)] = []

  /// Notes a column or key, once.
  mutating func note(_ name: String, _ target: ImportTarget) {
    guard columns.count < 500, !columns.contains(where: { $0.name == name }) else { return }
    columns.append(ImportColumn(name: name, target: target))
  }
}

/// A column or key of a source, and where its values go.
package struct ImportColumn: Sendable {
  /// The name as the source writes it.
  package let name: String
  let target: ImportTarget

  /// Where the values go, for people.
  package var field: String { target.name }
  /// The field that may have been meant, where the values go to a key of one's own.
  package var nearest: String? {
    guard case .extra = target else { return nil }
    return ImportTarget.nearest(to: name)
  }
}
