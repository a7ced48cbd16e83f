internal import DebtKit

/// What a verdict asks people to do.
extension VerdictText {
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
