/// Where an item stands.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// Nobody works on it yet.
  case open
  /// Somebody pays it now.
  case inProgress = "in-progress"
  /// A conscious decision to live with the debt, by someone, for a reason, until a day.
  case accepted
  /// The debt is gone; the record stays as a memory.
  case paid

  /// Reads a status or one of the words that others use for it.
  package init?(spelling: String) {
    if let status = Status(rawValue: spelling) {
      self = status
    } else if let status = Self.aliases.first(where: { $0.word == spelling })?.status {
      self = status
    } else {
      return nil
    }
  }

  /// Whether the backlog and plans hold items of this status.
  public var isUnpaid: Bool { self == .open || self == .inProgress }

  /// Words read as a status, and never written.
  static let aliases: [(word: String, status: Status)] = [
    ("planned", .open), ("wont-fix", .accepted),
  ]

  static let allSpellings = allCases.map(\.rawValue) + aliases.map(\.word)
}
