internal import DebtKit

extension BacklogFormat {
  static let azure = BacklogFormat(
    "azure", "CSV for Azure Boards; goes on in another file after 1,000 items"
  ) { AzureCSV.tables($0) }
}

/// Items as CSV for Azure Boards, in files of the 1,000 items that it takes at once.
///
/// The columns are those that the task of every process has; descriptions are HTML, and the state is left
/// out, because every import starts as new.
enum AzureCSV {
  private static let mostItems = 1000

  static func tables(_ export: Export) -> [[UInt8]] {
    let starts = stride(from: 0, to: max(export.entries.count, 1), by: mostItems)
    return starts.map { table(export, export.entries.dropFirst($0).prefix(mostItems)) }
  }

  private static func table(_ export: Export, _ entries: some Sequence<ExportEntry>) -> [UInt8] {
    var csv = CSVWriter(lineEnd: .crlf, protection: export.protection)
    let header = [
      "Work Item Type", "Title", "Description", "Priority", "Remaining Work", "Assigned To", "Tags",
    ]
    csv.row(header.map(CSVWriter.Field.text))
    for entry in entries {
      csv.row([
        .text("Task"), .text(export.title(of: entry)),
        .text(IssueText(entry, in: export).html(ci: export.options.ci)),
        export.priority(of: entry).map { .int($0.rawValue + 1) } ?? .empty,
        entry.hours.map(CSVWriter.Field.double) ?? .empty,
        // A name that the organisation does not know stops the import.
        assignee(of: entry).map { .text(export.line($0)) } ?? .empty,
        .text(entry.labels.joined(separator: "; ")),
      ])
    }
    return csv.take()
  }

  private static func assignee(of entry: ExportEntry) -> String? {
    entry.assignee.flatMap { $0.utf8.contains(UInt8(ascii: "@")) ? $0 : nil }
  }
}
