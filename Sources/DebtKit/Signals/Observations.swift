internal import PathMatching

/// What signals and trailers say of the items of a registry, by item.
struct Observations {
  private let signals: [Signal]
  private let index: SignalIndex
  private let costs: [ObservedCost]
  private let start: Int64
  private let now: Int64

  /// Gathers what bears on items, where there is anything.
  ///
  /// - Parameters:
  ///   - log: The signals; what is later than now does not count.
  ///   - costs: The costs that trailers tell.
  ///   - now: The moment that counts as now, in seconds since 1970.
  init?(_ log: SignalLog, _ costs: [ObservedCost], now: Int64) {
    signals = log.upTo(now).signals.filter(\.isBurden)
    self.costs = costs.filter { $0.seconds <= now }
    self.now = now
    guard let start = (signals.map(\.seconds) + self.costs.map(\.seconds)).min() else {
      return nil
    }
    self.start = start
    index = SignalIndex(of: signals)
  }

  /// The tokens by which signals name items.
  var tokens: [String] { index.byItem.keys.sorted() }

  /// What is told of an item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - tokens: The words of signals that name it.
  ///   - names: The ids under which its events stand.
  ///   - calendar: How long a day, a week and a month of work are.
  /// - Returns: nil where nothing is.
  /// - Complexity: O(*n*) in the trailers, and in the paths of signals for a record.
  func observation(
    of item: DebtItem, tokens: Set<String>, names: Set<ItemID>, in calendar: WorkCalendar
  ) -> Observation? {
    var observation = Observation(from: start, to: now)
    var bearing = index.signals(under: GlobSet(item.fields[.paths]?.value.list ?? []))
    for site in item.sites { bearing.formUnion(index.signals(on: site.file)) }
    for token in tokens { bearing.formUnion(index.byItem[token] ?? []) }
    // In order, so that sums of minutes are the same to the last bit.
    for number in bearing.sorted() { observation.add(signals[number]) }
    for cost in costs where cost.subject.source == item.source && names.contains(cost.subject.id) {
      observation.add(costInMinutes: cost.work.hours(in: calendar) * 60)
    }
    return observation.count > 0 ? observation : nil
  }
}

extension Registry {
  /// Adds what signals and trailers say to the items, and tells of signals that name no item.
  ///
  /// Declared wins over observed, observed over configured.
  ///
  /// - Parameters:
  ///   - observations: What signals and trailers say.
  ///   - numbers: The item's number in the ledger, in the order of the items, which have their names.
  ///   - ledger: The ledger, which knows the items that stand no more.
  mutating func observe(_ observations: Observations, _ numbers: [Int32?], by ledger: Ledger) {
    let included = ledger.ancestors
    let named = indices(of: observations.tokens, ledger, included)
    for (index, number) in zip(items.indices, numbers) {
      let names =
        number.map { ledger.names(of: $0, among: included) }
        ?? [items[index].id, items[index].fingerprint]
      guard
        let observation = observations.observation(
          of: items[index], tokens: named[index] ?? [], names: names,
          in: configuration.scoring.calendar)
      else { continue }
      items[index].take(observation)
    }
  }

  /// The places of the items that words of signals name, each with those words.
  private mutating func indices(
    of tokens: [String], _ ledger: Ledger, _ included: [Bool]
  ) -> [Int: Set<String>] {
    var exact: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      for name in item.names { exact[name.description.lowercased()] = index }
    }
    var named: [Int: Set<String>] = [:]
    var others: [String] = []
    for token in tokens {
      if let index = exact[token.lowercased()] {
        named[index, default: []].insert(token)
      } else {
        others.append(token)
      }
    }
    for token in others.prefix(Self.mostTokens) {
      let fitting = items.indices.filter { items[$0].answers(to: token.lowercased()) }
      if fitting.count == 1 {
        named[fitting[0], default: []].insert(token)
      } else if fitting.count > 1 {
        problems.append(
          Problem(.ambiguousId, "a signal names '\(token)', which fits \(fitting.count) items"))
      } else if (try? ledger.items(named: token, among: included)) == nil {
        // What was paid meanwhile is no mistake of whoever wrote the signal.
        tellUnknown(token)
      }
    }
    return named
  }

  /// The words that are no whole name and that are looked for one by one.
  private static var mostTokens: Int { 1000 }

  private mutating func tellUnknown(_ token: String) {
    let ids = items.lazy.filter { $0.source == .record }.map(\.id.description)
    let hint = token.nearest(in: Array(ids)).map { "; did you mean '\($0)'?" } ?? ""
    problems.append(
      Problem(.unknownSignalItem, "a signal names '\(token)', and no item has that name\(hint)"))
  }
}

extension DebtItem {
  /// Takes what was observed as values of fields that nobody declared.
  fileprivate mutating func take(_ observation: Observation) {
    observed = observation
    if let interest = observation.interest {
      take(.rate(interest), for: .interest, from: observation.summary)
    }
    if let likelihood = observation.likelihood {
      take(.number(Double(likelihood)), for: .likelihood, from: observation.harms)
    }
    // What was proposed for want of data is proposed anew.
    if fields[.confidence]?.origin == .proposal {
      fields[.confidence] = Proposals.confidence(of: self)
    }
  }

  private mutating func take(_ value: FieldValue, for field: Field, from: String) {
    if let origin = fields[field]?.origin, origin < .observed { return }
    fields[field] = FieldEntry(value, origin: .observed, from: from)
  }
}
