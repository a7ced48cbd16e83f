package import DebtKit

/// Changes as rows of a table, one a change.
package enum EventCSV {
  private static let commitHeads = ["commit", "date", "author", "email", "subject"]
  private static let eventHeads = [
    "type", "how", "id", "source", "keyword", "path", "line", "text", "from_keyword", "from_path",
    "from_line", "from_text", "fields", "reason", "resembles", "confidence",
  ]

  /// The changes of commits, in the order given.
  package static func log(_ commits: [CommitEvents], ci: CIService) -> [UInt8] {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    csv.row((commitHeads + eventHeads).map(CSVWriter.Field.text))
    for commit in commits {
      for event in commit.events { csv.row(cells(of: commit) + cells(of: event)) }
    }
    return csv.take()
  }

  /// The changes between two snapshots.
  package static func diff(_ comparison: RegistryComparison, ci: CIService) -> [UInt8] {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    csv.row(eventHeads.map(CSVWriter.Field.text))
    for event in comparison.changes { csv.row(cells(of: event)) }
    return csv.take()
  }

  private static func cells(of commit: CommitEvents) -> [CSVWriter.Field] {
    [
      .text(commit.commit), text(MomentText.iso(commit.date)), .text(commit.author.name),
      .text(commit.author.email), .text(commit.subject),
    ]
  }

  private static func cells(of event: LedgerEvent) -> [CSVWriter.Field] {
    let from = event.from
    return [
      .text(event.kind.rawValue), text(event.how?.rawValue), .text(event.id.description),
      .text(event.source.rawValue), text(event.standing.keyword),
      .bytes(event.standing.pathBytes), .int(event.standing.line), .text(event.standing.text),
      text(from?.keyword), from.map { .bytes($0.pathBytes) } ?? .empty,
      from.map { .int($0.line) } ?? .empty, text(from?.text),
      event.fields.isEmpty ? .empty : .text(event.fields.map(words).joined(separator: "; ")),
      text(event.reason?.rawValue), text(event.resembles?.description),
      .double(event.confidence),
    ]
  }

  private static func text(_ text: String?) -> CSVWriter.Field {
    text.map(CSVWriter.Field.text) ?? .empty
  }

  private static func words(_ change: LedgerEvent.FieldChange) -> String {
    let values = [change.old, change.new].map { $0.joined(separator: ", ") }
    return "\(change.name): \(values[0]) → \(values[1])"
  }
}
