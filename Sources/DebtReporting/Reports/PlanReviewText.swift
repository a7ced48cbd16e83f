internal import DebtKit

/// The review of a plan for people: what was paid and what was not, and how much of all work that was.
struct PlanReviewText {
  /// What one line says.
  struct Row {
    let work: SafeText
    let caption: StyledText
    let id: SafeText
    let what: SafeText
    let commit: StyledText
  }

  private let report: PlanReviewReport
  private let style: ReportStyle
  private let words: PlanWords
  private let ids: ShortIDs

  init(_ report: PlanReviewReport, _ style: ReportStyle) {
    self.report = report
    self.style = style
    words = PlanWords(style, report.registry.configuration.scoring.calendar)
    let payments = report.review.unplanned.map(\.event.id)
    let planned = report.review.plan.work.map(\.id).filter { $0.utf8.count == 26 }
    let standing = report.registry.items.lazy.filter { $0.source == .marker }.map(\.id)
    ids = ShortIDs(
      ofMarkers: payments.filter { $0.description.utf8.count == 26 } + standing
        + planned.map { ItemID($0) })
  }

  private var review: PlanReview { report.review }
  private var layout: TextLayout { style.layout }

  var bytes: [UInt8] {
    let day = review.plan.day.map { ", written on \($0)" } ?? ""
    let headline: StyledText =
      "\("Review", .heading)  \(style.text(review.plan.name), .strong)\(style.text(day))"
    let tables = sections.filter { !$0.rows.isEmpty }.map { section in
      layout.line("\(section.name, .heading)  \(NumberText.count(section.rows.count))")
        + table(of: section.rows)
    }
    let parts = [layout.paragraph(headline, hanging: 8)] + tables + [sumLines]
    return Array(
      (parts.joined(separator: "\n") + ScanSummary.warning(of: report.registry, layout)).utf8)
  }

  var sections: [(name: SafeText, rows: [Row])] {
    [
      ("Paid", report.paid.map(row)), ("Carried over", report.carriedOver.map(row)),
      ("Dropped", report.dropped.map(row)), ("Paid unplanned", review.unplanned.map(row)),
    ]
  }

  private func table(of rows: [Row]) -> String {
    let hasCommits = rows.contains { !$0.commit.isEmpty }
    var table = TextTable(
      [
        TextTable.Column("work", side: .right),
        TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
        TextTable.Column("what", fit: .flexible(least: 12)),
      ]
        + (hasCommits
          ? [TextTable.Column("commit", fit: .flexible(least: 10), isOptional: true)] : []))
    for row in rows {
      table.append(
        [
          StyledText(row.work, .number), row.caption, StyledText(row.id, .id),
          StyledText(row.what),
        ] + (hasCommits ? [row.commit] : []))
    }
    return table.text(in: layout, indent: 2)
  }

  private func row(_ line: PlanReview.Line) -> Row {
    let (what, commit): (SafeText, CommitEvents?) =
      switch line.outcome {
      case .paid(let how, let commit): (how?.words ?? "paid", commit)
      case .ticked: ("ticket ticked", nil)
      case .carriedOver(let left):
        (left.map { SafeText(trusted: "\(words.time($0).string) left") } ?? "no estimate left", nil)
      case .accepted: ("accepted", nil)
      case .gone: ("gone; no commit tells how", nil)
      }
    let title = style.text(line.title.isEmpty ? line.work.id : line.title)
    let caption: StyledText =
      line.work.ticket.map { "\(style.text($0))\(" in ", .muted)\(title, .muted)" }
      ?? line.item.map { style.caption($0) } ?? StyledText(title)
    return Row(
      work: words.time(line.work.hours), caption: caption,
      id: style.text(ids.short(line.item?.id ?? ItemID(line.work.id))), what: what,
      commit: commit.map(self.commit) ?? "")
  }

  private func row(_ payment: PlanReview.Unplanned) -> Row {
    let event = payment.event
    return Row(
      work: payment.hours.map { words.time($0) } ?? "–",
      caption: style.caption(event.standing), id: style.text(ids.short(event.id)),
      what: event.how?.words ?? "paid", commit: commit(payment.commit))
  }

  private func commit(_ commit: CommitEvents) -> StyledText {
    let day = MomentText.day(commit.date)
    return
      "\(style.text(String(commit.commit.prefix(10))), .id) \(day) \(style.name(commit.author), .muted)"
  }

  /// Planned against achieved, in words.
  var sums: [(name: SafeText, words: StyledText)] {
    let whole = words.time(review.wholeHours)
    let paid = review.shareAchieved * review.wholeHours
    let unknown = review.unplanned.count { $0.hours == nil }
    var achieved: StyledText =
      "\(words.time(paid), .strong) of \(whole), \(NumberText.percent(review.shareAchieved), .strong)"
    if unknown > 0 {
      achieved =
        achieved
        + "; \(Wording.count(unknown, "unplanned payment")) without an estimate not counted"
    }
    return [
      (
        "planned",
        "\(words.time(review.plan.hours)) of \(whole), \(NumberText.percent(review.sharePlanned)); meant were \(NumberText.percent(review.plan.share))"
      ),
      ("achieved", achieved),
    ]
  }

  private var sumLines: String {
    sums.map { name, words in
      let pad = SafeText(trusted: String(repeating: " ", count: 10 - name.width))
      return layout.paragraph("\(name, .muted)\(pad)\(words)", hanging: 10)
    }.joined()
  }
}
