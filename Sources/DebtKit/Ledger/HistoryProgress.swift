/// How far a long reading of a history has come.
package struct HistoryProgress: Hashable, Sendable {
  /// The parts of the work, in their order.
  package enum Stage: Int, Hashable, Sendable {
    case commits
    case trees
    case versions
    case matching
  }

  /// The part at hand.
  package let stage: Stage
  /// How many of its units are done.
  package let done: Int
  /// How many there are; nil while nobody knows.
  package let total: Int?
}
