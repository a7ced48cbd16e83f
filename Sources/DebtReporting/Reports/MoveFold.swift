internal import DebtKit

/// Several items that went together from one file to another, or within one.
struct MoveFold {
  /// The file before and the file after.
  struct Paths: Hashable {
    let old: [UInt8]
    let new: [UInt8]

    /// The files of a move; nil for any other change.
    init?(_ event: LedgerEvent) {
      guard event.kind == .moved, let from = event.from else { return nil }
      old = from.pathBytes
      new = event.standing.pathBytes
    }
  }

  private let paths: Paths
  private let count: Int
  /// What is said of each of them alike.
  private let why: SafeText?

  /// The folds of what moves in a commit; a pair of files with one item is none.
  static func folds(of events: [LedgerEvent]) -> [Paths: MoveFold] {
    var groups: [Paths: [LedgerEvent]] = [:]
    for event in events {
      if let paths = Paths(event) { groups[paths, default: []].append(event) }
    }
    return groups.filter { $0.value.count > 1 }.reduce(into: [:]) { folds, group in
      let reasons = Set(group.value.map(\.why))
      folds[group.key] = MoveFold(
        paths: group.key, count: group.value.count,
        why: reasons.count == 1 ? reasons.first.flatMap(\.self) : nil)
    }
  }

  /// The line of the fold; its paths share the room of a terminal.
  func text(_ style: ReportStyle, indent: Int) -> StyledText {
    let count = Wording.count(count, "item")
    let start: StyledText = "\(LedgerEvent.Kind.moved.sign)  \(count, .strong)  "
    let end: StyledText = why.map { "  \($0, .muted)" } ?? ""
    let new = style.path(paths.new)
    guard paths.old != paths.new else {
      return start + "\("within ", .muted)\(new, .path)" + end
    }
    let old = style.path(paths.old)
    let arrow = ReportStyle.arrow
    guard let columns = style.layout.columns else {
      return start + "\(old, .path)\(arrow)\(new, .path)" + end
    }
    let room = max(columns - indent - start.width - arrow.width - end.width, 2)
    // What one path leaves of its half, the other may take.
    let half = room / 2
    let first = old.truncated(to: max(half, room - new.width), cutting: .head)
    let second = new.truncated(to: max(room - half, room - first.width), cutting: .head)
    return start + "\(first, .path)\(arrow)\(second, .path)" + end
  }
}
