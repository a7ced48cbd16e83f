internal import DebtKit

/// A group of a backlog for people: its heading, and a report of it alone.
struct BacklogSection {
  private let group: Backlog.Group
  private let grouping: Backlog.Grouping
  /// The tables of the group.
  let report: BacklogReport

  /// Parts a report; none where nothing is told apart.
  static func sections(of report: BacklogReport) -> [BacklogSection]? {
    guard let grouping = report.grouping else { return nil }
    let calendar = report.registry.configuration.scoring.calendar
    return report.backlog.groups(by: grouping, in: calendar).map {
      BacklogSection(group: $0, grouping: grouping, report: report.part($0.backlog))
    }
  }

  /// The group's name, or words for what has none.
  func name(_ style: ReportStyle) -> SafeText {
    if let name = group.name { return style.text(name) }
    return grouping == .path ? "(top)" : SafeText(trusted: "no \(grouping.rawValue)")
  }

  /// How many items, and how much work is left on them; nothing for people, who are not compared.
  var subtotal: SafeText? {
    guard !isOfPeople else { return nil }
    let items = Wording.count(group.count, "item")
    guard group.estimated > 0 else { return items }
    let perDay = report.registry.configuration.scoring.calendar.hoursPerDay
    let days = Wording.amount(group.hours / perDay, "day")
    let share: SafeText =
      group.estimated == group.count
      ? "" : SafeText(trusted: " on \(NumberText.count(group.estimated).string) of them")
    return SafeText(trusted: "\(items.string), \(days.string) of work\(share.string)")
  }

  /// The owners of the group who have not committed for too long, in words.
  func idle(_ style: ReportStyle) -> SafeText? {
    guard grouping == .owner, let item = group.backlog.items.first else { return nil }
    return style.idleOwners(of: item, in: report.registry)
  }

  /// Whether a person is among the owners of the group: somebody with commits, or a mail address.
  private var isOfPeople: Bool {
    guard grouping == .owner, group.name != nil, let item = group.backlog.items.first else {
      return false
    }
    return item.owners.contains { owner in
      report.registry.people[owner] != nil || !owner.hasPrefix("@") && owner.utf8.contains(0x40)
    }
  }

  /// The heading for a terminal or a log.
  func heading(_ style: ReportStyle) -> StyledText {
    var heading: StyledText = "\(name(style), .strong)"
    if let subtotal { heading = heading + "  \(subtotal, .muted)" }
    if let idle = idle(style) { heading = heading + "  \(idle, .warning)" }
    return heading
  }
}

extension ReportStyle {
  /// The owners of an item who have not committed for too long; nil where there is none.
  func idleOwners(of item: DebtItem, in registry: Registry) -> SafeText? {
    let idle = registry.idleOwners(of: item)
    guard let first = idle.first else { return nil }
    // With one owner, nobody else can be meant.
    guard item.owners.count > 1 else {
      return SafeText(trusted: "no commit since \(first.lastCommit)")
    }
    let words = idle.map { owner, day -> SafeText in
      SafeText(trusted: "\(text(owner).string): no commit since \(day)")
    }
    return SafeText(trusted: words.map(\.string).joined(separator: ", "))
  }
}
