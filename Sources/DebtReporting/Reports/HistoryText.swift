internal import DebtKit

/// What the ledger knows of an item, in the sections of its page.
struct HistoryText {
  private let history: ItemHistory
  private let item: DebtItem
  private let style: ReportStyle

  init(_ history: ItemHistory, of item: DebtItem, style: ReportStyle) {
    self.history = history
    self.item = item
    self.style = style
  }

  private var layout: TextLayout { style.layout }

  /// Where the item is first seen.
  var introduced: String {
    guard let introduced = history.introduced else { return "" }
    let doubt: StyledText =
      introduced.exactness == .exact
      ? "" : "  \("or before: the history of this clone begins here", .muted)"
    let day = MomentText.day(introduced.date).padded(to: 10)
    let author = style.name(introduced.author)
    return layout.paragraph(
      "\(day)  \(id(introduced.commit), .id)  \(author)" + doubt, indent: 2, hanging: 2)
  }

  /// What happened to the item, newest last, and the merges that count as nothing.
  var timeline: String {
    let rows = history.timeline.flatMap { commit in commit.events.map { (commit, $0) } }
    let ids = ShortIDs(ofMarkers: rows.map(\.1))
    var table = TextTable([
      TextTable.Column(""), TextTable.Column(""), TextTable.Column(""),
      TextTable.Column("author", fit: .flexible(least: 8), padsTo: style.widestAuthor),
      TextTable.Column("where", fit: .flexible(least: 12, cutting: .head), padsTo: 40),
      TextTable.Column("how", fit: .flexible(least: 13), isOptional: true),
    ])
    for (commit, event) in rows {
      table.append([
        StyledText(MomentText.day(commit.date)), StyledText(id(commit.commit), .id),
        event.kind.sign + " " + StyledText(event.kind.word), author(of: commit),
        style.place(event.standing), style.notes(event, ids),
      ])
    }
    let lines = zip(table.lines(in: layout, indent: 2), rows).map { line, row in
      let changes = style.changes(in: row.1)
      return changes.isEmpty ? line : line + layout.paragraph(changes, indent: 14, hanging: 2)
    }
    let merges = history.merges.map { merge in
      let effect = SafeText(trusted: merge.effect.rawValue)
      return layout.line("\(effect, .warning) in merge \(id(merge.commit), .id)", indent: 2)
    }
    return lines.joined() + table.note(in: layout, indent: 2) + merges.joined()
  }

  /// What the item has cost since, in work on the lines around it.
  var interest: String {
    var text = ""
    if let interest = history.interest {
      if interest.commits == 0 {
        text += layout.paragraph("nobody has changed the lines around it since", indent: 2)
      } else {
        let commits = Wording.count(interest.commits, "commit")
        let people = Wording.count(interest.people, "person", "people")
        // Of a record's files nobody counts lines.
        let lines =
          interest.lines == 0
          ? "files"
          : "\(Wording.count(interest.lines, "line"), .strong)"
            as StyledText
        text += layout.paragraph(
          "\(commits, .strong) by \(people, .strong) changed " + lines + " around it since",
          indent: 2, hanging: 2)
      }
    }
    if let hotspot = history.hotspot {
      text += layout.paragraph(words(of: hotspot), indent: 2, hanging: 2)
    }
    if let person = history.lastActive {
      let email = style.text(person.email)
      text += layout.paragraph(
        "\("last by", .muted) \(style.name(person)) \("<", .muted)\(email, .muted)\(">", .muted)",
        indent: 2, hanging: 2)
    }
    return text
  }

  /// How hot a spot the item's file is, and by what.
  private func words(of hotspot: Hotspot) -> StyledText {
    let value = NumberText.thousandths(hotspot.value)
    let churn = NumberText.percent(hotspot.churnPercentile)
    let complexity = NumberText.percent(hotspot.complexityPercentile)
    // A record may weigh on many files, of which one is the hottest.
    let file: StyledText =
      hotspot.pathBytes == item.sites[0].pathBytes
      ? "" : "  \(style.path(hotspot.pathBytes), .path)"
    let parts = SafeText(trusted: "(churn \(churn), complexity \(complexity))")
    return "\("hot spot", .muted)  \(value, .strong)  \(parts, .muted)" + file
  }

  private func author(of commit: CommitEvents) -> StyledText {
    let name = style.name(commit.author)
    return StyledText(layout.columns == nil ? name : name.truncated(to: style.widestAuthor))
  }

  private func id(_ commit: String) -> SafeText { style.text(String(commit.prefix(10))) }
}
