import Testing

@testable import DebtKit

/// The vectors of the methods' own literature.
struct ScorerTests {
  @Test(
    arguments: [
      (500, 3, 0.5, 1, 750), (500, 2, 0.5, 1, 500), (500, 2, 0.8, 1, 800), (100, 3, 0.8, 1, 240),
      (2000, 2, 0.8, 3, 3200.0 / 3), (5000, 0.5, 1, 1, 2500),
    ] as [(Double, Double, Double, Double, Double)])
  func `RICE is reach times impact times confidence by person-months`(
    reach: Double, impact: Double, confidence: Double, months: Double, expected: Double
  ) throws {
    let item = DebtItem.sample(
      .reach(reach), .impact(impact), .confidence(confidence), .effort("\(Int(months))mo"))
    let score = try #require(Scorer().assess(item, by: .rice).score)
    #expect(abs(score.value - expected) < 1e-9 * expected)
    #expect(abs(score.benefit - expected * months) < 1e-9 * score.benefit)
    #expect(score.factors.map(\.field) == [.reach, .impact, .confidence, .effort])
  }

  @Test(
    arguments: [
      (8, 5, 13, 5, 5.2), (8, 5, 8, 5, 4.2), (13, 5, 8, 8, 3.25), (5, 3, 8, 5, 3.2),
      (8, 1, 5, 5, 2.8), (13, 3, 8, 8, 3), (8, 5, 8, 13, 21.0 / 13),
    ] as [(Double, Double, Double, Double, Double)])
  func `WSJF is cost of delay by size`(
    value: Double, urgency: Double, riskReduction: Double, size: Double, expected: Double
  ) throws {
    let item = DebtItem.sample(
      .value(value), .urgency(urgency), .riskReduction(riskReduction), .size(size))
    let score = try #require(Scorer().assess(item, by: .wsjf).score)
    #expect(abs(score.value - expected) < 1e-12)
    #expect(score.benefit == value + urgency + riskReduction)
  }

  @Test func `ROI counts interest over the horizon against the effort`() throws {
    let item = DebtItem.sample(.interest("12h"), .effort("10d"))
    let score = try #require(Scorer().assess(item, by: .roi).score)
    #expect(score.value == (144.0 - 80) / 80)
    #expect(score.benefit == 64)
    #expect(Scorer().payback(of: item) == 80.0 / 12)
    let shorter = try #require(Scorer(horizonMonths: 6).assess(item, by: .roi).score)
    #expect(shorter.value == (72.0 - 80) / 80)
  }

  @Test func `risk is likelihood times severity`() throws {
    let item = DebtItem.sample(.likelihood(4), .severity(5))
    #expect(try #require(Scorer().assess(item, by: .risk).score).value == 20)
  }

  @Test func `a missing factor is named, not guessed`() {
    let item = DebtItem.sample(.reach(500), .impact(2))
    #expect(Scorer().assess(item, by: .rice) == .unscored(missing: [.confidence, .effort]))
  }

  @Test func `an effort of zero leaves an item unscored`() {
    let item = DebtItem.sample(.reach(500), .impact(2), .confidence(1), .effort("0h"))
    #expect(Scorer().assess(item, by: .rice).missing == [.effort])
    #expect(
      Scorer().assess(.sample(.value(1), .urgency(1), .riskReduction(1), .size(0)), by: .wsjf)
        .missing == [.size])
  }

  @Test func `effort is what the open tickets still take`() throws {
    let hours = DebtItem.sample(
      .interest("10h"), .effort("5d"),
      tickets: [.sample("a", "2h", isDone: true), .sample("b", "3h"), .sample("c", "5h")])
    #expect(try #require(Scorer().assess(hours, by: .roi).score).factors[1].value == 8)
    let share = DebtItem.sample(
      .interest("10h"), .effort("5d"),
      tickets: [.sample("a", nil, isDone: true), .sample("b", nil)])
    #expect(try #require(Scorer().assess(share, by: .roi).score).factors[1].value == 20)
  }

  @Test func `a month of effort follows the repository's calendar`() throws {
    let calendar = WorkCalendar(hoursPerDay: 6, daysPerWeek: 4, daysPerMonth: 16)
    let item = DebtItem.sample(.reach(100), .impact(1), .confidence(1), .effort("2w"))
    let score = try #require(Scorer(calendar: calendar).assess(item, by: .rice).score)
    #expect(score.value == 200)
  }

  @Test func `proposals count only when they are asked for`() {
    var item = DebtItem.sample(.reach(100), .impact(1), .effort("1mo"))
    Proposals(asOf: CalendarDate("2026-11-21"), calendar: WorkCalendar()).add(to: &item)
    #expect(item.fields[.confidence]?.origin == .proposal)
    #expect(item.fields[.confidence]?.value == .number(0.5))
    #expect(Scorer().assess(item, by: .rice).missing == [.confidence])
    #expect(Scorer(countsProposals: true).assess(item, by: .rice).score?.value == 50)
  }

  @Test func `a spike has no score`() {
    var item = DebtItem.sample(.reach(1), .impact(1), .confidence(1), .effort("1d"))
    item.fields[.kind] = FieldEntry(.text("spike"), origin: .declared, from: "record")
    #expect(Scorer().assess(item, by: .rice) == .unscored(missing: []))
  }

  @Test func `each factor says how it was found`() throws {
    let item = DebtItem.sample(.reach(500), .impact(2), .confidence(0.8), .effort("2w"))
    let score = try #require(Scorer().assess(item, by: .rice).score)
    #expect(score.factors[0].how == "reach 500, written on the item")
    #expect(score.factors[3].how == "effort 2w, written on the item: 80h = 0.5 person-months")
  }

  @Test func `a confidence under 50 % counts and is told to be a moonshot`() throws {
    let item = DebtItem.sample(.reach(100), .impact(1), .confidence(0.3), .effort("1mo"))
    let score = try #require(Scorer().assess(item, by: .rice).score)
    #expect(score.value == 30)
    #expect(score.factors[2].how == "confidence 30%, written on the item: a moonshot")
    #expect(score.factors[2].isMoonshot)
    let low = DebtItem.sample(.reach(100), .impact(1), .confidence(0.5), .effort("1mo"))
    #expect(
      try #require(Scorer().assess(low, by: .rice).score).factors.allSatisfy { !$0.isMoonshot })
  }

  @Test(arguments: [Origin.declared, .observed, .configured, .proposal])
  func `each origin but a proposal counts`(origin: Origin) {
    var item = DebtItem.sample(.severity(3))
    item.fields[.likelihood] = FieldEntry(.number(2), origin: origin, from: "somewhere")
    let assessment = Scorer().assess(item, by: .risk)
    #expect(assessment.score?.factors[0].origin == (origin == .proposal ? nil : origin))
    #expect(assessment.missing == (origin == .proposal ? [.likelihood] : []))
  }

  @Test func `origins are in order of strength`() {
    #expect(Origin.allCases.sorted() == [.declared, .observed, .configured, .proposal])
  }

  @Test func `an item whose tickets are all done needs an estimate`() {
    let item = DebtItem.sample(
      .interest("10h"), .effort("5d"), tickets: [.sample("a", "2h", isDone: true)])
    #expect(Scorer().assess(item, by: .roi).missing == [.effort])
  }

  @Test func `tickets of which only some have hours count by their number`() throws {
    let item = DebtItem.sample(
      .interest("10h"), .effort("5d"), tickets: [.sample("a", "2h"), .sample("b", nil)])
    #expect(try #require(Scorer().assess(item, by: .roi).score).factors[1].value == 40)
  }

  @Test func `interest is never derived`() {
    var item = DebtItem.sample(.effort("5d"), .due("2026-12-01"))
    Proposals(asOf: CalendarDate("2026-11-21"), calendar: WorkCalendar()).add(to: &item)
    #expect(Scorer(countsProposals: true).assess(item, by: .roi).missing == [.interest])
    #expect(Scorer().payback(of: item) == nil)
  }
}
