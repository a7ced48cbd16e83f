internal import DebtKit

extension BriefSheet {
  /// What was paid with a change of code, or by a record that says so; the rest is counted.
  var paid: Sheet.Section {
    var section = Sheet.Section(title: "Paid")
    let all = payments()
    let shown = all.filter { $0.event.how == .withCode || $0.event.how == .declared }
    section.columns = [
      TextTable.Column("item", fit: .flexible(least: 24)), TextTable.Column("how"),
      TextTable.Column("commit"), TextTable.Column("by", isOptional: true),
    ]
    section.rows = shown.prefix(Self.rows).map { event, commit in
      [
        style.caption(event.standing), StyledText(event.how?.words ?? "", .muted),
        self.commit(commit), StyledText(style.name(commit.author)),
      ]
    }
    var rest: [SafeText] = []
    if shown.count > Self.rows { rest.append(Wording.count(shown.count - Self.rows, "more")) }
    for (how, words) in [
      (LedgerEvent.Payment.commentOnly, "by removing the comment alone" as SafeText),
      (.withFile, "with its file"),
    ] {
      let count = all.count { $0.event.how == how }
      if count > 0 { rest.append(SafeText(trusted: "\(count) \(words.string)")) }
    }
    if !rest.isEmpty { section.note = "and \(Wording.list(rest))" }
    return section
  }

  private func commit(_ commit: CommitEvents) -> StyledText {
    "\(style.text(String(commit.commit.prefix(10))), .id) \(MomentText.day(commit.date))"
  }

  var effects: Sheet.Section {
    var section = Sheet.Section(title: "Did it help?")
    let all = contents.chronicle?.effects ?? []
    let effects = all.filter { $0.before.commits + $0.after.commits > 0 }
    // What somebody expected something of comes first.
    let shown =
      (effects.filter { $0.expected != nil } + effects.filter { $0.expected == nil }).prefix(3)
    guard !shown.isEmpty else { return section }
    section.columns = [
      TextTable.Column("paid"), TextTable.Column("item", fit: .flexible(least: 20)),
      TextTable.Column("commits", side: .right), TextTable.Column("people", side: .right),
      TextTable.Column("fixes", side: .right),
    ]
    section.rows = shown.map { effect in
      let (before, after) = (effect.before, effect.after)
      return [
        StyledText(MomentText.day(effect.commit.date)), style.caption(effect.event.standing),
        change(NumberText.count(before.commits), NumberText.count(after.commits)),
        change(NumberText.count(before.people), NumberText.count(after.people)),
        change(
          before.fixShare.map(NumberText.percent) ?? "–",
          after.fixShare.map(NumberText.percent) ?? "–"),
      ]
    }
    section.lines = shown.compactMap { effect in
      effect.expected.map {
        "\(style.caption(effect.event.standing)): expected was “\(style.text($0))”"
      }
    }
    section.note =
      "the \(Effect.days) days before and after, in the same files; n is the number of commits; a comparison, no cause"
    return section
  }

  private func change(_ before: SafeText, _ after: SafeText) -> StyledText {
    "\(before)\(" → ", .muted)\(after)"
  }

  var decisions: Sheet.Section {
    var section = Sheet.Section(title: "Decisions")
    let all = contents.chronicle?.decisions ?? []
    section.columns = [
      TextTable.Column("what"), TextTable.Column("on", fit: .flexible(least: 20)),
      TextTable.Column("commit"), TextTable.Column("by", isOptional: true),
    ]
    section.rows = all.prefix(Self.rows).map { decision in
      let subject: StyledText =
        decision.event.map { style.caption($0.standing) }
        ?? "\(style.text(decision.path ?? ""), .path) \(style.text(decision.commit.subject), .muted)"
      let what: SafeText =
        switch decision.kind {
        case .accepted: "accepted"
        case .waived: "waived"
        case .policy: "policy"
        }
      return [
        StyledText(what), subject, commit(decision.commit),
        StyledText(style.name(decision.commit.author)),
      ]
    }
    if all.count > Self.rows {
      section.note = "and \(Wording.count(all.count - Self.rows, "more"))"
    }
    return section
  }
}
