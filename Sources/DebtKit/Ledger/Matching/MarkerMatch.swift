/// An item before a commit and the same item after it.
struct MarkerMatch: Hashable, Sendable {
  /// Why both are taken for the same.
  enum Reason: String, Hashable, Sendable, CaseIterable {
    case sameID = "same-id"
    case sameLink = "same-link"
    case sameText = "same-text"
    case renamedPath = "renamed-path"
    case movedFile = "moved-file"
    case sameHunk = "same-hunk"
    case similar
  }

  /// The index of the candidate before.
  let old: Int
  /// The index of the candidate after.
  let new: Int
  /// Why both are one.
  let reason: Reason
  /// How sure that is, from 0 to 1.
  let confidence: Double
  /// Whether it was cut from one place of its file and pasted at another.
  let isCut: Bool
}
