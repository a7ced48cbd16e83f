internal import DebtKit

extension BacklogFormat {
  static let jira = BacklogFormat("jira", "CSV for Jira's importer") { [JiraCSV.table($0)] }
}

/// Items as CSV for Jira's importer.
///
/// A field with several values has its header once for each, dates are ISO, estimates are seconds, and
/// users are mail addresses or names: what a team owns is assigned to nobody, and says so in its text.
package enum JiraCSV {
  /// The columns that hold one value, with the names of their fields in Jira.
  private static let single = [
    ("Summary", "summary"), ("Description", "description"), ("Issue Type", "issuetype"),
    ("Priority", "priority"), ("Assignee", "assignee"), ("Due Date", "duedate"),
    ("Original Estimate", "timeoriginalestimate"),
  ]
  /// The column that stands once for each value.
  private static let multiple = ("Labels", "labels")

  static func table(_ export: Export) -> [UInt8] {
    var csv = CSVWriter(lineEnd: .crlf, protection: export.protection)
    let labels = export.entries.map(\.labels)
    let width = labels.map(\.count).max() ?? 1
    let header = single.map(\.0) + Array(repeating: multiple.0, count: width)
    csv.row(header.map(CSVWriter.Field.text))
    for (entry, labels) in zip(export.entries, labels) {
      csv.row(
        [
          .text(export.title(of: entry)), .text(description(of: entry, in: export)),
          .text("Task"),
          export.priority(of: entry).map { .text($0.name) } ?? .empty,
          entry.assignee.map { .text(export.line($0)) } ?? .empty,
          entry.due.map { .text($0.description) } ?? .empty,
          entry.hours.flatMap { Int(exactly: ($0 * 3600).rounded()) }.map(CSVWriter.Field.int)
            ?? .empty,
        ] + (0..<width).map { $0 < labels.count ? .text(labels[$0]) : .empty })
    }
    return csv.take()
  }

  /// The configuration that Jira's importer takes beside the CSV: which column is which field, and how
  /// dates are written.
  package static var configuration: [UInt8] {
    var json = JSONWriter(.indented(depth: 3))
    json.object {
      $0.member("config.version", "2.0")
      $0.member("config.project.from.csv", "false")
      $0.member("config.encoding", "UTF-8")
      $0.member("config.email.suffix", "@")
      $0.object("config.field.mappings") { json in
        for (header, field) in single + [multiple] {
          json.object(header) { $0.member("jira.field", field) }
        }
      }
      $0.object("config.value.mappings") { _ in }
      $0.member("config.delimiter", ",")
      $0.object("config.project") {
        for key in ["type", "key", "description", "url", "name", "lead"] {
          $0.member("project.\(key)", key == "key" || key == "name" ? "" : nil)
        }
      }
      $0.member("config.date.format", "yyyy-MM-dd")
    }
    json.endLine()
    return json.take()
  }

  /// The description as preformatted text, in which Jira resolves no mark-up, no mention and no image.
  private static func description(of entry: ExportEntry, in export: Export) -> String {
    let lines = IssueText(entry, in: export).plain(ci: export.options.ci)
    let text = breakingEnds(lines.joined(separator: "\n"))
    let links = export.options.links.map { "\n" + $0.address(of: entry.item.sites[0]) } ?? ""
    return "{noformat}\n\(text)\n{noformat}\(links)"
  }

  /// A text that does not end the block it stands in: a backslash breaks `{noformat`.
  private static func breakingEnds(_ text: String) -> String {
    let end = Array("noformat".utf8)
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      output.append(byte)
      let rest = bytes[(index + 1)...].prefix(end.count)
      if byte == UInt8(ascii: "{"), rest.map(ASCII.lowercased) == end {
        output.append(UInt8(ascii: "\\"))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension ExportPriority {
  /// The word that Jira, Linear and most others have for it.
  var name: String {
    switch self {
    case .high: "High"
    case .medium: "Medium"
    case .low: "Low"
    }
  }
}

extension Export {
  /// The care that tables of this export take of texts.
  var protection: CSVWriter.Protection {
    options.isRaw ? .raw : .spreadsheet(ci: options.ci)
  }
}
