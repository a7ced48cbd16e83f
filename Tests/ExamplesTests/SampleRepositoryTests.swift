import Foundation
import Testing

@Suite struct SampleRepositoryTests {
  private let sample: Sample

  init() throws {
    sample = try Sample()
  }

  @Test(
    arguments: [
      ("scan", ["scan"]),
      ("list", ["scan", "--list"]),
      ("staged", ["scan", "--staged", "--list", "--", "src/billing"]),
      ("before-records", ["scan", "HEAD~2"]),
      ("backlog", ["backlog"]),
      ("backlog-wsjf", ["backlog", "--by", "wsjf"]),
      ("backlog-roi", ["backlog", "--by", "roi"]),
      ("backlog-risk", ["backlog", "--by", "risk"]),
      ("show-record", ["show", "split-billing"]),
      ("explain-trap", ["explain", "src/billing/invoice.py:1"]),
      ("explain-near-miss", ["explain", "src/billing/tax.py:5"]),
    ] as [(String, [String])])
  func `every command prints what is written down`(name: String, arguments: [String]) throws {
    let (text, code) = try sample.debt(arguments)
    #expect(code == 0)
    try Sample.expect(text, named: name + ".txt")
  }

  @Test(arguments: [
    (
      "rice",
      [
        "round as the ledger does", "Upgrade PostgreSQL before its support ends", "ask once",
        "Split the billing module", "Make the checkout tests tell the truth",
      ]
    ),
    (
      "wsjf",
      [
        "Upgrade PostgreSQL before its support ends", "Make the checkout tests tell the truth",
        "Split the billing module",
      ]
    ),
    (
      "roi",
      [
        "Make the checkout tests tell the truth", "Split the billing module",
        "Upgrade PostgreSQL before its support ends",
      ]
    ),
    (
      "risk",
      [
        "Upgrade PostgreSQL before its support ends", "Split the billing module",
        "Make the checkout tests tell the truth",
      ]
    ),
  ])
  func `the backlog is in the order that we defend`(method: String, titles: [String]) throws {
    let items = try items(of: "backlog", "--by", method)
    #expect(items.filter { $0.rank != nil }.map(\.title) == titles)
  }

  @Test func `every item of the scan is in the backlog, but the accepted one`() throws {
    let scanned = Set(try items(of: "scan").map(\.title))
    let ranked = Set(try items(of: "backlog").map(\.title))
    #expect(scanned.subtracting(ranked) == ["Two tax tables, one for each side of the Channel"])
    #expect(ranked.isSubset(of: scanned))
  }

  @Test func `nothing that only looks like a marker is an item`() throws {
    let texts = try items(of: "scan").flatMap(\.sites).map(\.text)
    #expect(texts.count > 15)
    for trap in ["not a marker", "part of the text", "sample", "not in a raw", "not ours"] {
      #expect(!texts.contains { $0.contains(trap) }, "\(trap)")
    }
  }

  @Test func `the README names every command`() throws {
    let (help, code) = try sample.debt(["help", "--all"])
    #expect(code == 0)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let names = ["Everyday commands:", "The rest:"].flatMap { heading in
      lines.drop { $0 != heading }.dropFirst().prefix { !$0.isEmpty }
        .compactMap { $0.split(separator: " ").first }
    }
    #expect(names.count >= 8)
    let readme = try Sample.text(of: "README.md")
    for name in names { #expect(readme.contains("debt \(name)"), "debt \(name)") }
  }

  private func items(of arguments: String...) throws -> [Listing.Item] {
    let (text, code) = try sample.debt(arguments + ["--format", "json"])
    #expect(code == 0)
    return try JSONDecoder().decode(Listing.self, from: Data(text.utf8)).items
  }
}

/// What these tests read of the JSON contract.
struct Listing: Decodable {
  /// One item.
  struct Item: Decodable {
    /// Its title.
    let title: String
    /// Its rank, when it has a score.
    let rank: Int?
    /// Where it stands.
    let sites: [Site]
  }

  /// One place.
  struct Site: Decodable {
    /// The marker's text there.
    let text: String
  }

  /// The items, in the order of the output.
  let items: [Item]
}
