/// Which part of the ledger is asked for.
public struct LogQuery: Sendable {
  /// The revision whose ancestors are told; HEAD by default.
  public var tip = "HEAD"
  /// A revision whose ancestors are left out: `A` of `A..B`.
  public var excluded: String?
  /// The moment before which nothing is told, in seconds since 1970; a commit without a date has none.
  package var earliest: Int64?
  /// Files, folders or globs; an event counts when it stands, or stood, in one of them.
  public var paths: [String] = []
  /// Whether only first parents are followed, each merge told as what it brought in.
  public var followsFirstParent = false
  /// A part of an author's name or address, in any case.
  public var author: String?
  /// An id, an alias, or an unambiguous prefix of one: only this item's events.
  public var item: String?
  /// How many commits with events are told at most.
  public var limit: Int?

  /// Creates a query for everything before HEAD.
  public init() {}
}
