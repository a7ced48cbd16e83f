/// Finds suppressions in one line of a comment.
enum SuppressionFinder {
  /// A suppression on a line.
  struct Found {
    let row: SuppressionRow
    /// The index of its first byte.
    let start: Int
    /// The index after its last byte: the next suppression, or the end of the line.
    var end: Int
    fileprivate let textStart: Int

    /// The item's text.
    func text(in line: [UInt8]) -> String {
      SuppressionText(line[textStart..<end], rules: row.rules).text(after: row.name)
    }
  }

  /// Finds the suppressions of a line.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func all(in line: [UInt8]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < line.count {
      guard isWordStart(line, index), let rows = SuppressionRow.byFirstByte[line[index]],
        let (row, length) = match(rows, line, index)
      else {
        index += 1
        continue
      }
      if let last = found.indices.last { found[last].end = endBeforeSign(line, index) }
      found.append(Found(row: row, start: index, end: line.count, textStart: index + length))
      index += max(length, 1)
    }
    return found
  }

  private static func match(
    _ rows: [SuppressionRow], _ line: [UInt8], _ index: Int
  ) -> (SuppressionRow, Int)? {
    for row in rows {
      guard let length = row.length(in: line, at: index), counts(row, line, index) else { continue }
      return (row, length)
    }
    return nil
  }

  /// Whether a row counts at an index: quoted words are spoken of, not used.
  private static func counts(_ row: SuppressionRow, _ line: [UInt8], _ index: Int) -> Bool {
    let before = line[..<index]
    if before.last.map(QuotedText.isQuote) == true { return false }
    switch row.spot {
    case .anywhere: return true
    case .first: return before.allSatisfy { $0.isBlank || isFurniture($0) }
    case .afterSign:
      guard let sign = before.last(where: { !$0.isBlank }) else { return true }
      let isSigned = sign == UInt8(ascii: "#") || sign == UInt8(ascii: "/")
      let place = before.lastIndex(of: sign) ?? 0
      return (isSigned && !(place > 0 && QuotedText.isQuote(line[place - 1])))
        || before.allSatisfy { $0.isBlank || isFurniture($0) }
    }
  }

  private static func isWordStart(_ line: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = line[index - 1]
    return !before.isAlphanumeric && before != UInt8(ascii: "_") && before != UInt8(ascii: "-")
      && before != UInt8(ascii: "@") && before < 0x80
  }

  private static func isFurniture(_ byte: UInt8) -> Bool { "*/#;!%<-".utf8.contains(byte) }

  /// Where the text before an index ends, without the sign of the comment that follows.
  private static func endBeforeSign(_ line: [UInt8], _ index: Int) -> Int {
    var end = index
    while end > 0, line[end - 1].isBlank || isFurniture(line[end - 1]) { end -= 1 }
    return end
  }
}
