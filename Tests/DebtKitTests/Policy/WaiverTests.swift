import Testing

@testable import DebtKit
@testable import GitAccess

/// Waivers, on commits and items that are nowhere but here.
struct WaiverTests {
  private let files = ["a.c": "// FIXME: one two three\n// FIXME: four five six\n"]
  private var items: [DebtItem] { SamplePolicy("").judged(files).items }

  /// What is waived and refused where the newest message comes first.
  private func outcome(
    _ messages: [String], waivers: String = "self", on day: String = "2026-06-01",
    files: [String: String]? = nil, former: (DebtItem) -> DebtItem? = { _ in nil }
  ) throws -> Judge.Outcome {
    let sample = SamplePolicy(
      "forbidden-keywords: {level: error, keywords: [FIXME]}\nexpiry: off\nwaivers: \(waivers)")
    #expect(sample.problems == [])
    var judged = sample.judged(files ?? self.files)
    judged.introduced = judged.items
    judged.day = CalendarDate(day)
    return try Judge(policy: sample.policy, judged: judged, failsOn: .error).outcome(
      former: former,
      messages: { () throws(DebtError) in Judge.Messages(commits: messages.map(commit)) })
  }

  private func commit(_ message: String) -> Commit {
    let ana = Signature(name: "Ana", email: "", seconds: 1_780_000_000, offset: 0)
    let id = ObjectID.hash(ofBlob: Array(message.utf8).span)
    return Commit(
      id: id, tree: id, parents: [], author: ana, committer: ana, encoding: nil, message: message)
  }

  @Test func `a trailer waives one item, is listed, and its message is the reason`() throws {
    let id = items[0].id
    let outcome = try outcome(["Keep it\n\nDebt-Accepted: \(id) until=2026-07-01 by=@lead\nmore\n"])
    #expect(outcome.hits.map(\.outline) == ["error forbidden-keywords a.c:2 FIXME may not stay"])
    let waived = try #require(outcome.waived.first)
    #expect(waived.item == id && waived.rule == "forbidden-keywords" && waived.place.line == 1)
    #expect(waived.waiver.by == "@lead" && waived.waiver.until == CalendarDate("2026-07-01"))
    #expect(waived.waiver.reason == "Keep it" && waived.waiver.commit?.count == 40)
    #expect(outcome.refused == [])
  }

  @Test(arguments: [
    ("", "self", "a waiver needs a day: until=2027-01-31"),
    ("until=soon", "self", "until='soon' is no day; write 2027-01-31"),
    ("until=2026-05-31", "self", "it has run out: until 2026-05-31"),
    (
      "until=2026-09-30", "{mode: self, max: 90d}",
      "until 2026-09-30 is further away than policy.waivers.max, 90d"
    ),
  ])
  func `a trailer that does not count says why`(
    attributes: String, waivers: String, reason: String
  ) throws {
    let outcome = try outcome(
      ["x\n\nDebt-Accepted: \(items[0].id) \(attributes)"], waivers: waivers)
    #expect(outcome.hits.count == 2 && outcome.waived == [])
    #expect(outcome.refused.map(\.reason) == [reason])
  }

  @Test(arguments: ["reviewed", "off"])
  func `a policy may not hear trailers`(waivers: String) throws {
    let outcome = try outcome(
      ["x\n\nDebt-Accepted: \(items[0].id) until=2026-07-01"], waivers: waivers)
    #expect(outcome.hits.count == 2 && outcome.waived == [])
  }

  @Test func `a name may be cut short as long as it fits one item`() throws {
    let ids = items.map(\.id.description)
    let short = try outcome([
      "x\n\ndebt-accepted: \(ids[1].uppercased().prefix(8)) until=2026-07-01"
    ])
    #expect(short.waived.map(\.item.description) == [ids[1]])
    let unknown = try outcome(["x\n\nDebt-Accepted: nothing until=2026-07-01"])
    #expect(unknown.refused.map(\.reason) == ["no item of this change has that name"])
    let both = try outcome(
      ["x\n\nDebt-Accepted: x until=2026-07-01"],
      files: [
        "debt/xa.md": "---\n---\n# A\n", "debt/xb.md": "---\n---\n# B\n", "a.c": "// FIXME: one",
      ])
    #expect(both.refused.map(\.reason) == ["several items of this change have that name"])
  }

  @Test func `an edited item answers to the name that it had before`() throws {
    let old = SamplePolicy("").judged(["a.c": "// FIXME: one two\n"]).items[0]
    let outcome = try outcome(["x\n\nDebt-Accepted: \(old.id) until=2026-07-01"]) {
      $0.sites[0].line == 1 ? old : nil
    }
    #expect(outcome.waived.count == 1)
  }

  @Test(arguments: [
    ("accepted-until=2026-07-01", "self", true), ("accepted-until=2026-05-31", "self", false),
    ("accepted-by=@lead, accepted-reason=\"old\"", "self", true),
    ("accepted-by=@lead", "self", false),
    ("accepted-by=@lead, accepted-reason=\"old\"", "{max: 90d}", false),
    ("accepted-until=2026-07-01", "reviewed", false), ("accepted-until=2026-07-01", "off", false),
  ])
  func `an item's own decision waives it for as long as it lasts`(
    fields: String, waivers: String, isWaived: Bool
  ) throws {
    let files = ["a.c": "// FIXME(status=accepted, \(fields)): one two three\n"]
    let outcome = try outcome([], waivers: waivers, files: files)
    #expect(outcome.hits.isEmpty == isWaived && outcome.waived.isEmpty != isWaived)
    #expect(outcome.refused.isEmpty == (isWaived || waivers == "off"))
    guard isWaived, waivers == "self" else { return }
    // What stood at the base was read by somebody.
    let reviewed = try self.outcome([], waivers: "reviewed", files: files) { $0 }
    #expect(reviewed.waived.count == 1)
  }

  @Test func `a waived item does not count as growth, and is listed where it would`() throws {
    let sample = SamplePolicy("growth: {level: error, max: 0}")
    var judged = sample.judged(files)
    judged.introduced = judged.items
    judged.day = CalendarDate("2026-06-01")
    let trailers = judged.items.map { "Debt-Accepted: \($0.id) until=2026-07-01\n" }
    for (count, waived) in [(1, 1), (2, 2)] {
      let message = "x\n\n" + trailers.prefix(count).joined()
      let outcome = try Judge(policy: sample.policy, judged: judged, failsOn: .error).outcome(
        former: { _ in nil },
        messages: { () throws(DebtError) in Judge.Messages(commits: [commit(message)]) })
      #expect(outcome.hits.count == 2 - count && outcome.waived.count == waived)
      #expect(outcome.waived.allSatisfy { $0.rule == "growth" })
    }
  }

  @Test func `messages are read only where a waiver would count`() throws {
    let sample = SamplePolicy("forbidden-keywords: {keywords: [XXX]}")
    var judged = sample.judged(files)
    judged.introduced = judged.items
    var reads = 0
    _ = try Judge(policy: sample.policy, judged: judged, failsOn: .error).outcome(
      former: { _ in nil },
      messages: { () throws(DebtError) in
        reads += 1
        return Judge.Messages()
      })
    #expect(reads == 0)
  }
}
