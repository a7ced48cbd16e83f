internal import GitAccess

/// The life of an item: from the commit that opened it to the one that paid it for good.
///
/// A payment that was undone is none: an item that came back has one life, with the gap in it.
package struct ItemLife: Hashable, Sendable {
  /// What became of an item.
  package enum Fate: Hashable, Sendable {
    /// It stands.
    case open
    /// It was paid.
    case paid(LedgerEvent.Payment)
    /// It went without a payment: a merge dropped it.
    case lost
  }

  /// The number of the item in the ledger.
  let number: Int32
  /// The keyword that it had last; nil for a record.
  package let keyword: String?
  /// Where it stood last.
  let file: RepositoryPath
  /// The committer's moment in which it was opened, in seconds since 1970.
  package let opened: Int64
  /// What became of it.
  package let fate: Fate
  /// The moment of its end; where it stands, that in which it was last seen.
  package let end: Int64

  init(
    number: Int32, keyword: String?, file: RepositoryPath, opened: Int64, fate: Fate, end: Int64
  ) {
    self.number = number
    self.keyword = keyword
    self.file = file
    self.opened = opened
    self.fate = fate
    // Clocks of committers differ: nothing ends before it begins.
    self.end = max(opened, end)
  }

  /// How long it lasted, or has lasted, in days.
  package var days: Double { Double(end - opened) / 86_400 }

  /// Whether it was paid.
  package var isPaid: Bool { if case .paid = fate { true } else { false } }

  /// The life as a curve counts it.
  package var span: SurvivalCurve.Span { SurvivalCurve.Span(days, hasEnded: isPaid) }
}
