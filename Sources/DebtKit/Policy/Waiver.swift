/// Somebody's word that an item may stand although a rule forbids it.
public struct Waiver: Hashable, Sendable {
  /// Who waives: a claim that nobody has checked; nil where nobody is named.
  public let by: String?
  /// The last day on which the waiver counts; nil for one without an end.
  public let until: CalendarDate?
  /// The commit whose message holds the waiver, in 40 hexadecimal digits; nil for a lasting one, which
  /// stands on the item itself.
  public let commit: String?
  /// Why: the first line of the commit's message, or the item's `accepted-reason`; empty where nobody
  /// says.
  public let reason: String
}

/// An item that a rule would stop but for a waiver.
public struct WaivedItem: Hashable, Sendable {
  /// The item.
  public let item: ItemID
  /// The rule's id.
  public let rule: String
  /// Where the item stands.
  public let place: Place
  /// The waiver.
  public let waiver: Waiver
}

/// A waiver that does not count, and why.
public struct RefusedWaiver: Hashable, Sendable {
  /// What it names, as written.
  public let token: String
  /// The commit whose message holds it; nil for a lasting one.
  public let commit: String?
  /// One lower-case line that says why it does not count.
  public let reason: String
}
