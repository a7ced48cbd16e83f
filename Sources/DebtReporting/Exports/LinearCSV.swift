internal import DebtKit

extension BacklogFormat {
  static let linear = BacklogFormat("linear", "CSV for Linear's importer") {
    [LinearCSV.table($0)]
  }
}

/// Items as CSV for Linear's importer, which takes the guard against formulas away again.
enum LinearCSV {
  static func table(_ export: Export) -> [UInt8] {
    var csv = CSVWriter(protection: export.protection)
    let header = [
      "Title", "Description", "Priority", "Status", "Assignee", "Created", "Completed", "Started",
      "Archived", "Estimate", "Due Date", "Labels",
    ]
    csv.row(header.map(CSVWriter.Field.text))
    for entry in export.entries {
      let body = IssueText(entry, in: export).markdown(isMarked: false, ci: export.options.ci)
      csv.row([
        .text(export.title(of: entry)), .text(body),
        .text(export.priority(of: entry)?.name ?? "No priority"),
        .text(entry.item.status == .inProgress ? "In Progress" : "Backlog"),
        entry.assignee.map { .text(export.line($0)) } ?? .empty,
        entry.created.map { .text($0.description) } ?? .empty, .empty, .empty, .empty,
        points(of: entry).map(CSVWriter.Field.int) ?? .empty,
        entry.due.map { .text($0.description) } ?? .empty,
        .text(entry.labels.joined(separator: ", ")),
      ])
    }
    return csv.take()
  }

  /// The relative size, which is what Linear's estimates are; hours are in the text.
  private static func points(of entry: ExportEntry) -> Int? {
    guard entry.ticket == nil, let field = entry.item.fields[.size], field.origin != .proposal,
      let size = field.value.number
    else { return nil }
    return Int(exactly: size.rounded())
  }
}
