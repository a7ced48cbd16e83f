internal import GitAccess

/// What became of an item since a base.
public struct ItemChange: Hashable, Sendable {
  /// The kinds of changes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It was opened, or reopened, since the base.
    case introduced
    /// It stands at the base alone.
    case paid
    /// Its text, its keyword or a field differs.
    case edited
    /// It stands elsewhere.
    case moved
    /// It stands as it stood.
    case unchanged
  }

  /// The kind of change.
  public let kind: Kind
  /// How sure it is that both sides are one item, from 0 to 1; nil but for what was edited or moved.
  public let confidence: Double?
  /// Where the item stood at the base; nil but for what was edited or moved.
  public let from: LedgerEvent.Standing?

  init(_ kind: Kind, confidence: Double? = nil, from: LedgerEvent.Standing? = nil) {
    self.kind = kind
    self.confidence = confidence
    self.from = from
  }

  init(_ event: LedgerEvent) {
    switch event.kind {
    case .opened, .reopened: self.init(.introduced)
    case .paid: self.init(.paid)
    case .edited, .accepted: self.init(.edited, confidence: event.confidence, from: event.from)
    case .moved: self.init(.moved, confidence: event.confidence, from: event.from)
    }
  }
}

extension Registry {
  /// Tells each item what became of it, and adds those that were paid.
  ///
  /// - Parameters:
  ///   - changes: The changes since a base.
  ///   - former: The items that stood at the base.
  ///   - base: The base's commit.
  ///   - unread: Files of which nothing is known.
  /// - Complexity: O(*n* log *n*) in the items.
  mutating func mark(
    _ changes: [LedgerEvent], paid former: [DebtItem], base: String, unread: Set<RepositoryPath>
  ) {
    // An item that went and one that came may have one fingerprint: equal texts count from the top.
    var standing: [LedgerEvent.Subject: LedgerEvent] = [:]
    var payments: [LedgerEvent.Subject: LedgerEvent] = [:]
    for event in changes {
      if event.isOfBase {
        payments[event.subject] = event
      } else {
        standing[event.subject] = event
      }
    }
    for index in items.indices {
      let event = standing[items[index].subject]
      let isKnown = event != nil || !unread.contains(items[index].sites[0].file)
      items[index].change = isKnown ? event.map { ItemChange($0) } ?? ItemChange(.unchanged) : nil
    }
    for var item in former {
      guard let event = payments.removeValue(forKey: item.subject) else { continue }
      item.change = ItemChange(event)
      items.append(item)
    }
    items.sort { $0.firstPlace < $1.firstPlace }
    snapshot = snapshot.compared(with: base)
  }
}

extension DebtItem {
  /// What events call the item.
  fileprivate var subject: LedgerEvent.Subject {
    LedgerEvent.Subject(id: fingerprint, source: source)
  }
}
