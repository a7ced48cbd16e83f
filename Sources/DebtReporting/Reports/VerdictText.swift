internal import DebtKit

/// A verdict for people: what each rule finds with its cure, what is waived, and what to do.
struct VerdictText {
  private let verdict: Verdict
  private let items: [ItemID: DebtItem]
  private let ids: ShortIDs
  private let style: ReportStyle

  init(_ verdict: Verdict, of registry: Registry, _ style: ReportStyle) {
    self.verdict = verdict
    self.style = style
    let standing = registry.items.filter { $0.change?.kind != .paid }
    items = Dictionary(standing.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = ShortIDs(of: registry.items)
  }

  // MARK: What was found

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

  // MARK: What to do

  /// Three lines at most: the answer, what to do, and whose policy it is.
  ///
  /// - Parameter cure: How to get messages that a shallow clone lacks.
  /// - Returns: The lines; none where there is no policy.
  func summary(cure: String? = nil) -> String {
    let layout = style.layout
    switch verdict.result {
    case .none where verdict.policy.source == .none: return ""
    case .untrusted where verdict.policy.source == .none: return ""
    case .none:
      return layout.paragraph(
        "the policy was not asked: its rules need `--base`; \(origin)", hanging: 2)
    case .untrusted: return layout.paragraph(origin, hanging: 2)
    case .pass:
      let warnings = counts(verdict.hits)
      return layout.paragraph(
        "\("The policy lets it pass", .good)\(warnings.map { ": \($0)" } ?? ""); \(origin)",
        hanging: 2)
    case .fail:
      var text = layout.paragraph(
        "\("The policy says no: ", .bad)\(counts(verdict.hits) ?? "")", hanging: 2)
      text += layout.paragraph(todo, hanging: 2)
      if let missing = verdict.unreadMessages {
        let how = cure.map { "; \(style.text($0))" as StyledText } ?? ""
        text += layout.paragraph(
          "Waivers in messages that were not read do not count: \(style.text(missing.description))\(how)",
          hanging: 2)
      }
      return text + layout.paragraph("\(origin); `debt explain RULE` tells more", hanging: 2)
    }
  }

  /// How many findings there are at each level, the heaviest first.
  private func counts(_ hits: [RuleHit]) -> StyledText? {
    let counts = RuleLevel.allCases.reversed().compactMap { level -> StyledText? in
      let count = hits.count { $0.level == level }
      guard count > 0 else { return nil }
      let noun: SafeText = level == .error ? "error" : "warning"
      return StyledText(Wording.count(count, noun), level.role)
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  private var todo: StyledText {
    let start: StyledText = "To merge, mend what is listed above"
    guard verdict.hearsTrailers, let item = verdict.failures.flatMap(\.items).first else {
      return start
    }
    let trailer = "Debt-Accepted: \(ids.short(item)) until=YYYY-MM-DD by=@you"
    return start + ", or say in a commit's message why it must stay, with a line "
      + "`\(style.text(trailer), .strong)`"
  }

  private var origin: StyledText {
    let commit = verdict.policy.commit.map {
      "\(style.text(String($0.prefix(10))), .id) " as StyledText
    }
    return switch verdict.policy.source {
    case .none: "no policy is written"
    case .base: "policy from \(commit ?? "")(base); edits here take effect after merge"
    case .head where verdict.policy.commit == nil: "policy from the snapshot itself (head)"
    case .head: "policy from \(commit ?? "")(head)"
    case .config: "policy from the file that --config names"
    }
  }
}

extension RuleLevel {
  /// How a level is painted.
  var role: Role { self == .error ? .bad : .warning }
}
