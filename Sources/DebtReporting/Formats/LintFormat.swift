/// A way to print what is wrong in files: a new one is one row of ``all``.
package struct LintFormat: Sendable {
  /// The name that `--format` takes.
  package let name: String
  /// What the format is good for.
  package let doc: String
  /// Whether the format shows lines of the source.
  package let readsLines: Bool
  private let write: @Sendable (ScanReport) -> [UInt8]

  init(_ name: String, _ doc: String, _ write: @escaping @Sendable (ScanReport) -> [UInt8]) {
    self.name = name
    self.doc = doc
    readsLines = false
    self.write = write
  }

  /// A format of scans, which says of a report without items only what is wrong.
  private init(_ format: ScanFormat) {
    name = format.name
    doc = format.doc
    readsLines = format.readsLines
    write = { format.bytes(of: $0) }
  }

  /// The formats in the order of their help.
  package static let all: [LintFormat] = [
    LintFormat("json", "everything, stable and versioned") { LintJSON.object($0.registry) },
    LintFormat("ndjson", "one problem a line") { LintJSON.lines($0.registry) },
    gcc, LintFormat(.sarif), github, LintFormat(.gitlab), LintFormat(.rdjsonl),
    LintFormat(.checkstyle),
  ]

  /// The format of a name, or nil.
  package static func named(_ name: String) -> LintFormat? { all.first { $0.name == name } }

  /// The report in this format.
  package func bytes(of report: ScanReport) -> [UInt8] { write(report) }

  private static let github = LintFormat("github", "annotations for GitHub Actions") {
    GitHubCommands(
      $0.snapshotFindings, words: [LintText.summary($0.registry).plain],
      rest: "`debt lint` lists them", ci: $0.options.ci
    ).bytes
  }
}
