internal import CommandLineParsing
internal import DebtReporting

/// A way to print a report: its name, and what it is good for.
struct OutputFormat: Hashable, Sendable {
  let name: String
  let doc: String

  static let text = OutputFormat(name: "text", doc: "for people")
  static let json = OutputFormat(name: "json", doc: "everything, stable and versioned")
  static let ndjson = OutputFormat(name: "ndjson", doc: "one item a line")
  static let csv = OutputFormat(name: "csv", doc: "for a spreadsheet")
  static let svg = OutputFormat(name: "svg", doc: "a picture that stands alone")
  static let markdown = OutputFormat(name: "markdown", doc: "a table to paste")

  init(name: String, doc: String) {
    self.name = name
    self.doc = doc
  }

  /// A format of backlogs.
  init(_ format: BacklogFormat) {
    self.init(name: format.name, doc: format.doc)
  }

  /// A format of scans.
  init(_ format: ScanFormat) {
    self.init(name: format.name, doc: format.doc)
  }
}

/// One `--format F[=FILE]`.
struct FormatRequest: Hashable, Sendable {
  let format: OutputFormat
  /// Where the report goes; nil is the standard output.
  let file: String?
}

extension ValueKind where Value == FormatRequest {
  /// A format, and the file that it goes to.
  static func format(_ formats: [OutputFormat]) -> ValueKind {
    let choices = formats.map { Choice($0.name, $0.doc) }
    let written: @Sendable (FormatRequest) -> String = {
      $0.format.name + ($0.file.map { "=\($0)" } ?? "")
    }
    return ValueKind(
      "F[=FILE]", completion: .values(choices), text: written
    ) { text throws(InvalidValue) in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let format = formats.first(where: { $0.name == parts[0] }), parts.last != "" else {
        let names = formats.map(\.name)
        throw InvalidValue(
          expected: names.joined(separator: ", "),
          hint: NearestName.of(String(parts[0]), among: names).map { "did you mean `\($0)`?" })
      }
      return FormatRequest(format: format, file: parts.count > 1 ? String(parts[1]) : nil)
    }
  }
}
