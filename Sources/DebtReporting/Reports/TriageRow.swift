internal import DebtKit

/// A row of a triage table: an item, and how many others say and lack the same.
struct TriageRow {
  /// The hottest of the items.
  let entry: Backlog.TriageEntry
  private(set) var count = 1

  /// Folds markers with equal texts of 3 words or more into one row; identity stays per marker.
  ///
  /// - Parameters:
  ///   - entries: The items in their order; a row stands where its first item would.
  ///   - differs: What else must be equal for two items to share a row.
  /// - Returns: The rows.
  static func folding(
    _ entries: [Backlog.TriageEntry], unless differs: (Backlog.TriageEntry) -> [String]
  ) -> [TriageRow] {
    var rows: [TriageRow] = []
    var indexByWords: [[String]: Int] = [:]
    for entry in entries {
      let text = NormalisedText(entry.item.sites[0].text)
      guard entry.item.source == .marker, text.wordCount >= 3 else {
        rows.append(TriageRow(entry: entry))
        continue
      }
      let words = [text.text] + differs(entry)
      if let index = indexByWords[words] {
        rows[index].count += 1
      } else {
        indexByWords[words] = rows.count
        rows.append(TriageRow(entry: entry))
      }
    }
    return rows
  }
}
