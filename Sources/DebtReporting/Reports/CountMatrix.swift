internal import DebtKit

/// Items counted by keyword and top folder.
struct CountMatrix {
  /// Folders that have a column of their own; the rest share one.
  private static let columns = 6

  let table: TextTable

  init(of items: [DebtItem], _ style: ReportStyle) {
    var counts: [String: [String: Int]] = [:]
    var folders: [String: Int] = [:]
    for item in items {
      let folder = item.sites[0].topFolder ?? Self.top
      counts[item.keyword ?? "record", default: [:]][folder, default: 0] += 1
      folders[folder, default: 0] += 1
    }
    let ranked = folders.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // One folder alone in the last column is shown by its name, not as "other".
    let shown = Array(ranked.prefix(ranked.count == Self.columns + 1 ? ranked.count : Self.columns))
    let hasOthers = ranked.count > shown.count
    var table = TextTable(
      [TextTable.Column(""), TextTable.Column("all", side: .right)]
        + shown.map { TextTable.Column(style.text($0), side: .right, isOptional: true) }
        + (hasOthers ? [TextTable.Column("other", side: .right, isOptional: true)] : []))
    let rows = counts.sorted { left, right in
      let (first, second) = (left.value.total, right.value.total)
      return (second, left.key) < (first, right.key)
    }
    for (keyword, byFolder) in rows {
      var cells: [StyledText] = [StyledText(style.text(keyword), .keyword)]
      let counts = [byFolder.total] + shown.map { byFolder[$0] ?? 0 }
      cells += counts.map(Self.cell)
      if hasOthers { cells.append(Self.cell(2 * byFolder.total - counts.reduce(0, +))) }
      table.append(cells)
    }
    self.table = table
  }

  private static func cell(_ count: Int) -> StyledText {
    count == 0 ? StyledText("·", .muted) : StyledText(NumberText.count(count), .number)
  }

  /// A word for the top, where no folder is.
  static let top = "(top)"
}

extension [String: Int] {
  /// The sum of the counts.
  fileprivate var total: Int { values.reduce(0, +) }
}
