import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// From commits to lives: when items were opened and paid for good.
struct LivesTests {
  private static let day: Int64 = 86_400
  private static let first: Int64 = 1_767_225_600

  /// Lives as `keyword opened-end fate`, in whole days since the first commit.
  private func lives(_ history: SampleHistory, until days: Int64) throws -> [String] {
    try history.ledger().lives(until: Self.first + days * Self.day).map { life in
      let span = [life.opened, life.end].map { ($0 - Self.first) / Self.day }
      let fate =
        switch life.fate {
        case .open: "open"
        case .paid(let how): how.rawValue
        case .lost: "lost"
        }
      return "\(life.keyword ?? "record") \(span[0])-\(span[1]) \(fate)"
    }
  }

  @Test func `an item that came back was not paid`() throws {
    let history = try SampleHistory()
    try history.commit(["a.c": .text("int a; // TODO: check the size of the header\n")])
    try history.commit(["a.c": .text("int a;\n")], after: 10)
    #expect(try lives(history, until: 30) == ["TODO 0-10 comment-only"])
    try history.commit(
      ["a.c": .text("int a; // TODO: check the size of the header\n")], after: 5)
    #expect(try lives(history, until: 30) == ["TODO 0-30 open"])
    try history.commit(["a.c": .text("int a, b;\n")], after: 5)
    #expect(try lives(history, until: 30) == ["TODO 0-20 with-code"])
    #expect(try lives(history, until: 12) == ["TODO 0-12 open"])
  }

  @Test func `a record is paid by its status, and keeps its life under another name`() throws {
    func record(_ status: String) -> SampleHistory.Entry {
      .text("---\nstatus: \(status)\n---\n# Split the module of payments\n")
    }
    let history = try SampleHistory()
    try history.commit(whole: ["debt/old.md": record("open")])
    try history.commit(whole: ["debt/new.md": record("open")], after: 10)
    #expect(try lives(history, until: 20) == ["record 0-20 open"])
    try history.commit(whole: ["debt/new.md": record("paid")], after: 5)
    #expect(try lives(history, until: 20) == ["record 0-15 declared"])
  }

  @Test func `what a merge dropped was watched until then`() throws {
    let history = try SampleHistory()
    let base = try history.commit(["a.c": .text("int a;\n")])
    let side = try history.commit(
      ["b.c": .text("// TODO: count the retries of each upload\n")], on: [base], after: 1)
    let main = try history.commit(["a.c": .text("int a, b;\n")], on: [base], after: 1)
    try history.commit(whole: ["a.c": .text("int a, b;\n")], on: [main, side], after: 5)
    #expect(try lives(history, until: 30) == ["TODO 1-7 lost"])
  }

  @Test func `figures rest on lives`() {
    let figures = LifetimeFigures(of: [
      life("TODO", 0, 10, .paid(.withCode)), life("TODO", 0, 800, .open),
      life("FIXME", 0, 400, .lost), life(nil, 0, 30, .open),
    ])
    #expect(figures.all.count == 4 && figures.all.ended == 1 && figures.lost == 1)
    #expect(figures.groups.map(\.keyword) == ["TODO", nil, "FIXME"])
    #expect(figures.ages.count == 2 && figures.ages.greatest == 800 && figures.olderThanYear == 1)
  }

  private func life(
    _ keyword: String?, _ opened: Int64, _ end: Int64, _ fate: ItemLife.Fate, _ number: Int32 = 0
  ) -> ItemLife {
    ItemLife(
      number: number, keyword: keyword, file: RepositoryPath("a.c"), opened: opened * Self.day,
      fate: fate,
      end: end * Self.day)
  }

  // MARK: Odds

  @Test func `odds are those of items that reached the same age, as cold`() throws {
    // Of 40 items that nobody touches 4 are paid 100 days after their second birthday; of 40 that are
    // touched each half year, 20.
    let lives = (0..<80).map { number in
      let isPaid = number < 4 || (40..<60).contains(number)
      return life(
        "TODO", 0, isPaid ? 830 : 2000, isPaid ? .paid(.withCode) : .open, Int32(number))
    }
    var touches: [Int32: [Touch]] = [:]
    for number in Int32(40)..<80 {
      touches[number] = [180, 360, 540, 720].map { days in
        Touch(commit: Int(days), seconds: days * Self.day, person: 0, lines: 1, isFix: false)
      }
    }
    var table = OddsTable(of: lives, touches: touches)
    let isColdOdds = table.odds(ofAge: 740, isCold: true)
    let isCold = try #require(isColdOdds)
    #expect(abs(isCold.share - 0.1) < 1e-12 && isCold.count == 40 && isCold.likeness == .cold)
    let isWarmOdds = table.odds(ofAge: 740, isCold: false)
    let isWarm = try #require(isWarmOdds)
    #expect(abs(isWarm.share - 0.5) < 1e-12 && isWarm.likeness == .touched)
    let eitherOdds = table.odds(ofAge: 740, isCold: nil)
    let either = try #require(eitherOdds)
    #expect(abs(either.share - 0.3) < 1e-12 && either.count == 80 && either.likeness == .age)
    // Nothing was cold that young: what is known is the age.
    let younger = table.odds(ofAge: 20, isCold: false)
    #expect(younger?.likeness == .age)
    // Of the oldest, what became of them a year ago is known.
    let oldest = table.odds(ofAge: 1990, isCold: true)
    #expect(oldest?.share == 0 && oldest?.count == 56 && oldest?.likeness == .cold)
  }

  @Test func `few items say nothing`() {
    let lives = (0..<19).map { life("TODO", 0, 2000, .open, Int32($0)) }
    var table = OddsTable(of: lives, touches: [:])
    let odds = table.odds(ofAge: 100, isCold: true)
    #expect(odds == nil)
  }

  @Test func `wishes are cold, old and seldom paid, the least likely first`() {
    func item(_ id: String, heat: Double, share: Double, days: Double) -> DebtItem {
      var item = DebtItem.sample(id: id)
      item.heat = heat
      item.odds = Odds(share: share, count: 50, likeness: .cold, days: days)
      return item
    }
    let wishes = WishList.wishes(among: [
      item("young", heat: 0, share: 0.01, days: 364),
      item("warm", heat: 0.1, share: 0.01, days: 900),
      item("likely", heat: 0, share: 0.3, days: 900), item("b", heat: 0, share: 0.1, days: 900),
      item("a", heat: 0, share: 0.1, days: 1000), item("c", heat: 0, share: 0.02, days: 400),
      .sample(id: "unknown"),
    ])
    #expect(wishes.map(\.title) == ["c", "a", "b"])
  }
}
