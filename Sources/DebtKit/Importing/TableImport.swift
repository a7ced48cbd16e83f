/// Reads debt out of tables: CSV with headers, Jira's export, and tables of markdown.
enum TableImport {
  /// Reads the rows of a file.
  ///
  /// - Throws: ``DebtError`` where the file is no table.
  static func read(
    _ file: ImportSource.File, isJira: Bool, into reading: inout ImportReading
  ) throws(DebtError) {
    let table: CSVTable
    do throws(CSVTable.Failure) {
      table = try CSVTable(file.bytes)
    } catch {
      throw DebtError.edit("\(file.name): \(error)")
    }
    guard table.rows.count <= ImportSource.mostEntries, table.headers.count <= 1000 else {
      throw DebtError.edit(
        "\(file.name): more than \(ImportSource.mostEntries) rows or 1000 columns; import a part")
    }
    let reader = FieldReader()
    for row in table.rows {
      // Jira repeats a header for each value of a list.
      var columns: [(name: String, values: [String])] = []
      var places: [String: Int] = [:]
      for (header, cell) in zip(table.headers, row.cells) {
        let text = unguarded(cell)
        if let place = places[header] {
          columns[place].values.append(text)
        } else {
          places[header] = columns.count
          columns.append((header, [text]))
        }
      }
      var entry = entry(columns, isJira: isJira, fields: reader, into: &reading)
      entry.line = row.line
      if entry.title.isEmpty { entry.takeTitleFromBody() }
      guard !entry.title.isEmpty else {
        reading.passedOver.append(("line \(row.line)", "has no title"))
        continue
      }
      reading.entries.append(entry)
    }
    if !reading.columns.contains(where: { $0.target == .title || $0.target == .body }),
      !table.rows.isEmpty
    {
      let headers = table.headers.prefix(8).joined(separator: ", ")
      throw DebtError.edit(
        "\(file.name): no column holds titles; name one `title`; there are \(headers)")
    }
  }

  /// The entry of a row.
  static func entry(
    _ columns: [(name: String, values: [String])], isJira: Bool, fields reader: FieldReader,
    into reading: inout ImportReading
  ) -> ImportEntry {
    var entry = ImportEntry()
    entry.isKeyUnique = isJira
    for column in columns where column.values.contains(where: { !$0.trimmed.isEmpty }) {
      let target = ImportTarget(of: column.name, isJira: isJira)
      reading.note(column.name, target)
      entry.take(column.name, column.values, as: target, fields: reader)
    }
    return entry
  }

  /// A cell without the apostrophe by which tables keep a spreadsheet from running it.
  private static func unguarded(_ cell: String) -> String {
    let bytes = Array(cell.utf8.prefix(2))
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "'"), "=+-@\t\r".utf8.contains(bytes[1]) else {
      return cell
    }
    return String(cell.dropFirst())
  }
}
