/// What the touches of an item's region say of it at a moment.
package struct ItemActivity: Hashable, Sendable {
  /// How much happened since a moment.
  package struct Interest: Hashable, Sendable {
    /// The commits.
    package let commits: Int
    /// The lines of the region that they changed.
    package let lines: Int
    /// The distinct authors.
    package let people: Int
  }

  /// How likely the region is to need a fix, from 1 to 5, with the commits that say so.
  package struct Likelihood: Hashable, Sendable {
    /// The likelihood.
    package let value: Int
    /// The commits that are fixes or reverts.
    package let fixes: Int
    /// All commits of the region.
    package let commits: Int
  }

  /// The fewest commits of whose fixes a share is worth anything.
  package static let fewestForLikelihood = 3
  /// The days whose developers are the reach that is proposed.
  static let reachDays = 90.0

  /// One touch for each commit that had happened at the moment, oldest first.
  private let touches: [Touch]
  private let lastYear: ArraySlice<Touch>
  private let decay: Decay

  /// How often the lines change: Σ 2^(−age ÷ 90 d) over the commits of the last 12 months.
  package let heat: Double

  /// Sums touches up.
  ///
  /// The sums are equal to the last bit whatever order the touches come in.
  ///
  /// - Parameters:
  ///   - touches: Every touch that is known of; several of one commit count once.
  ///   - seconds: The moment that counts as now, in seconds since 1970; what is more than a day
  ///     later had not happened yet.
  /// - Complexity: O(*n* log *n*).
  package init(_ touches: some Sequence<Touch>, asOf seconds: Int64) {
    let decay = Decay(moment: seconds)
    let known = touches.filter { decay.age(of: $0.seconds) != nil }
    self.touches = Self.joining(known.sorted(by: Touch.precedes))
    self.decay = decay
    lastYear = self.touches.drop { decay.age(of: $0.seconds) ?? 0 > Decay.horizon }
    heat = lastYear.reduce(0) { $0 + decay.weight(of: $1.seconds) }
  }

  /// Makes one touch of several of one commit; the lines add up.
  private static func joining(_ sorted: [Touch]) -> [Touch] {
    var result: [Touch] = []
    var places: [Int: Int] = [:]
    for touch in sorted {
      guard let place = places[touch.commit] else {
        places[touch.commit] = result.count
        result.append(touch)
        continue
      }
      let first = result[place]
      result[place] = Touch(
        commit: first.commit, seconds: first.seconds, person: first.person,
        lines: first.lines + touch.lines, isFix: first.isFix)
    }
    return result
  }

  /// The commits of the last 12 months.
  package var commits: Int { lastYear.count }

  /// The distinct authors of the last 12 months.
  package var people: Int { Set(lastYear.map(\.person)).count }

  /// The distinct authors of the last 90 days.
  package var recentPeople: Int {
    let recent = touches.filter { decay.age(of: $0.seconds) ?? 0 <= Self.reachDays }
    return Set(recent.map(\.person)).count
  }

  /// The author of the latest touch: whom to ask.
  package var lastPerson: Int? { touches.last?.person }

  /// How likely a fix is, by the share of fixes among the commits of the last 12 months; nil where
  /// those are too few to say.
  ///
  /// No fix is 1, up to 10 % is 2, up to 25 % is 3, up to half is 4, more is 5. The thresholds are
  /// fixed, so that one item never changes another's.
  package var likelihood: Likelihood? {
    guard lastYear.count >= Self.fewestForLikelihood else { return nil }
    let fixes = lastYear.count { $0.isFix }
    let value =
      switch fixes * 100 {
      case 0: 1
      case ...(10 * lastYear.count): 2
      case ...(25 * lastYear.count): 3
      case ...(50 * lastYear.count): 4
      default: 5
      }
    return Likelihood(value: value, fixes: fixes, commits: lastYear.count)
  }

  /// What happened later than a moment, such as the one in which the item was opened.
  package func interest(since seconds: Int64) -> Interest {
    let later = touches.filter { $0.seconds > seconds }
    return Interest(
      commits: later.count, lines: later.reduce(0) { $0 + $1.lines },
      people: Set(later.map(\.person)).count)
  }
}
