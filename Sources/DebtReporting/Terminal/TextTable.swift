/// Rows of cells under muted heads: two spaces between columns, no lines, no trailing blanks.
///
/// On a terminal the flexible columns share what the others leave; when even their least widths
/// do not fit, optional columns are left out from the right, and a last line says which.
package struct TextTable: Sendable {
  /// One column: its head and how it takes its width.
  package struct Column: Sendable {
    /// The side on which a cell's text stands.
    package enum Side: Sendable {
      case left
      case right
    }

    /// The way in which a column takes its width.
    package enum Fit: Sendable {
      /// As wide as its widest cell.
      case exact
      /// As wide as its widest cell, or less, down to a least width, where room is short.
      case flexible(least: Int, cutting: DisplayWidth.Cut = .tail)
    }

    let head: SafeText
    let side: Side
    let fit: Fit
    /// The most columns that cells are padded to where there is no edge; wider ones stand out.
    let padsTo: Int?
    let isOptional: Bool

    /// Makes a column; numbers stand on the right.
    package init(
      _ head: SafeText, side: Side = .left, fit: Fit = .exact, padsTo: Int? = nil,
      isOptional: Bool = false
    ) {
      self.head = head
      self.side = side
      self.fit = fit
      self.padsTo = padsTo
      self.isOptional = isOptional
    }

    /// Tells whether the column may be narrower than its widest cell.
    var isFlexible: Bool {
      if case .flexible = fit { true } else { false }
    }

    /// The end of a cell that is cut when it does not fit.
    var cut: DisplayWidth.Cut {
      if case .flexible(_, let cut) = fit { cut } else { .tail }
    }
  }

  let columns: [Column]
  private(set) var rows: [[StyledText]] = []

  /// Makes an empty table.
  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; cells that are missing at its end are empty.
  ///
  /// More cells than columns are a programmer's mistake.
  package mutating func append(_ cells: [StyledText]) {
    precondition(cells.count <= columns.count, "a row has more cells than the table has columns")
    let missing = Array(repeating: StyledText(runs: []), count: columns.count - cells.count)
    rows.append(cells.map(\.onOneLine) + missing)
  }

  /// Returns the table as lines; a table without rows is nothing at all.
  package func text(in layout: TextLayout, indent: Int = 0) -> String {
    guard !rows.isEmpty else { return "" }
    let plan = plan(in: layout, indent: indent)
    let heads = columns.map { StyledText($0.head, .muted) }
    var output = ""
    if columns.contains(where: { !$0.head.isEmpty }) {
      output += line(of: heads, plan, layout.palette, indent: indent)
    }
    for row in rows {
      output += line(of: row, plan, layout.palette, indent: indent)
    }
    return output + text(of: plan, in: layout, indent: indent)
  }

  /// Returns each row as a line, without the heads, for a text that says more between them.
  package func lines(in layout: TextLayout, indent: Int = 0) -> [String] {
    let plan = plan(in: layout, indent: indent)
    return rows.map { line(of: $0, plan, layout.palette, indent: indent) }
  }

  /// Returns the line that says which columns found no room, or nothing.
  package func note(in layout: TextLayout, indent: Int = 0) -> String {
    text(of: plan(in: layout, indent: indent), in: layout, indent: indent)
  }

  private func plan(in layout: TextLayout, indent: Int) -> TableWidths {
    TableWidths(of: self, within: layout.columns.map { max($0 - indent, 1) })
  }

  private func line(
    of cells: [StyledText], _ plan: TableWidths, _ palette: Palette, indent: Int
  ) -> String {
    var output = ""
    // Blanks are owed until a cell follows them.
    var owed = indent
    for (index, width) in plan.shown {
      let cell =
        plan.isCutting
        ? cells[index].truncated(to: width, cutting: columns[index].cut) : cells[index]
      let rest = max(width - cell.width, 0)
      let (before, after) = columns[index].side == .right ? (rest, 0) : (0, rest)
      let trimmed = cell.trimmingEnd
      if trimmed.isEmpty {
        owed += width
      } else {
        output += String(repeating: " ", count: owed + before) + trimmed.painted(palette)
        owed = after + cell.width - trimmed.width
      }
      owed += TableWidths.gutter
    }
    return output + "\n"
  }

  private func text(of plan: TableWidths, in layout: TextLayout, indent: Int) -> String {
    let hidden = plan.hidden.map { columns[$0].head.string }.filter { !$0.isEmpty }
    guard !hidden.isEmpty else { return "" }
    let names = SafeText(trusted: hidden.joined(separator: ", "))
    let note = StyledText("no room for: ", .muted) + StyledText(names, .muted)
    return layout.paragraph(note, indent: indent, hanging: 2)
  }
}
