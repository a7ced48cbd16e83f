/// What an import would do, entry by entry.
package struct ImportReport: Sendable {
  /// What becomes of an entry.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// A record is made of it.
    case create
    /// Its record takes over what changed in the source.
    case update
    /// Its record and the source say different things, and both were changed since the last import.
    case conflict
    /// Nothing is done, for a reason.
    case left
    /// Its record says the same.
    case same
  }

  /// An entry and what becomes of it.
  package struct Row: Sendable {
    /// What becomes of it.
    package let outcome: Outcome
    /// The record; nil where there is none.
    package let path: String?
    /// The title, or what the source calls it.
    package let title: String
    /// What changes, or why nothing does, a phrase each.
    package let details: [String]
  }

  /// The kind that the source was read as.
  package let kind: ImportKind
  /// The columns or keys, and where their values go.
  package internal(set) var columns: [ImportColumn] = []
  /// The entries, in the order of the source.
  package internal(set) var rows: [Row] = []

  /// How many entries have an outcome.
  package func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }
}
