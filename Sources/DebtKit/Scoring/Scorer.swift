/// Scores items by the settings of a repository.
public struct Scorer: Sendable {
  /// How long a day, a week and a month are.
  public var calendar: WorkCalendar
  /// Over how many months roi adds up interest; 12 by default.
  public var horizonMonths: Double
  /// Whether proposals count like values that somebody wrote.
  public var countsProposals: Bool

  /// The confidence under which RICE calls an estimate a moonshot.
  static let leastConfidence = 0.5

  /// Creates a scorer.
  public init(
    calendar: WorkCalendar = WorkCalendar(), horizonMonths: Double = 12,
    countsProposals: Bool = false
  ) {
    self.calendar = calendar
    self.horizonMonths = horizonMonths
    self.countsProposals = countsProposals
  }

  /// Scores an item, or says which factors are missing.
  ///
  /// A zero effort or size counts as missing: a job that takes nothing would rank above
  /// everything. A spike has a timebox and no score.
  public func assess(_ item: DebtItem, by method: ScoringMethod) -> Assessment {
    if item.isSpike { return .unscored(missing: []) }
    var factors: [Factor] = []
    var missing: [Field] = []
    for field in method.fields {
      if let factor = factor(field, of: item, by: method) {
        factors.append(factor)
      } else {
        missing.append(field)
      }
    }
    guard missing.isEmpty else { return .unscored(missing: missing) }
    return .scored(score(method, factors))
  }

  /// The months after which paid interest equals the effort, or nil where either is unknown.
  public func payback(of item: DebtItem) -> Double? {
    guard let interest = factor(.interest, of: item, by: .roi)?.value, interest > 0,
      let effort = factor(.effort, of: item, by: .roi)?.value
    else { return nil }
    return effort / (interest / horizonMonths)
  }

  private func score(_ method: ScoringMethod, _ factors: [Factor]) -> Score {
    let values = factors.map(\.value)
    let (value, benefit) =
      switch method {
      case .rice: (values[0] * values[1] * values[2] / values[3], values[0] * values[1] * values[2])
      case .wsjf:
        ((values[0] + values[1] + values[2]) / values[3], values[0] + values[1] + values[2])
      case .roi: ((values[0] - values[1]) / values[1], values[0] - values[1])
      case .risk: (values[0] * values[1], values[0] * values[1])
      }
    return Score(method: method, value: value, benefit: benefit, factors: factors)
  }

  private func factor(_ field: Field, of item: DebtItem, by method: ScoringMethod) -> Factor? {
    if field == .effort { return effort(of: item, by: method) }
    guard let entry = counted(field, of: item) else { return nil }
    let written = "\(field.rawValue) \(entry.value.text(of: field)), \(entry.provenance)"
    switch entry.value {
    case .number(let number) where field == .confidence && number < Self.leastConfidence:
      return Factor(
        field: field, value: number, origin: entry.origin, how: "\(written): a moonshot")
    case .number(let number):
      if field == .size, number <= 0 { return nil }
      return Factor(field: field, value: number, origin: entry.origin, how: written)
    case .rate(let duration):
      let hours = duration.hours(in: calendar) * horizonMonths
      let months = Decimal.text(horizonMonths)
      return Factor(
        field: field, value: hours, origin: entry.origin,
        how: "\(written): \(Decimal.text(hours))h over \(months) months")
    case .text, .date, .duration, .list:
      return nil
    }
  }

  /// The remaining work: hours of the open tickets where tickets have hours, else the effort's
  /// open share.
  private func effort(of item: DebtItem, by method: ScoringMethod) -> Factor? {
    guard let remaining = RemainingWork(of: item, effort: counted(.effort, of: item), in: calendar),
      remaining.hours > 0
    else { return nil }
    let isRice = method == .rice
    let months = remaining.hours / calendar.hoursPerMonth
    let unit = isRice ? " = \(Decimal.text(months.rounded(toPlaces: 4))) person-months" : ""
    return Factor(
      field: .effort, value: isRice ? months : remaining.hours, origin: remaining.origin,
      how: remaining.how + unit)
  }

  private func counted(_ field: Field, of item: DebtItem) -> FieldEntry? {
    guard let entry = item.fields[field] else { return nil }
    return entry.origin == .proposal && !countsProposals ? nil : entry
  }
}

extension FieldEntry {
  /// Where the value comes from, in words, with its place.
  package var provenance: String {
    let source =
      switch origin {
      case .declared: from == "guess" ? "read by a guess" : "written on the item"
      case .observed: "observed (\(from))"
      case .configured: "configured (\(from))"
      case .proposal: "proposed (\(from))"
      }
    guard let place, let line = place.line else { return source }
    return "\(source) at \(place.path):\(line)"
  }
}

extension Double {
  /// The number rounded to some decimal places, half away from zero.
  package func rounded(toPlaces places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (self * scale).rounded()
    return scaled.isFinite ? scaled / scale : self
  }
}
