/// What the history says of an owner who is a person.
package struct OwnerActivity: Hashable, Sendable {
  /// The day of the last commit.
  package let lastCommit: CalendarDate
  /// Whether that day lies further back than `owners.idle-after` allows.
  package let isIdle: Bool

  package init(lastCommit: CalendarDate, isIdle: Bool) {
    self.lastCommit = lastCommit
    self.isIdle = isIdle
  }
}

extension DebtItem {
  /// Those who own the item; a proposal makes none.
  package var owners: [String] {
    guard let entry = fields[.owner], entry.origin != .proposal else { return [] }
    return entry.value.list
  }
}

extension Registry {
  /// The owners of an item who have not committed for too long, each with the day of the last commit.
  package func idleOwners(of item: DebtItem) -> [(owner: String, lastCommit: CalendarDate)] {
    item.owners.compactMap { owner in
      guard let activity = people[owner], activity.isIdle else { return nil }
      return (owner, activity.lastCommit)
    }
  }

  /// Notes which owners are people, and tells of those who are idle.
  ///
  /// - Parameters:
  ///   - commits: When people committed last, which is found out where somebody owns an item.
  ///   - now: The moment that counts as now, in seconds since 1970.
  mutating func judgeOwners(by commits: @autoclosure () -> LastCommits, asOf now: Int64) {
    lazy var commits = commits()
    var owned: [String: (count: Int, first: Place)] = [:]
    for item in items where item.status.isUnpaid {
      for owner in item.owners {
        owned[owner, default: (0, item.firstPlace)].count += 1
      }
    }
    for (owner, items) in owned.sorted(by: { $0.key < $1.key }) {
      guard let moment = commits.moment(of: owner) else { continue }
      let day = CalendarDate(secondsSince1970: moment)
      let isIdle = configuration.owners.idleDays.map { (now - moment) / 86_400 > Int64($0) }
      people[owner] = OwnerActivity(lastCommit: day, isIdle: isIdle ?? false)
      guard isIdle == true else { continue }
      let count = items.count == 1 ? "1 item" : "\(items.count) items"
      problems.append(
        Problem(
          .idleOwner, at: items.first, "'\(owner)' owns \(count) and has no commit since \(day)"))
    }
    problems.sort(by: Problem.precedes)
  }
}
