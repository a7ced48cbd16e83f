/// What happened to the debt from a day or a commit on, for people who decide.
package struct Chronicle: Sendable {
  /// Where a chronicle starts.
  package enum Start: Hashable, Sendable {
    /// With the commits of a day.
    case day(CalendarDate)
    /// After a commit: a tag, a branch or an id.
    case revision(String)
  }

  /// A decision about debt.
  package struct Decision: Sendable {
    /// The kinds of decisions.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// An item was accepted: its status says so.
      case accepted
      /// A commit's message let an item pass the policy.
      case waived
      /// The settings, the schema or the attributes changed.
      case policy
    }

    /// The kind.
    package let kind: Kind
    /// What was decided on; nil for a change of the policy.
    package let event: LedgerEvent?
    /// The file that changed; nil for a decision on an item.
    package let path: String?
    /// The commit.
    package let commit: CommitEvents
  }

  /// The commits with changes of the debt, the newest first.
  package let commits: [CommitEvents]
  /// The decisions, the newest first.
  package let decisions: [Decision]
  /// What was paid long enough ago to look back at, the newest first.
  package let effects: [Effect]

  /// The events of a kind, the newest first, each with its commit.
  package func events(
    _ kind: LedgerEvent.Kind
  ) -> [(event: LedgerEvent, commit: CommitEvents)] {
    commits.flatMap { commit in
      commit.events.filter { $0.kind == kind }.map { ($0, commit) }
    }
  }
}

extension Chronicle.Decision {
  /// The decisions of commits on items.
  static func onItems(_ commits: [CommitEvents]) -> [Chronicle.Decision] {
    commits.flatMap { commit in
      commit.events.compactMap { event in
        if event.kind == .accepted {
          return Chronicle.Decision(kind: .waived, event: event, path: nil, commit: commit)
        }
        let accepts = event.fields.contains {
          $0.name == Field.status.rawValue && $0.new == [Status.accepted.rawValue]
        }
        return accepts
          ? Chronicle.Decision(kind: .accepted, event: event, path: nil, commit: commit) : nil
      }
    }
  }
}
