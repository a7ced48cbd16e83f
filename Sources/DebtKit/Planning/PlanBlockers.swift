/// Which unpaid items wait for which, by their `blocked-by`.
struct PlanBlockers {
  /// The positions of the items that must be paid first, by the position of the item that waits.
  private(set) var of: [Int: [Int]] = [:]
  /// A name that no item has and that nobody has paid, by the position of the item that waits for it.
  private(set) var unknown: [Int: String] = [:]
  private let items: [DebtItem]
  private var awaited: Set<Int> = []

  /// Finds what waits for what; an item that is paid, or gone because it was, holds nobody up.
  ///
  /// - Complexity: O(*n* log *n*) in the items.
  init(of items: [DebtItem], paid: Set<String>) {
    self.items = items
    let waiting = items.indices.filter {
      items[$0].status.isUnpaid && items[$0].fields[.blockedBy] != nil
    }
    guard !waiting.isEmpty else { return }
    let names = ItemNames(of: items, former: { _ in nil })
    for index in waiting {
      for token in items[index].fields[.blockedBy]?.value.list ?? [] {
        let found = names.positions(named: token.lowercased())
        if found.count == 1, let blocker = found.first {
          guard items[blocker].status != .paid else { continue }
          of[index, default: []].append(blocker)
          awaited.insert(blocker)
        } else if !found.isEmpty || !paid.contains(token.lowercased()) {
          unknown[index] = token
        }
      }
    }
  }

  /// The names in `blocked-by` that no item of a snapshot answers to: paid ones, or mistakes.
  static func strangers(among items: [DebtItem]) -> Set<String> {
    Set(PlanBlockers(of: items, paid: []).unknown.values.map { $0.lowercased() })
  }

  /// Whether an item waits for the one at a position.
  func isWaitedFor(_ position: Int) -> Bool { awaited.contains(position) }

  /// The nearest name to one that no item has.
  func nearest(to token: String) -> String? {
    token.nearest(in: items.lazy.filter { $0.source == .record }.map(\.id.description))
  }

  /// The positions of all items, each after those that it waits for.
  ///
  /// - Throws: ``DebtError`` when items wait for each other in a circle; it names them.
  /// - Complexity: O(*n*).
  func sequence() throws(DebtError) -> [Int] {
    var sequence: [Int] = []
    sequence.reserveCapacity(items.count)
    var isDone = [Bool](repeating: false, count: items.count)
    var isOpen = isDone
    for start in items.indices where !isDone[start] {
      // Not recursive: a repository may make chains as long as it likes.
      var path: [(item: Int, next: Int)] = [(start, 0)]
      isOpen[start] = true
      while let (item, next) = path.last {
        let blockers = of[item] ?? []
        guard next < blockers.count else {
          isDone[item] = true
          isOpen[item] = false
          sequence.append(item)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let blocker = blockers[next]
        if isOpen[blocker] { throw circle(path.map(\.item), at: blocker) }
        if !isDone[blocker] {
          isOpen[blocker] = true
          path.append((blocker, 0))
        }
      }
    }
    return sequence
  }

  private func circle(_ path: [Int], at first: Int) -> DebtError {
    let circle = path.drop { $0 != first }.map { items[$0] } + [items[first]]
    return .blockedInCircle(
      circle.map(\.id.description),
      items[first].fields[.blockedBy]?.place ?? items[first].firstPlace)
  }
}
