/// What the ledger knows of one item.
public struct ItemHistory: Hashable, Sendable {
  /// The commit in which the item is first seen.
  public let introduced: Introduction?
  /// The commits that changed the item, oldest first, each with this item's events alone.
  public let timeline: [CommitEvents]
  /// What the item has cost since: work on the lines around it.
  public let interest: Interest?
  /// The merges that dropped the item from one side, or brought it back, oldest first.
  public let merges: [Merge]
  /// Whoever changed the lines around the item last.
  public let lastActive: CommitEvents.Person?
  /// The hottest of the files in which the item stands or on which it weighs; nil where none of them
  /// was compared.
  public internal(set) var hotspot: Hotspot?

  /// The commit in which an item is first seen.
  public struct Introduction: Hashable, Sendable {
    /// The commit in 40 hexadecimal digits.
    public let commit: String
    /// The author, by the mailmap.
    public let author: CommitEvents.Person
    /// The committer's moment, in the form of ``CommitEvents/date``.
    public let date: (seconds: Int64, offset: Int)?
    /// How much the commit proves.
    public let exactness: Exactness

    package init(
      commit: String, author: CommitEvents.Person, date: (seconds: Int64, offset: Int)?,
      exactness: Exactness
    ) {
      self.commit = commit
      self.author = author
      self.date = date
      self.exactness = exactness
    }

    /// Whether both tell the same.
    public static func == (left: Introduction, right: Introduction) -> Bool {
      left.commit == right.commit && left.author == right.author
        && left.date?.seconds == right.date?.seconds && left.date?.offset == right.date?.offset
        && left.exactness == right.exactness
    }

    /// Feeds the commit's id to a hasher.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(commit)
    }
  }

  /// How much a commit proves of an item's beginning.
  public enum Exactness: String, Hashable, Sendable, CaseIterable {
    /// The commit wrote it.
    case exact
    /// The commit is the oldest that a shallow clone has; the item may be older.
    case atOrBefore = "at-or-before"
  }

  /// Work on the lines around an item since it was opened, without that of bots.
  public struct Interest: Hashable, Sendable {
    /// The commits that changed a line near it.
    public let commits: Int
    /// The lines that they changed.
    public let lines: Int
    /// The authors of the commits.
    public let people: Int

    package init(commits: Int, lines: Int, people: Int) {
      self.commits = commits
      self.lines = lines
      self.people = people
    }
  }

  /// A merge that counts neither as a payment nor as an opening.
  public struct Merge: Hashable, Sendable {
    /// What a merge did to an item that one of its sides had.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
      /// The item is gone, although nobody paid it.
      case lost
      /// The item is back, although nobody reopened it.
      case restored
    }

    /// What the merge did.
    public let effect: Effect
    /// The merge in 40 hexadecimal digits.
    public let commit: String

    package init(_ effect: Effect, commit: String) {
      self.effect = effect
      self.commit = commit
    }
  }

  package init(
    introduced: Introduction?, timeline: [CommitEvents], interest: Interest? = nil,
    merges: [Merge] = [], lastActive: CommitEvents.Person? = nil, hotspot: Hotspot? = nil
  ) {
    self.introduced = introduced
    self.timeline = timeline
    self.interest = interest
    self.merges = merges
    self.lastActive = lastActive
    self.hotspot = hotspot
  }
}
