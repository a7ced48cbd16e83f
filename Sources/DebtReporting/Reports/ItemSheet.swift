package import DebtKit

/// A table of items that comes back from a spreadsheet: what was changed in it.
///
/// A cell counts as changed where it is not what a table of today would hold. With the items of the
/// commit that the table was made of, a cell that nobody touched stays out of it, and one that
/// changed on both sides is told.
package struct ItemSheet: Sendable {
  /// The items whose cells were changed, with the changes.
  package private(set) var rows: [(item: DebtItem, changes: [FieldChange])] = []
  /// What cannot be taken over, by the line of the table.
  package private(set) var problems: [String] = []
  /// What is worth a look.
  package private(set) var remarks: [String] = []

  private let registry: Registry
  private let base: Registry?
  private let ci: CIService

  /// Compares a table with the items that it is about.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - registry: The items as they are.
  ///   - base: The items as they were when the table was made; nil where nobody knows.
  ///   - ci: The log that the table was written for.
  /// - Complexity: O(*n* × *m*) in the rows and the items.
  package init(_ table: CSVTable, of registry: Registry, since base: Registry?, ci: CIService) {
    self.registry = registry
    self.base = base
    self.ci = ci
    guard let names = table.headers.firstIndex(of: Field.id.rawValue) else {
      problems.append("there is no column 'id'; the first line names the columns")
      return
    }
    let columns = columns(of: table.headers)
    var seen: [ItemID: Int] = [:]
    for row in table.rows {
      guard row.cells.count > names, row.cells.count <= table.headers.count else {
        problems.append(
          "line \(row.line): the row has \(row.cells.count) of \(table.headers.count) cells")
        continue
      }
      do throws(DebtError) {
        let item = try registry.item(named: CSVWriter.unguarded(row.cells[names]))
        if let line = seen.updateValue(row.line, forKey: item.id) {
          problems.append("line \(row.line): '\(row.cells[names])' stands on line \(line) already")
          continue
        }
        let changes = columns.compactMap { index, field in
          index < row.cells.count
            ? change(of: field, in: item, to: row.cells[index], row.line) : nil
        }
        if !changes.isEmpty { rows.append((item, changes)) }
      } catch {
        problems.append("line \(row.line): \(error)")
      }
    }
  }

  private mutating func columns(of headers: [String]) -> [(index: Int, field: Field)] {
    var columns: [(Int, Field)] = []
    for (index, header) in headers.enumerated() where !header.isEmpty && header != "id" {
      if let field = Field(rawValue: header) {
        columns.append((index, field))
      } else if !ItemColumn.computed.contains(header) {
        problems.append("line 1: '\(header)' is no column of ours; take it out")
      }
    }
    return columns
  }

  private mutating func change(
    of field: Field, in item: DebtItem, to cell: String, _ line: Int
  ) -> FieldChange? {
    let shown = shown(field, of: item)
    guard cell != shown else { return nil }
    if let base, let former = try? base.item(named: item.id.description) {
      let before = self.shown(field, of: former)
      if cell == before { return nil }
      if shown != before {
        problems.append(
          "line \(line): \(field.rawValue) of \(item.id): the table says '\(cell)', but it has "
            + "become '\(shown)' in the meantime")
        return nil
      }
    }
    if field == .covers {
      problems.append("line \(line): covers: change it with `debt set` or in the record")
      return nil
    }
    let text = CSVWriter.unguarded(cell)
    if text.isEmpty {
      remarks.append("line \(line): \(field.rawValue) of \(item.id) is empty, so it is taken away")
    }
    return FieldChange(field, text)
  }

  /// What a table of today holds for a field, as a spreadsheet reads it.
  private func shown(_ field: Field, of item: DebtItem) -> String {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    switch field {
    case .title: csv.row([.text(item.title), .text("")])
    case .status: csv.row([.text(item.status.rawValue), .text("")])
    default: csv.row([ItemColumn.cell(item.fields[field]), .text("")])
    }
    return (try? CSVTable(csv.take()))?.headers.first ?? ""
  }
}
