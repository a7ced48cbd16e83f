extension Backlog {
  /// What the items of a backlog are told apart by.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// The owner that the item or CODEOWNERS names.
    case owner
    /// The kind of debt.
    case kind
    /// The roadmap that pays for it.
    case track
    /// The top folder of the item's file.
    case path
    /// The objective that it serves.
    case objective
  }

  /// The items of one owner, kind or folder, in the order of the whole backlog.
  package struct Group: Sendable {
    /// What they have in common; nil for items that have none.
    package let name: String?
    /// Them alone, each under its rank in the whole backlog.
    package let backlog: Backlog
    /// The hours of work that are left on those that somebody has estimated.
    package let hours: Double
    /// How many those are.
    package let estimated: Int

    /// How many items there are.
    package var count: Int { backlog.items.count }
  }

  /// Every item, the scored ones first.
  package var items: [DebtItem] {
    scored.map(\.item) + triage.map(\.item) + cold.map(\.item)
  }

  /// Parts the backlog; groups stand in order of name, never of what they hold, and what has none last.
  ///
  /// - Parameters:
  ///   - grouping: What items are told apart by.
  ///   - calendar: How long a day, a week and a month are.
  /// - Returns: The groups, none of them empty.
  /// - Complexity: O(*n* log *n*) in the items.
  package func groups(by grouping: Grouping, in calendar: WorkCalendar) -> [Group] {
    var scored: [String?: [Entry]] = [:]
    var triage: [String?: [TriageEntry]] = [:]
    var cold: [String?: [TriageEntry]] = [:]
    for entry in self.scored { scored[entry.item.group(by: grouping), default: []].append(entry) }
    for entry in self.triage { triage[entry.item.group(by: grouping), default: []].append(entry) }
    for entry in self.cold { cold[entry.item.group(by: grouping), default: []].append(entry) }
    let names = Set(scored.keys).union(triage.keys).union(cold.keys)
    return names.sorted(by: Self.precedes).map { name in
      let part = Backlog(
        method: method, scored: scored[name] ?? [], triage: triage[name] ?? [],
        cold: cold[name] ?? [])
      let hours = part.items.compactMap { $0.plannedHours(in: calendar) }
      return Group(
        name: name, backlog: part, hours: hours.reduce(0, +), estimated: hours.count)
    }
  }

  /// Orders names by their bytes, what has none last.
  private static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left != nil }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension DebtItem {
  /// The name of the item's group; a proposal makes none.
  fileprivate func group(by grouping: Backlog.Grouping) -> String? {
    switch grouping {
    case .owner: return owners.isEmpty ? nil : owners.joined(separator: ", ")
    case .kind: return written(.kind)
    case .track: return written(.track)
    case .objective: return written(.objective)
    case .path: return sites[0].topFolder
    }
  }

  private func written(_ field: Field) -> String? {
    guard let entry = fields[field], entry.origin != .proposal else { return nil }
    return entry.value.text
  }
}

extension Site {
  /// The first folder of the site's path with its slash; nil for a file at the top.
  package var topFolder: String? {
    let path = path
    return path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) }
  }
}
