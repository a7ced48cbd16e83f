/// Why a clone does not hold what it should be compared with.
public struct OutOfReach: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reasons.
  public enum Cause: Hashable, Sendable {
    /// No branch, tag or commit has the name.
    case unknownName
    /// The id is that of no object in the clone.
    case unknownCommit
    /// The history is cut before the revision.
    case cutHistory
    /// The history is cut before the commit in which both sides part.
    case cutMergeBase
    /// The history is cut among the commits of the change, whose messages may hold waivers.
    case cutMessages
    /// Both sides have no commit in common.
    case noMergeBase
  }

  /// The revision as it was asked for.
  public let revision: String
  /// The reason.
  public let cause: Cause
  /// Whether the clone's history is cut.
  public let isShallow: Bool
  /// A name that the clone does know and that may be meant.
  public let nearest: String?

  /// One lower-case line that says what is missing.
  public var description: String {
    let clone = isShallow ? "shallow clone" : "clone"
    return switch cause {
    case .unknownName: "unknown revision '\(revision)': no branch, tag or commit of this \(clone)"
    case .unknownCommit: "the commit '\(revision)' is not in this \(clone)"
    case .cutHistory: "the history of this shallow clone ends before '\(revision)'"
    case .cutMergeBase:
      "the history of this shallow clone ends before the commit in which '\(revision)' parts from "
        + "what is compared with it"
    case .cutMessages: "the history of this shallow clone ends inside the change"
    case .noMergeBase: "'\(revision)' has no commit in common with what is compared with it"
    }
  }
}
