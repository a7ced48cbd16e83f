internal import DebtKit

extension BacklogFormat {
  static let csv = BacklogFormat("csv", "for a spreadsheet") { [ItemCSV.table($0)] }
}

/// Items as rows of a table, one an item, with the fields' own names as headers.
///
/// A text that a spreadsheet would take for a formula has a `'` in front (``CSVWriter/unguarded(_:)``
/// takes it away again), unless the table is asked for raw.
package enum ItemCSV {
  /// The entries in their order, in the columns that were asked for.
  package static func table(_ export: Export) -> [UInt8] {
    // Only a comparison knows what became of an item.
    let isCompared = export.entries.contains { $0.item.change != nil }
    return table(
      export,
      columns: export.options.columns
        ?? ItemColumn.standard(isRanked: true, isCompared: isCompared)
        + (export.isPlan ? ItemColumn.ofPlans : []))
  }

  /// The items of a scan in order of place.
  static func scan(_ export: Export) -> [UInt8] {
    let isCompared = export.entries.contains { $0.item.change != nil }
    return table(export, columns: ItemColumn.standard(isRanked: false, isCompared: isCompared))
  }

  private static func table(_ export: Export, columns: [ItemColumn]) -> [UInt8] {
    let options = export.options
    var csv = CSVWriter(
      lineEnd: options.isForExcel ? .crlf : .lf,
      protection: options.isRaw ? .raw : .spreadsheet(ci: options.ci))
    if options.isForExcel { csv.byteOrderMark() }
    csv.row(columns.map { .text($0.name) })
    for entry in export.entries { csv.row(columns.map { $0.cell(entry, export) }) }
    return csv.take()
  }
}
