/// The orders of a backlog, each total: no two items are equal in it.
enum BacklogOrder {
  /// Orders scored items: score descending, older first, then id.
  static func precedes(
    _ left: (item: DebtItem, score: Score), _ right: (item: DebtItem, score: Score)
  ) -> Bool {
    if left.score.value != right.score.value { return left.score.value > right.score.value }
    if let isOlder = isOlder(left.item, right.item) { return isOlder }
    // Two records may have one id by mistake.
    if left.item.id == right.item.id { return standsBefore(left.item, right.item) }
    return left.item.id < right.item.id
  }

  /// Orders items by heat descending, then people, hotspot, older first, then place; what has no
  /// heat comes last, in order of place.
  static func isHotter(_ left: DebtItem, _ right: DebtItem) -> Bool {
    guard let first = left.heat, let second = right.heat else {
      return left.heat == nil && right.heat == nil
        ? standsBefore(left, right) : left.heat != nil
    }
    if first != second { return first > second }
    let people = (left.activity?.people ?? 0, right.activity?.people ?? 0)
    if people.0 != people.1 { return people.0 > people.1 }
    let hotspots = (left.activity?.hotspot ?? 0, right.activity?.hotspot ?? 0)
    if hotspots.0 != hotspots.1 { return hotspots.0 > hotspots.1 }
    return isOlder(left, right) ?? standsBefore(left, right)
  }

  /// Orders items by place, whatever order they came in.
  static func standsBefore(_ left: DebtItem, _ right: DebtItem) -> Bool {
    left.firstPlace == right.firstPlace ? left.id < right.id : left.firstPlace < right.firstPlace
  }

  /// Whether the left item was written down on an earlier day; nil where the days do not say.
  private static func isOlder(_ left: DebtItem, _ right: DebtItem) -> Bool? {
    switch (left.createdDay, right.createdDay) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: nil
    }
  }
}

extension DebtItem {
  /// The day on which the item was written down: the one that it names, else that of its commit.
  var createdDay: CalendarDate? {
    if case .date(let day)? = fields[.created]?.value { day } else { activity?.opened }
  }
}
