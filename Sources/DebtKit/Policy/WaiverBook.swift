internal import GitAccess

/// The waivers of a snapshot and its change, looked up by item.
struct WaiverBook {
  private let policy: WaiverPolicy
  private let day: CalendarDate?
  private var byItem: [ItemID: Waiver] = [:]
  private(set) var refused: [RefusedWaiver] = []

  init(_ policy: WaiverPolicy, asOf day: CalendarDate?) {
    self.policy = policy
    self.day = day
  }

  /// Whether no item is waived.
  var isEmpty: Bool { byItem.isEmpty }

  /// The items that are waived for a rule.
  func items(for rule: Rule) -> Set<ItemID> {
    Set(byItem.lazy.filter { rule.heedsLastingWaivers || $0.value.commit != nil }.map(\.key))
  }

  /// The waiver of an item, or nil.
  subscript(item: ItemID) -> Waiver? { byItem[item] }

  // MARK: Lasting ones

  /// Takes the lasting waivers of items: a status `accepted` with a day, or by somebody for a reason.
  ///
  /// - Parameters:
  ///   - items: The items that rules find.
  ///   - former: How an item stood at the base, where only what stood there counts; nil for a new one.
  mutating func addLasting(of items: [DebtItem], former: (DebtItem) -> DebtItem?) {
    guard policy.mode != .off else { return }
    for item in items where item.status == .accepted {
      guard let decision = policy.mode == .reviewed ? former(item) : item,
        decision.status == .accepted
      else {
        refuse(item.id.description, nil, "policy.waivers takes only what stands at the base")
        continue
      }
      let waiver = decision.lastingWaiver
      let isDecided = waiver.by != nil && !waiver.reason.isEmpty
      guard waiver.until != nil || isDecided else {
        refuse(
          item.id.description, nil,
          "`accepted` needs accepted-until, or accepted-by and accepted-reason")
        continue
      }
      if let reason = reasonToRefuse(waiver.until, writtenOn: nil) {
        refuse(item.id.description, nil, reason)
      } else {
        byItem[item.id] = waiver
      }
    }
  }

  // MARK: Those of the change

  /// Takes the waivers that the messages of a change hold.
  ///
  /// - Parameters:
  ///   - messages: The commits of the change, newest first.
  ///   - items: The items that the rules ask about.
  ///   - former: How an edited or moved item stood at the base.
  mutating func add(
    _ messages: [Commit], naming items: [DebtItem], former: (DebtItem) -> DebtItem?
  ) {
    guard policy.mode == .own, !messages.isEmpty else { return }
    let names = ItemNames(of: items, former: former)
    for commit in messages {
      for trailer in CommitTrailer.all(in: commit.message) where trailer.kind == .accepted {
        switch names.item(named: trailer.token) {
        case .failure(let reason):
          refuse(trailer.token, commit.id.hex, reason.text)
        case .success(let item): add(trailer, of: commit, to: item)
        }
      }
    }
  }

  private mutating func add(_ trailer: CommitTrailer, of commit: Commit, to item: DebtItem) {
    let attributes = trailer.attributes
    guard let text = attributes["until"] else {
      refuse(trailer.token, commit.id.hex, "a waiver needs a day: until=2027-01-31")
      return
    }
    guard let until = CalendarDate(text) else {
      refuse(trailer.token, commit.id.hex, "until='\(text)' is no day; write 2027-01-31")
      return
    }
    let written = commit.committer.seconds.map {
      CalendarDate(secondsSince1970: $0, offsetMinutes: commit.committer.offset)
    }
    if let reason = reasonToRefuse(until, writtenOn: written) {
      refuse(trailer.token, commit.id.hex, reason)
      return
    }
    // Of several the newest commit's counts.
    guard byItem[item.id]?.commit == nil else { return }
    byItem[item.id] = Waiver(
      by: attributes["by"], until: until, commit: commit.id.hex, reason: commit.subject)
  }

  // MARK: What counts

  private func reasonToRefuse(_ until: CalendarDate?, writtenOn written: CalendarDate?) -> String? {
    if let until, let day, until < day { return "it has run out: until \(until)" }
    guard let longest = policy.longest else { return nil }
    guard let until else { return "it has no end, and policy.waivers.max is \(longest)d" }
    // A commit may claim any date, so that a later one than today's buys no time.
    guard let start = [written, day].compactMap(\.self).min() else { return nil }
    return until.daysSince1970 - start.daysSince1970 > longest
      ? "until \(until) is further away than policy.waivers.max, \(longest)d" : nil
  }

  private mutating func refuse(_ token: String, _ commit: String?, _ reason: String) {
    refused.append(RefusedWaiver(token: token, commit: commit, reason: reason))
  }
}

extension DebtItem {
  /// What the item's own fields say of its acceptance.
  fileprivate var lastingWaiver: Waiver {
    let until: CalendarDate? =
      if case .date(let day)? = fields[.acceptedUntil]?.value { day } else { nil }
    return Waiver(
      by: fields[.acceptedBy]?.value.text, until: until, commit: nil,
      reason: fields[.acceptedReason]?.value.text ?? "")
  }
}
