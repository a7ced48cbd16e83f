/// The best choice among the pieces of a forest in preorder, for each weight.
struct KnapsackTable {
  /// The greatest benefit.
  let benefit: Double
  /// The positions of the pieces that have it.
  let chosen: [Int]

  /// Fills the table from the last piece to the first, and follows the decisions back.
  ///
  /// A piece is taken, and what stands below it in the forest may be, or all of that is passed over.
  ///
  /// - Parameters:
  ///   - weights: The weight of each piece.
  ///   - benefits: The benefit of each piece.
  ///   - sizes: How many pieces each one and all below it are.
  ///   - width: The number of weights from 0 on that may be filled.
  /// - Complexity: O(*n* × *w*) in pieces and weights; one bit of memory for each, and one number for
  ///   each weight and level of the forest.
  init(weights: [Int], benefits: [Double], sizes: [Int], width: Int) {
    var isTaken = BitTable(rows: weights.count, columns: width)
    // A row is needed by the piece before it, and by whatever passes over all that lies between.
    var lastUse = Array(repeating: -1, count: weights.count + 1)
    for index in weights.indices {
      let after = index + sizes[index]
      if lastUse[after] < 0 { lastUse[after] = index }
    }
    var kept: [Int: [Double]] = [:]
    var row = [Double](repeating: 0, count: width)
    for index in weights.indices.reversed() {
      let after = index + sizes[index]
      if lastUse[index + 1] >= 0, lastUse[index + 1] < index { kept[index + 1] = row }
      let skipped = sizes[index] == 1 ? nil : kept[after]
      if lastUse[after] == index { kept[after] = nil }
      let (weight, benefit) = (weights[index], benefits[index])
      // From above, so that a piece's own row is still the one without it.
      for column in stride(from: width - 1, through: 0, by: -1) {
        let skipping = skipped?[column] ?? row[column]
        let taking = column >= weight ? row[column - weight] + benefit : -.infinity
        if taking > skipping {
          row[column] = taking
          isTaken.set(index, column)
        } else {
          row[column] = skipping
        }
      }
    }
    benefit = row.last ?? 0
    var chosen: [Int] = []
    var (index, column) = (0, width - 1)
    while index < weights.count {
      if isTaken.isSet(index, column) {
        chosen.append(index)
        column -= weights[index]
        index += 1
      } else {
        index += sizes[index]
      }
    }
    self.chosen = chosen
  }
}

/// One bit for each row and column.
private struct BitTable {
  private let columns: Int
  private var words: [UInt64]

  init(rows: Int, columns: Int) {
    self.columns = columns
    words = Array(repeating: 0, count: (rows * columns + 63) / 64)
  }

  mutating func set(_ row: Int, _ column: Int) {
    let bit = row * columns + column
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  func isSet(_ row: Int, _ column: Int) -> Bool {
    let bit = row * columns + column
    return words[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }
}
