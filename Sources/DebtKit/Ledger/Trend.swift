/// The debt of a repository over time: how much stood at some of its commits.
///
/// Totals come from snapshots, never from sums of events. Only open and in-progress items count.
public struct Trend: Sendable {
  /// What items are told apart by.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// The kind of debt.
    case kind
    /// The team or person that the item names, else CODEOWNERS for its path.
    case owner
    /// The owners that CODEOWNERS names for the item's path, whoever owns the item.
    case team
    /// The marker's keyword.
    case keyword
  }

  /// What is measured.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The number of items.
    case count
    /// The hours of work that are left; an item without an estimate adds nothing.
    case effort
  }

  /// What stood at one commit.
  public struct Sample: Sendable {
    /// The commit in 40 hexadecimal digits.
    public let commit: String
    /// The committer's moment in seconds since 1970.
    public let seconds: Int64
    /// Every item of the commit's tree.
    public let items: [DebtItem]

    /// Creates a sample.
    public init(commit: String, seconds: Int64, items: [DebtItem]) {
      self.commit = commit
      self.seconds = seconds
      self.items = items
    }
  }

  /// One commit of the trend.
  public struct Point: Hashable, Sendable {
    /// The commit in 40 hexadecimal digits.
    public let commit: String
    /// The committer's moment in seconds since 1970.
    public let seconds: Int64
    /// The sum over all groups: items or hours.
    public let total: Double
    /// The open and in-progress items.
    public let items: Int
    /// Those among them that say how much work they are.
    public let estimated: Int
  }

  /// One group of items.
  public struct Group: Hashable, Sendable {
    /// The kind, owner or keyword; nil for items that have none, such as records without a keyword.
    public let name: String?
    /// The sum at each point: items or hours.
    public let values: [Double]

    /// The sum at the last point.
    public var latest: Double { values.last ?? 0 }
  }

  /// What items are told apart by; nil where they are not.
  public let grouping: Grouping?
  /// What is measured.
  public let measure: Measure
  /// The commits in the order of the samples.
  public let points: [Point]
  /// The groups, the largest at the last point first; none without a grouping.
  ///
  /// Owners and teams are never ranked: they stand in order of name.
  public let groups: [Group]

  /// Sums samples up.
  ///
  /// - Parameters:
  ///   - samples: What stood at some commits, oldest first.
  ///   - grouping: What items are told apart by, if they are.
  ///   - measure: What is summed.
  ///   - calendar: How long a day, a week and a month are.
  /// - Complexity: O(*n*) in the items of all samples.
  public init(
    of samples: [Sample], by grouping: Grouping? = nil, measure: Measure = .count,
    calendar: WorkCalendar = WorkCalendar()
  ) {
    self.grouping = grouping
    self.measure = measure
    var points: [Point] = []
    var sums: [String?: [Double]] = [:]
    for (index, sample) in samples.enumerated() {
      let items = sample.items.filter(\.status.isUnpaid)
      let hours = items.map { $0.plannedHours(in: calendar) }
      let values = measure == .count ? items.map { _ in 1.0 } : hours.map { $0 ?? 0 }
      points.append(
        Point(
          commit: sample.commit, seconds: sample.seconds, total: values.reduce(0, +),
          items: items.count, estimated: hours.count { $0 != nil }))
      guard let grouping else { continue }
      for (item, value) in zip(items, values) {
        let group = item.group(by: grouping)
        sums[group, default: [Double](repeating: 0, count: samples.count)][index] += value
      }
    }
    self.points = points
    groups = sums.map { Group(name: $0, values: $1) }.sorted { left, right in
      if grouping != .owner, grouping != .team, left.latest != right.latest {
        return left.latest > right.latest
      }
      return Self.precedes(left.name, right.name)
    }
  }

  /// Orders names by their bytes, what has none last.
  private static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left != nil }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The moments of the points, for drawing: a clock that went back stands still.
  package var moments: [Int64] {
    var latest = Int64.min
    return points.map { point in
      latest = max(latest, point.seconds)
      return latest
    }
  }
}

extension DebtItem {
  /// The name of the item's group; a proposal makes none.
  fileprivate func group(by grouping: Trend.Grouping) -> String? {
    let field: Field
    switch grouping {
    case .keyword: return keyword
    case .team: return codeOwners.isEmpty ? nil : codeOwners.joined(separator: ", ")
    case .kind: field = .kind
    case .owner: field = .owner
    }
    guard let entry = fields[field], entry.origin != .proposal else { return nil }
    return entry.value.text
  }

  /// The hours that somebody has estimated to be left; a spike's are its timebox, where it has one.
  package func plannedHours(in calendar: WorkCalendar) -> Double? {
    if isSpike, case .duration(let timebox)? = fields[.timebox]?.value {
      return timebox.hours(in: calendar)
    }
    let written = fields[.effort]
    let effort = written?.origin == .proposal ? nil : written
    return RemainingWork(of: self, effort: effort, in: calendar)?.hours
  }
}
