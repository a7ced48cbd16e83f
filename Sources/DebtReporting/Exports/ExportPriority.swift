/// How soon something should be paid, for trackers that know no scores: its third of the ranking.
enum ExportPriority: Int, Sendable {
  case high
  case medium
  case low
}

extension Export {
  /// The third of all scored items in which a rank lies; nil for what has no score.
  ///
  /// Items of one rank are always of one priority.
  func priority(of entry: ExportEntry) -> ExportPriority? {
    guard let rank = entry.rank, rank > 0 else { return nil }
    return ExportPriority(rawValue: min((rank - 1) * 3 / max(ranked, 1), 2))
  }
}
