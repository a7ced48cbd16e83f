/// A thing that is unreadable or suspicious in a snapshot: data with a place, never a stop.
public struct Problem: Hashable, Sendable {
  /// The kind of problem, which `debt explain` tells more of.
  public let code: ProblemCode
  /// The weight of the problem; the code's own unless the configuration says otherwise.
  public let level: ProblemLevel
  /// The place of the problem, or nil when it belongs to the snapshot as a whole.
  public let place: Place?
  /// One lower-case line that says what is wrong and, where it is known, what to do.
  public let message: String

  package init(
    _ code: ProblemCode, at place: Place? = nil, level: ProblemLevel? = nil, _ message: String
  ) {
    self.code = code
    self.level = level ?? code.level
    self.place = place
    self.message = message
  }
}

/// The weight of a problem, from a remark to a failure.
public enum ProblemLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  /// Orders levels by weight, a note before a warning before an error.
  public static func < (left: ProblemLevel, right: ProblemLevel) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
