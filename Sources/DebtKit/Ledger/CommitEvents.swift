/// A commit with what it did to the debt.
public struct CommitEvents: Hashable, Sendable {
  /// The commit in 40 hexadecimal digits.
  public let commit: String
  /// The committer's moment: seconds since 1970, and the minutes by which the clock ran ahead of
  /// UTC; nil where the commit has no readable date.
  public let date: (seconds: Int64, offset: Int)?
  /// The author, as the mailmap of the range's tip names them.
  public let author: Person
  /// The first paragraph of the message in one line.
  public let subject: String
  /// Whether the commit has more than one parent.
  public let isMerge: Bool
  /// The changes, in order of place.
  public let events: [LedgerEvent]

  /// Somebody who wrote a commit.
  public struct Person: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The mail address.
    public let email: String

    package init(name: String, email: String) {
      self.name = name
      self.email = email
    }
  }

  package init(
    commit: String, date: (seconds: Int64, offset: Int)?, author: Person, subject: String,
    isMerge: Bool, events: [LedgerEvent]
  ) {
    self.commit = commit
    self.date = date
    self.author = author
    self.subject = subject
    self.isMerge = isMerge
    self.events = events
  }

  /// Whether both tell the same.
  public static func == (left: CommitEvents, right: CommitEvents) -> Bool {
    left.commit == right.commit && left.date?.seconds == right.date?.seconds
      && left.date?.offset == right.date?.offset && left.author == right.author
      && left.subject == right.subject && left.isMerge == right.isMerge
      && left.events == right.events
  }

  /// Feeds the commit's id to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(commit)
  }
}
