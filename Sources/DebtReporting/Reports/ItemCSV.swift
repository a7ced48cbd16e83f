package import DebtKit

/// Items as rows of a table, one an item, with the fields' own names as headers.
package enum ItemCSV {
  /// Columns beside the fields, which say what is known of an item and cannot be changed.
  static let computedColumns: Set<String> = Set(
    ["rank", "keyword", "source", "path", "line", "heat", "commits", "people", "ask"]
      + ["change", "from_path", "from_line"] + ScoringMethod.allCases.map { "score_\($0.rawValue)" }
  )

  /// The items in their order, with a rank where they have one.
  package static func table(
    _ rows: [(rank: Int?, item: DebtItem)], scorer: Scorer, isRanked: Bool, ci: CIService
  ) -> [UInt8] {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    let fields = Field.allCases.filter { ![.id, .title, .status].contains($0) }
    var header = ["id", "title", "status"] + fields.map(\.rawValue)
    header += ["keyword", "source", "path", "line"]
    header += ScoringMethod.allCases.map { "score_\($0.rawValue)" }
    if isRanked { header += ["heat", "commits", "people", "ask"] }
    // Only a comparison knows what became of an item.
    let isCompared = rows.contains { $0.item.change != nil }
    if isCompared { header += ["change", "from_path", "from_line"] }
    csv.row(((isRanked ? ["rank"] : []) + header).map(CSVWriter.Field.text))
    for (rank, item) in rows {
      var row: [CSVWriter.Field] = isRanked ? [rank.map(CSVWriter.Field.int) ?? .empty] : []
      row += [.text(item.id.description), .text(item.title), .text(item.status.rawValue)]
      row += fields.map { cell(item.fields[$0]) }
      row += [
        item.keyword.map(CSVWriter.Field.text) ?? .empty, .text(item.source.rawValue),
        .bytes(item.sites[0].pathBytes), .int(item.sites[0].line),
      ]
      row += ScoringMethod.allCases.map { method in
        scorer.assess(item, by: method).score.map { .double($0.value) } ?? .empty
      }
      if isRanked { row += activity(of: item) }
      if isCompared { row += change(of: item) }
      csv.row(row)
    }
    return csv.take()
  }

  /// What the history says of the lines around an item: cells are empty where it was not read.
  private static func activity(of item: DebtItem) -> [CSVWriter.Field] {
    let activity = item.activity
    return [
      item.heat.map(CSVWriter.Field.double) ?? .empty,
      activity.map { .int($0.commits) } ?? .empty, activity.map { .int($0.people) } ?? .empty,
      activity?.ask.map(CSVWriter.Field.text) ?? .empty,
    ]
  }

  private static func change(of item: DebtItem) -> [CSVWriter.Field] {
    let from = item.change?.from
    return [
      item.change.map { .text($0.kind.rawValue) } ?? .empty,
      from.map { .bytes($0.pathBytes) } ?? .empty, from.map { .int($0.line) } ?? .empty,
    ]
  }

  /// A proposal is no value: the cell stays empty until somebody adopts it.
  static func cell(_ entry: FieldEntry?) -> CSVWriter.Field {
    guard let entry, entry.origin != .proposal else { return .empty }
    if case .number(let number) = entry.value { return .double(number) }
    return .text(entry.value.text)
  }
}
