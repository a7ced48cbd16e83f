import Foundation
import GitAccess
import Testing

@testable import DebtKit
@testable import DebtReporting

/// The ledger for programs and spreadsheets, and what nobody should read raw.
struct EventFormatTests {
  private static let keys = [
    "schemaVersion", "commit", "date", "author", "subject", "type", "how", "id", "source",
    "keyword", "path", "line", "text", "from", "fields", "reason", "resembles", "confidence",
  ]

  @Test func `machines read each change on a line, or each commit with its changes`() throws {
    try expectSnapshot(LogJSON.lines(CommitEvents.sample), named: "log.ndjson")
    try expectSnapshot(LogJSON.object(CommitEvents.sample), named: "log.json")
    try expectSnapshot(EventCSV.log(CommitEvents.sample, ci: .none), named: "log.csv")
  }

  @Test func `each line has every key of the contract, in its order`() throws {
    let lines = LogJSON.lines(CommitEvents.sample).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == CommitEvents.sample.flatMap(\.events).count)
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      var rest = Substring(text)
      for key in Self.keys {
        let range = try #require(rest.range(of: "\"\(key)\":"), "\(key) in \(text)")
        rest = rest[range.upperBound...]
      }
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(Set(object?.keys.map(\.self) ?? []) == Set(Self.keys))
    }
  }

  @Test func `no commit is nothing for programs and a sentence for people`() {
    #expect(LogJSON.lines([]) == [])
    let text = String(decoding: LogText.changes([], style: .pipe), as: UTF8.self)
    #expect(text == "No commit here changes any debt.\n")
    #expect(String(decoding: LogText.counts([], style: .pipe), as: UTF8.self) == text)
    #expect(String(decoding: LogJSON.object([]), as: UTF8.self).contains("\"commits\": []"))
  }

  // MARK: Hostile texts

  /// Escapes of a terminal, direction overrides, line ends, and commands to three job logs.
  private static let evil =
    "\u{1B}]52;c;ZXZpbA==\u{07}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{200B} ##[command]x"
    + " ##vso[task.x]y \r\n::error::gotcha\n::warning::too"

  private static let hostile: [CommitEvents] = {
    let path = RepositoryPath(bytes: Array("src/\u{1B}[31m\n::error::\u{202E}##[x]".utf8) + [0xFF])
    func standing(_ line: Int) -> LedgerEvent.Standing {
      LedgerEvent.Standing(file: path, line: line, text: evil, keyword: evil)
    }
    let other = LedgerEvent.Standing(
      file: RepositoryPath("b\u{1B}"), line: 1, text: "\n" + evil, keyword: "TODO")
    let event = LedgerEvent(
      .edited, id: ItemID(evil), source: .record, standing: standing(1), from: other,
      fields: [.init(name: evil, old: [evil, evil], new: [evil])], resembles: ItemID(evil),
      confidence: 0.5)
    let moves = (1...2).map {
      LedgerEvent(
        .moved, id: ItemID(evil + "\($0)"), source: .marker, standing: standing($0), from: other,
        reason: .renamedPath)
    }
    return [
      CommitEvents(
        commit: evil, date: (.min, .max), author: .init(name: evil, email: evil), subject: evil,
        isMerge: false, events: [event] + moves),
      CommitEvents(
        commit: "c", date: nil, author: .init(name: "", email: evil), subject: evil, isMerge: true,
        events: [event]),
    ]
  }()

  /// The same texts in every report.
  private static func reports(_ style: ReportStyle) -> [(name: String, bytes: [UInt8])] {
    let comparison = RegistryComparison(
      base: evil, tip: Snapshot(kind: .commit, commit: evil, base: nil, day: nil),
      changes: hostile.flatMap(\.events), unchanged: 0)
    let item = DebtItem.marker("TODO", "plain", at: "a.c:1:1")
    let history = ItemHistory(
      introduced: ItemHistory.Introduction(
        commit: evil, author: hostile[0].author, date: nil, exactness: .atOrBefore),
      timeline: hostile, interest: nil, merges: [ItemHistory.Merge(.lost, commit: evil)],
      lastActive: hostile[0].author)
    let diff = DiffReport(comparison)
    return [
      ("log", LogText.changes(hostile, style: style)),
      ("moves", LogText.changes(hostile, unfoldsMoves: true, style: style)),
      ("stat", LogText.counts(hostile, style: style)),
      ("ndjson", LogJSON.lines(hostile)), ("json", LogJSON.object(hostile)),
      ("csv", EventCSV.log(hostile, ci: style.ci)), ("diff", diff.text(style)),
      ("diff ndjson", diff.ndjson), ("diff json", diff.json), ("diff csv", diff.csv(ci: style.ci)),
      ("diff markdown", diff.markdown(ci: style.ci)),
      ("page", ItemPage.text(item, in: .sample([item]), style: style, history: history)),
      ("page json", RegistryJSON.item(item, in: .sample([item]), history: history)),
    ]
  }

  @Test(arguments: [CIService.none, .githubActions, .azure], [nil, 60])
  func `no hostile text reaches a reader as it is`(ci: CIService, columns: Int?) {
    let style = ReportStyle(layout: TextLayout(columns: columns), ci: ci)
    for (name, bytes) in Self.reports(style) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        Issue.record("\(name) is not UTF-8")
        continue
      }
      let raw = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        // Inside the quotes of a cell, a carriage return is a text's own.
        case 0x0D: !name.hasSuffix("csv")
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(raw.isEmpty, "\(name): \(raw)")
      if ci != .none {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(ci == .azure || !lines.contains { $0.hasPrefix("::") }, "\(name)")
        #expect(!text.contains("##[") && !text.contains("##vso["), "\(name)")
      }
    }
  }

  @Test func `JSON keeps every text that it makes harmless`() throws {
    let line = try #require(LogJSON.lines(Self.hostile).split(separator: UInt8(ascii: "\n")).first)
    let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    for key in ["commit", "subject", "keyword", "text", "id", "resembles"] {
      #expect(object?[key] as? String == Self.evil, "\(key)")
    }
    #expect((object?["author"] as? [String: String])?["email"] == Self.evil)
    #expect(object?["date"] is NSNull)
    #expect((object?["path"] as? String)?.hasSuffix("##[x]\\xff") == true)
    #expect(object?["pathBytes"] is String)
    let fields = try #require(object?["fields"] as? [String: [Any]])
    #expect(fields[Self.evil]?.first as? [String] == [Self.evil, Self.evil])
    #expect(fields[Self.evil]?.last as? String == Self.evil)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1"])
  func `a cell never starts a formula`(_ text: String) {
    let standing = LedgerEvent.Standing(
      file: RepositoryPath(text), line: 1, text: text, keyword: text)
    let commit = CommitEvents(
      commit: text, date: nil, author: .init(name: text, email: text), subject: text,
      isMerge: false,
      events: [
        LedgerEvent(
          .edited, id: ItemID(text), source: .record, standing: standing, from: standing,
          fields: [.init(name: text, old: [], new: [])], resembles: ItemID(text))
      ])
    let csv = String(decoding: EventCSV.log([commit], ci: .none), as: UTF8.self)
    #expect(!csv.contains("\"\(text)"), "\(csv)")
    #expect(csv.components(separatedBy: "\"'\(text)").count == 14, "\(csv)")
  }

  @Test func `a field that is a list by nature is an array with any number of texts`() {
    let event = LedgerEvent.record(
      .edited, "A", id: "a",
      fields: [
        .init(name: "tags", old: [], new: ["one"]), .init(name: "sites", old: ["a.c:1"], new: []),
        .init(name: "owner", old: [], new: ["@ana"]),
        .init(name: "owner", old: ["twice"], new: []),
        .init(name: "x-own", old: ["a", "b"], new: ["c"]),
      ])
    let line = String(
      decoding: LogJSON.lines([.on(1, 1, "a", by: "Bo", "s", [event])]), as: UTF8.self)
    #expect(
      line.contains(
        #""fields":{"tags":[[],["one"]],"sites":[["a.c:1"],[]],"owner":[null,"@ana"],"x-own":[["a","b"],"c"]},"#
      ), "\(line)")
  }
}
