internal import CommentScanning

/// What came and what went, period by period: the events of the ledger, as `debt log` tells them.
public struct DebtFlow: Hashable, Sendable {
  /// One period.
  public struct Row: Hashable, Sendable {
    /// The period's name: `2026-08`, `2026-Q3`, `2026`, or a week's Monday.
    public let name: String
    /// Items that appeared.
    public package(set) var opened = 0
    /// Items that came back after they were paid.
    public package(set) var reopened = 0
    /// Items that were paid, by how.
    public package(set) var paid: [LedgerEvent.Payment: Int] = [:]

    init(name: String) {
      self.name = name
    }

    /// All that were paid.
    public var allPaid: Int { paid.values.reduce(0, +) }
    /// By how much the debt grew.
    public var net: Int { opened + reopened - allPaid }

    mutating func add(_ other: Row) {
      opened += other.opened
      reopened += other.reopened
      paid.merge(other.paid, uniquingKeysWith: +)
    }
  }

  /// How time is cut.
  public let period: CalendarPeriod
  /// The periods, oldest first; the last one may not be over.
  public private(set) var rows: [Row]
  private let starts: [CalendarDate]

  /// Creates a flow of a time in which nothing is known to have happened.
  init(by period: CalendarPeriod, from first: CalendarDate, to last: CalendarDate) {
    self.period = period
    starts = period.starts(from: first, to: last)
    rows = starts.map { Row(name: period.name(of: $0)) }
  }

  /// Takes an event in; one outside the time does not count.
  mutating func take(_ event: LedgerEvent, at seconds: Int64) {
    let day = CalendarDate(secondsSince1970: seconds)
    let index = starts.partitionIndex { $0 <= day } - 1
    guard index >= 0, index + 1 < starts.count || day < period.next(after: starts[index]) else {
      return
    }
    switch event.kind {
    case .opened: rows[index].opened += 1
    case .reopened: rows[index].reopened += 1
    case .paid: rows[index].paid[event.how ?? .declared, default: 0] += 1
    case .edited, .moved, .accepted: break
    }
  }

  /// Everything together.
  public var total: Row {
    rows.reduce(into: Row(name: "all")) { $0.add($1) }
  }
}
