/// What the policy says of a snapshot, or of the change that it makes to a base.
public struct Verdict: Hashable, Sendable {
  /// The answers of a policy.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// Rules were judged, and none stops the change.
    case pass
    /// A rule stops the change.
    case fail
    /// Something was not read, so that no answer can be trusted.
    case untrusted
    /// No rule was judged that somebody wrote.
    case none
  }

  /// The answer.
  public let result: Result
  /// Where the policy was read.
  public let policy: PolicyOrigin
  /// What the rules find, the heaviest first, then by rule and place.
  public let hits: [RuleHit]
  /// The items that are waived, in the order of rules and places: listed, never hidden.
  public let waived: [WaivedItem]
  /// Waivers that do not count.
  public let refused: [RefusedWaiver]
  /// Where the change edits what a gate is made of: settings, schema, attributes.
  public let policyEdits: [Place]
  /// The markers that the change hides by `debt:ignore` or `debt:off`.
  public let ignoredAdded: [Place]
  /// Why some messages of the change, which may hold waivers, could not be read; nil where all were, or
  /// none was needed.
  public let unreadMessages: OutOfReach?
  /// Whether a trailer in a commit's message would be heard.
  package let hearsTrailers: Bool
  /// The least level that makes the verdict a failure.
  public let failsOn: RuleLevel

  /// The findings that stop the change.
  public var failures: [RuleHit] { hits.filter { $0.level >= failsOn } }
}

/// Where a policy was read.
public struct PolicyOrigin: Hashable, Sendable {
  /// The kinds of places.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The tip of the branch that the change goes to.
    case base
    /// The snapshot itself.
    case head
    /// A file that was named on the command line.
    case config
    /// Nowhere: nobody wrote one.
    case none
  }

  /// The kind of place.
  public let source: Source
  /// The commit in 40 hexadecimal digits; nil where it is no commit's.
  public let commit: String?

  /// The origin where nobody wrote a policy.
  package static let none = PolicyOrigin(source: .none, commit: nil)
}
