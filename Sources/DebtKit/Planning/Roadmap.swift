/// Two tracks by quarter: the debt that is planned or due, beside what the product wants.
package struct Roadmap: Sendable {
  /// An item of the debt, in the quarter in which it is to be paid.
  package struct Entry: Sendable {
    /// The item.
    package let item: DebtItem
    /// The plan that holds it, the latest of several.
    package let plan: String?
    /// Whether its quarter is over, so that it stands in the present one.
    package let isLate: Bool
    /// The hours of work that are left, where somebody said how many.
    package let hours: Double?
  }

  /// One quarter of both tracks.
  package struct Span: Sendable {
    /// The quarter; nil for what has none.
    package let quarter: Quarter?
    /// The platform's track, in order of due date and then of place.
    package let platform: [Entry]
    /// The bullets of the product's track, in the order of their file.
    package let product: [ProductRoadmap.Bullet]
    /// Debt that the product's track pays for, in the order of the platform's.
    package let productDebt: [Entry]

    /// The hours of work in the platform's track.
    package var hours: Double { platform.reduce(0) { $0 + ($1.hours ?? 0) } }
  }

  /// The quarters in order; bullets without a quarter stand last.
  package let spans: [Span]
  /// Open debt that no plan holds and that has no due date: how many items.
  package let unscheduled: Int
  /// The hours of it, as far as it is estimated.
  package let unscheduledHours: Double

  /// Lays items and bullets out by quarter.
  ///
  /// An item stands in the quarter of the latest plan that holds it, else in that of its due date. Debt
  /// without a track is the platform's. What should be paid by now stands in the present quarter.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - plans: The plans, the latest first.
  ///   - product: The product's roadmap, where there is one.
  ///   - day: The day that counts as today.
  ///   - calendar: How long a day, a week and a month are.
  /// - Complexity: O(*n* log *n*).
  package init(
    of items: [DebtItem], plans: [PlanFile], product: ProductRoadmap?, asOf day: CalendarDate,
    calendar: WorkCalendar
  ) {
    let present = Quarter(of: day)
    var planned: [String: PlanFile] = [:]
    for plan in plans.reversed() where plan.day != nil {
      for work in plan.work { planned[work.id] = plan }
    }
    var platform: [Quarter: [Entry]] = [:]
    var debt: [Quarter: [Entry]] = [:]
    var others: [DebtItem] = []
    for item in items.filter(\.status.isUnpaid).sorted(by: Self.precedes) {
      let plan = item.names.lazy.compactMap { planned[$0.description] }.first
      let due: CalendarDate? =
        if case .date(let due)? = item.fields[.due]?.value { due } else { nil }
      guard let quarter = (plan?.day ?? due).map(Quarter.init) else {
        others.append(item)
        continue
      }
      let entry = Entry(
        item: item, plan: plan?.name, isLate: quarter < present || due.map { $0 < day } ?? false,
        hours: item.plannedHours(in: calendar))
      if item.fields[.track]?.value == .text("product") {
        debt[max(quarter, present), default: []].append(entry)
      } else {
        platform[max(quarter, present), default: []].append(entry)
      }
    }
    let bullets = Dictionary(grouping: product?.bullets ?? [], by: \.quarter)
    let quarters = Set(platform.keys).union(debt.keys).union(bullets.keys.compactMap(\.self))
    var spans = quarters.sorted().map { quarter in
      Span(
        quarter: quarter, platform: platform[quarter] ?? [], product: bullets[quarter] ?? [],
        productDebt: debt[quarter] ?? [])
    }
    if let rest = bullets[nil] {
      spans.append(Span(quarter: nil, platform: [], product: rest, productDebt: []))
    }
    self.spans = spans
    unscheduled = others.count
    unscheduledHours = others.compactMap { $0.plannedHours(in: calendar) }.reduce(0, +)
  }

  private static func precedes(_ left: DebtItem, _ right: DebtItem) -> Bool {
    let key = { (item: DebtItem) -> CalendarDate? in
      if case .date(let due)? = item.fields[.due]?.value { due } else { nil }
    }
    switch (key(left), key(right)) {
    case (let one?, let other?) where one != other: return one < other
    case (.some, nil): return true
    case (nil, .some): return false
    default: return BacklogOrder.standsBefore(left, right)
    }
  }
}
