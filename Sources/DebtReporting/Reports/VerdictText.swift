internal import DebtKit

/// A verdict for people: what each rule finds with its cure, what is waived, and what to do.
struct VerdictText {
  let verdict: Verdict
  private let items: [ItemID: DebtItem]
  let ids: ShortIDs
  let style: ReportStyle

  init(_ verdict: Verdict, of registry: Registry, _ style: ReportStyle) {
    self.verdict = verdict
    self.style = style
    let standing = registry.items.filter { $0.change?.kind != .paid }
    items = Dictionary(standing.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = ShortIDs(of: registry.items)
  }

  /// The blocks, each under a heading; none where there is nothing to tell.
  var blocks: [String] {
    [
      block("policy", findings), block("waived", waived),
      block(
        "waivers that do not count",
        verdict.result == .fail ? verdict.refused.map(line) : []),
      block("edits of the gate", edits),
    ].compactMap(\.self)
  }

  /// The findings counted by rule, with the first of each, what is waived, and what to do: for a summary
  /// of a whole snapshot.
  var folded: String {
    var text = ""
    // Where nobody wrote a policy, a problem is told as such and no more.
    let hits = verdict.hits.filter { $0.problem == nil || verdict.policy.source != .none }
    if !hits.isEmpty {
      var table = TextTable([
        TextTable.Column("", side: .right), TextTable.Column(""),
        TextTable.Column("", fit: .flexible(least: 12, cutting: .head)),
        TextTable.Column("", fit: .flexible(least: 20)),
      ])
      for group in RuleGroup.groups(of: hits) {
        guard let first = group.hits.first else { continue }
        table.append([
          StyledText(NumberText.count(group.hits.count), .number),
          StyledText(style.text(group.rule), group.level.role),
          first.place.map { ScanSummary.location($0, style) } ?? "",
          advice(first),
        ])
      }
      text +=
        "\n" + style.layout.line(StyledText("policy", .heading))
        + table.text(in: style.layout, indent: 2)
    }
    for block in blocks.dropFirst(verdict.hits.isEmpty ? 0 : 1) { text += "\n" + block }
    let summary = summary()
    return summary.isEmpty ? text : text + "\n" + summary
  }

  private func block(_ heading: SafeText, _ lines: [String]) -> String? {
    lines.isEmpty ? nil : style.layout.line(StyledText(heading, .heading)) + lines.joined()
  }

  /// Each finding on two lines: rule, item and place, then what is wrong and what to do about it.
  private var findings: [String] {
    var table = TextTable([
      TextTable.Column(""), TextTable.Column(""),
      TextTable.Column("", fit: .flexible(least: 16)),
      TextTable.Column("", fit: .flexible(least: 12, cutting: .head)), TextTable.Column(""),
    ])
    for hit in verdict.hits {
      let others = hit.items.count - 1
      let more: StyledText =
        others > 0 ? " \("and", .muted) \(NumberText.count(others)) \("more", .muted)" : ""
      table.append([
        StyledText(SafeText(trusted: hit.level.rawValue), hit.level.role),
        StyledText(style.text(hit.rule), .strong),
        (hit.items.first.map(caption) ?? "") + more,
        hit.place.map { ScanSummary.location($0, style, hasColumn: false) } ?? "",
        hit.items.first.map(name) ?? "",
      ])
    }
    return zip(table.lines(in: style.layout, indent: 2), verdict.hits).map { line, hit in
      line + style.layout.paragraph(advice(hit), indent: 4, hanging: 2)
    }
  }

  private func advice(_ hit: RuleHit) -> StyledText {
    "\(style.text(hit.message)); \(style.text(hit.cure))"
  }

  private func caption(_ id: ItemID) -> StyledText { items[id].map(style.caption) ?? "" }

  private func name(_ id: ItemID) -> StyledText { StyledText(style.text(ids.short(id)), .id) }

  /// Each waived item on two lines: what it is waived from, then by whom, until when and why.
  private var waived: [String] {
    var table = TextTable([
      TextTable.Column(""), TextTable.Column("", fit: .flexible(least: 16)),
      TextTable.Column("", fit: .flexible(least: 12, cutting: .head)), TextTable.Column(""),
    ])
    for waived in verdict.waived {
      table.append([
        StyledText(style.text(waived.rule), .strong), caption(waived.item),
        ScanSummary.location(waived.place, style, hasColumn: false), name(waived.item),
      ])
    }
    return zip(table.lines(in: style.layout, indent: 2), verdict.waived).map { line, waived in
      line + style.layout.paragraph(terms(of: waived.waiver), indent: 4, hanging: 2)
    }
  }

  private func terms(of waiver: Waiver) -> StyledText {
    var terms: [StyledText] = [
      waiver.until.map { "until \(style.text($0.description))" } ?? "without an end"
    ]
    // Nobody has checked who wrote a name.
    if let by = waiver.by { terms.append("claimed by \(style.text(by))") }
    if let commit = waiver.commit {
      terms.append("in \(style.text(String(commit.prefix(10))), .id)")
    }
    let text = terms.joined(separator: ", ")
    return waiver.reason.isEmpty ? text : "\(text): \(style.text(waiver.reason))"
  }

  private func line(_ refused: RefusedWaiver) -> String {
    let commit = refused.commit.map {
      " in \(style.text(String($0.prefix(10))), .id)" as StyledText
    }
    return style.layout.line(
      "\(style.text(refused.token), .id)\(commit ?? "")  \(style.text(refused.reason))", indent: 2)
  }

  private var edits: [String] {
    let effect: SafeText =
      verdict.policy.source == .head ? "counts in this verdict" : "takes effect after the merge"
    return verdict.policyEdits.map { place in
      style.layout.line(
        "\(ScanSummary.location(place, style))  \(effect, .muted)", indent: 2)
    }
      + verdict.ignoredAdded.map { place in
        style.layout.line(
          "\(ScanSummary.location(place, style))  \("hides a marker by debt:ignore", .muted)",
          indent: 2)
      }
  }
}

extension RuleLevel {
  /// How a level is painted.
  var role: Role { self == .error ? .bad : .warning }
}
