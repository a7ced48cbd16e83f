/// A way to hand a backlog to another program: a new one is one file and one row of ``all``.
package struct BacklogFormat: Sendable {
  private enum Writer: Sendable {
    case report(@Sendable (BacklogReport) -> [UInt8])
    case export(@Sendable (Export) -> [[UInt8]])
  }

  /// The name that `--format` takes.
  package let name: String
  /// What the format is good for.
  package let doc: String
  /// How many items it takes unless told otherwise; all where nil.
  package let usualCount: Int?
  private let writer: Writer
  private let omit: @Sendable (Export) -> String?

  /// A format of our own, which tells more than the items.
  init(
    _ name: String, _ doc: String, report: @escaping @Sendable (BacklogReport) -> [UInt8]
  ) {
    self.name = name
    self.doc = doc
    usualCount = nil
    writer = .report(report)
    omit = { _ in nil }
  }

  /// A format of items alone, which a plan can write, too.
  ///
  /// - Parameters:
  ///   - name: The name that `--format` takes.
  ///   - doc: What the format is good for.
  ///   - usualCount: How many items it takes unless told otherwise.
  ///   - omission: What it leaves out of an export, for people.
  ///   - write: Writes an export as one file, or as several where a reader takes no more at once.
  init(
    _ name: String, _ doc: String, usualCount: Int? = nil,
    omission: @escaping @Sendable (Export) -> String? = { _ in nil },
    write: @escaping @Sendable (Export) -> [[UInt8]]
  ) {
    self.name = name
    self.doc = doc
    self.usualCount = usualCount
    writer = .export(write)
    omit = omission
  }

  /// The formats in the order of their help.
  package static let all: [BacklogFormat] = [json, ndjson, csv, markdown] + exports.dropFirst()

  /// The formats that take any entries, those of a plan as well.
  package static let exports: [BacklogFormat] = [
    csv, html, jira, linear, azure, gitlabIssues, githubIssues, githubScript, taskwarrior, todoTxt,
    ical,
  ]

  /// The format of a name, or nil.
  package static func named(_ name: String) -> BacklogFormat? { all.first { $0.name == name } }

  /// A backlog in this format: one file, or several where a reader takes no more at once.
  package func files(of report: BacklogReport) -> [[UInt8]] {
    switch writer {
    case .report(let write): [write(report)]
    case .export(let write): write(export(of: report))
    }
  }

  /// Entries in this format; nil where the format is one of whole backlogs.
  package func files(of export: Export) -> [[UInt8]]? {
    if case .export(let write) = writer { write(export) } else { nil }
  }

  /// What the format leaves out of a backlog, for people; nil where it leaves out nothing.
  package func omission(in report: BacklogReport) -> String? {
    if let usualCount, report.top ?? usualCount < report.export.entries.count {
      let all = NumberText.count(report.export.entries.count)
      return "\(name) holds the first \(report.top ?? usualCount) of \(all) items; --top takes more"
    }
    return omit(report.export)
  }

  /// What the format leaves out of an export, for people; nil where it leaves out nothing.
  package func omission(in export: Export) -> String? { omit(export) }

  private func export(of report: BacklogReport) -> Export {
    guard let usualCount else { return report.export }
    return report.export.prefix(report.top ?? usualCount)
  }
}

extension BacklogFormat {
  static let json = BacklogFormat("json", "everything, stable and versioned", report: \.json)

  static let ndjson = BacklogFormat("ndjson", "one item a line", report: \.ndjson)

  static let markdown = BacklogFormat("markdown", "tables to paste", report: \.markdown)
}
