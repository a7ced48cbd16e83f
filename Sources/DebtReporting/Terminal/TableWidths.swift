/// The columns of a ``TextTable`` that are shown, and their widths.
struct TableWidths {
  /// The number of spaces between two columns.
  static let gutter = 2

  /// The width under which no flexible column is pressed.
  private static let narrowest = 4

  /// The index and the width of each shown column, in order.
  private(set) var shown: [(index: Int, width: Int)]
  /// The indexes of the columns that found no room, in order.
  private(set) var hidden: [Int] = []
  /// Whether cells end where their columns do.
  let isCutting: Bool

  /// Shares out the room, or gives every column its widest cell where there is no edge.
  ///
  /// What gives way, in this order: optional columns down to their least, the other flexible ones
  /// down to theirs, whole optional columns, and at last the least widths themselves.
  init(of table: TextTable, within room: Int?) {
    var natural = table.columns.map(\.head.width)
    for row in table.rows {
      for (index, cell) in row.enumerated() { natural[index] = max(natural[index], cell.width) }
    }
    isCutting = room != nil
    shown = natural.enumerated().map { (index: $0, width: $1) }
    guard let room else {
      for index in shown.indices {
        shown[index].width = min(natural[index], table.columns[index].padsTo ?? .max)
      }
      return
    }

    let least = table.columns.enumerated().map { index, column in
      switch column.fit {
      case .exact: natural[index]
      case .flexible(let least, _): min(natural[index], max(least, column.head.width))
      }
    }
    while Self.total(shown.map { least[$0.index] }) > room,
      let last = shown.lastIndex(where: { table.columns[$0.index].isOptional })
    {
      hidden.insert(shown.remove(at: last).index, at: 0)
    }
    let optional = shown.indices.filter { table.columns[shown[$0].index].isOptional }
    let needed = shown.indices.filter {
      let column = table.columns[shown[$0].index]
      return column.isFlexible && !column.isOptional
    }
    shrink(optional, to: room, least: least)
    shrink(needed, to: room, least: least)
    shrink(needed, to: room, least: least.map { min($0, Self.narrowest) })
  }

  /// Takes columns from the widest that can give, one at a time, until the rest fits.
  private mutating func shrink(_ positions: [Int], to room: Int, least: [Int]) {
    for position in positions where shown[position].width > room {
      shown[position].width = max(room, least[shown[position].index])
    }
    var excess = Self.total(shown.map(\.width)) - room
    while excess > 0 {
      let givers = positions.filter { shown[$0].width > least[shown[$0].index] }
      guard let widest = givers.max(by: { shown[$0].width < shown[$1].width }) else { return }
      shown[widest].width -= 1
      excess -= 1
    }
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gutter * max(widths.count - 1, 0)
  }
}
