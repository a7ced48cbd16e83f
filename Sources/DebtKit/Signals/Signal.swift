/// One thing that happened outside the repository and bears on its debt: a line of a signals file.
package struct Signal: Hashable, Sendable {
  /// What happened.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A commit went to where users are.
    case deploy
    /// Users or others were held up.
    case incident
    /// A program failed and told so.
    case error
    /// Somebody spent time on the debt.
    case cost
  }

  /// How a deploy ended.
  package enum Result: String, Hashable, Sendable, CaseIterable {
    case success
    case failure
    /// It was taken back, by hand or by itself.
    case rolledBack = "rolled-back"
  }

  /// The moment in seconds since 1970.
  package let seconds: Int64
  /// What happened.
  package let kind: Kind
  /// Files, folders or globs that it bears on.
  package let paths: [String]
  /// The item that it bears on: an id, an alias, or the first letters of one.
  package let item: String?
  /// The minutes of work that it cost; nil where nobody says.
  package let minutes: Double?
  /// The commit in hexadecimal digits, perhaps not all 40.
  package let commit: String?
  /// How a deploy ended; nil where nobody says.
  package let result: Result?
  /// The moment at which all was well again, in seconds since 1970.
  package let restored: Int64?
  /// The line that says it.
  package let place: Place

  package init(
    _ kind: Kind, at seconds: Int64, paths: [String] = [], item: String? = nil,
    minutes: Double? = nil, commit: String? = nil, result: Result? = nil, restored: Int64? = nil,
    place: Place
  ) {
    self.kind = kind
    self.seconds = seconds
    self.paths = paths
    self.item = item
    self.minutes = minutes
    self.commit = commit
    self.result = result
    self.restored = restored
    self.place = place
  }

  /// Whether it says what an item costs, or how often it hurts.
  package var isBurden: Bool { kind != .deploy }
}

/// The signals of some files, oldest first, with what could not be read of them.
package struct SignalLog: Sendable {
  /// The signals, by time and then by place.
  package private(set) var signals: [Signal] = []
  /// What is wrong, in order of the lines.
  package private(set) var problems: [Problem] = []

  /// Nothing.
  package init() {}

  /// Creates a log.
  package init(_ signals: [Signal], problems: [Problem] = []) {
    self.signals = signals.sorted { ($0.seconds, $0.place) < ($1.seconds, $1.place) }
    self.problems = problems
  }

  /// Takes in what another file holds.
  package mutating func add(_ other: SignalLog) {
    self = SignalLog(signals + other.signals, problems: problems + other.problems)
  }

  /// Takes in what is wrong with a file as a whole.
  mutating func add(_ problem: Problem) {
    problems.append(problem)
  }

  /// The signals that had happened at a moment.
  ///
  /// - Parameter seconds: The moment that counts as now, in seconds since 1970.
  /// - Returns: A log of those, with the same problems.
  func upTo(_ seconds: Int64) -> SignalLog {
    SignalLog(signals.filter { $0.seconds <= seconds }, problems: problems)
  }
}
