internal import GitAccess

/// Holds what is judged against a policy.
struct Judge {
  let policy: Policy
  let judged: Judged
  let failsOn: RuleLevel

  /// What came out.
  struct Outcome {
    var hits: [RuleHit] = []
    var waived: [WaivedItem] = []
    var refused: [RefusedWaiver] = []
    /// Whether a rule was judged that somebody wrote.
    var isAsked = false
    var unreadMessages: OutOfReach?
  }

  /// What a change's messages are, where they are asked for.
  struct Messages {
    /// The commits of the change, newest first.
    var commits: [Commit] = []
    /// Why some are missing.
    var missing: OutOfReach?
  }

  /// Judges.
  ///
  /// - Parameters:
  ///   - former: How an edited or moved item stood at the base.
  ///   - messages: Reads the messages of the change; called only where a waiver would count.
  /// - Returns: What the rules find, and what is waived.
  /// - Throws: ``DebtError`` when the messages cannot be read.
  /// - Complexity: O(*n* log *n*) in the items for each rule.
  func outcome(
    former: (DebtItem) -> DebtItem?, messages: () throws(DebtError) -> Messages
  ) throws(DebtError) -> Outcome {
    var outcome = Outcome()
    let settings = policy.judged.filter { setting in
      judged.introduced != nil || Rule.named(setting.rule)?.needsBase == false
    }
    outcome.isAsked = settings.contains(where: \.isWritten)
    let first = hits(of: settings, on: judged, nil)
    outcome.hits = first
    let concerned = Set(first.flatMap(\.items))
    guard !concerned.isEmpty else { return outcome }
    var book = WaiverBook(policy.waivers, asOf: judged.day)
    book.addLasting(of: judged.standing.filter { concerned.contains($0.id) }, former: former)
    if judged.introduced != nil, policy.waivers.mode == .own {
      let found = try messages()
      book.add(found.commits, naming: judged.nameable, former: former)
      outcome.unreadMessages = found.missing
    }
    outcome.refused = book.refused
    guard !book.isEmpty else { return outcome }
    outcome.hits = hits(of: settings, on: judged, book)
    outcome.waived = waived(first, by: book)
    return outcome
  }

  private func hits(
    of settings: [RuleSetting], on judged: Judged, _ book: WaiverBook?
  ) -> [RuleHit] {
    var hits: [RuleHit] = []
    for rule in Rule.all {
      let judged = book.map { judged.without($0.items(for: rule)) } ?? judged
      for setting in settings where setting.rule == rule.id {
        hits += rule.judge(RuleCase(setting: setting, judged: judged))
      }
    }
    // The sort keeps the order of rules among equals: it compares their positions at last.
    return hits.enumerated().sorted { left, right in
      left.element.level != right.element.level
        ? left.element.level > right.element.level : left.offset < right.offset
    }.map(\.element)
  }

  private func waived(_ hits: [RuleHit], by book: WaiverBook) -> [WaivedItem] {
    var seen: Set<String> = []
    let places = Dictionary(
      judged.standing.map { ($0.id, $0.firstPlace) }, uniquingKeysWith: { first, _ in first })
    return hits.flatMap { hit -> [WaivedItem] in
      let items = Rule.named(hit.rule).map(book.items(for:)) ?? []
      return hit.items.compactMap { item in
        guard items.contains(item), let waiver = book[item], let place = places[item],
          seen.insert("\(hit.rule) \(item)").inserted
        else { return nil }
        return WaivedItem(item: item, rule: hit.rule, place: place, waiver: waiver)
      }
    }
  }
}

extension Judged {
  /// The items that a trailer may name: those that a rule may find, whatever else was read.
  fileprivate var nameable: [DebtItem] {
    let asked = Set(items.map(\.firstPlace) + touched.map(\.firstPlace))
    return standing.filter { asked.contains($0.firstPlace) }
  }
}
