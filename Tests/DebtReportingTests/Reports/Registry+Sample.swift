import GitAccess

@testable import DebtKit

extension DebtItem {
  /// A marker at `path:line:column`, its fields written as in a source.
  static func marker(
    _ keyword: String, _ text: String, at place: String,
    _ fields: KeyValuePairs<Field, String> = [:],
    nextCode: String? = nil, language: String = "C"
  ) -> DebtItem {
    let site = Site(at: place, text: text, language: language, nextCode: nextCode)
    let id = ItemID(fingerprint: ObjectID.hash(ofBlob: Array((text + place).utf8).span))
    return DebtItem(
      id: id, fingerprint: id, aliases: [], source: .marker, keyword: keyword,
      title: String(text.prefix { $0 != "\n" }), fields: FieldSet(fields, at: site.place),
      extras: [],
      sites: [site], tickets: [], heat: nil)
  }

  /// A record, its fields written as in front matter.
  static func record(
    _ title: String, id: String, _ fields: KeyValuePairs<Field, String> = [:],
    extras: [ExtraField] = [], tickets: [Ticket] = [], markers: [Site] = []
  ) -> DebtItem {
    let site = Site(at: "debt/\(id).md:20:1", text: title, language: "Markdown")
    return DebtItem(
      id: ItemID(id), fingerprint: ItemID(id), aliases: [], source: .record, keyword: nil,
      title: title, fields: FieldSet(fields, at: site.place), extras: extras,
      sites: [site] + markers, tickets: tickets, heat: nil)
  }

  /// The item with a value that the repository's settings give.
  func configured(_ field: Field, _ text: String) -> DebtItem {
    var item = self
    item.fields[field] = FieldEntry(
      FieldReader().value(field, text), origin: .configured, from: "scoring.defaults.FIXME")
    return item
  }
}

extension FieldSet {
  init(_ fields: KeyValuePairs<Field, String>, at place: Place) {
    self.init()
    for (index, (field, text)) in fields.enumerated() {
      let line = Place(place.file, line: index + 2, column: 1)
      self[field] = FieldEntry(
        FieldReader().value(field, text), origin: .declared, from: "record", at: line)
    }
  }
}

extension FieldReader {
  /// The value of a well-formed text.
  func value(_ field: Field, _ text: String) -> FieldValue {
    switch read(field, text.split(separator: ", ").map(String.init)) {
    case .value(let value), .offScale(let value, _), .configured(let value, _): value
    case .malformed(_, let message): .text(message)
    }
  }
}

extension Site {
  init(at place: String, text: String, language: String = "C", nextCode: String? = nil) {
    let parts = place.split(separator: ":")
    let column = Int(parts[2]) ?? 1
    self.init(
      file: RepositoryPath(String(parts[0])), line: Int(parts[1]) ?? 1, column: column,
      endColumn: column + text.utf8.count, text: text, language: language, nextCode: nextCode)
  }
}

extension Registry {
  /// A registry of a working tree on 2026-11-21.
  static func sample(
    _ items: [DebtItem], problems: [Problem] = [], skipped: [SkippedFile] = [],
    summary: Summary = Summary(), kind: Snapshot.Kind = .worktree,
    commit: String? = "8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce"
  ) -> Registry {
    var summary = summary
    if summary.files == 0 { summary.files = Set(items.flatMap(\.sites).map(\.path)).count }
    var registry = Registry(
      snapshot: Snapshot(
        kind: kind, commit: commit, base: nil, day: CalendarDate("2026-11-21")),
      items: items.sorted { $0.sites[0].place < $1.sites[0].place }, problems: problems,
      skipped: skipped, summary: summary,
      configuration: Configuration())
    registry.propose()
    return registry
  }

  /// What a team's repository looks like after a year.
  static let mixed = sample([
    .record(
      "Split the billing module", id: "split-billing",
      [
        .status: "open", .owner: "@shop/payments", .due: "2026-10-31", .effort: "15d",
        .interest: "12h/mo", .expect: "One module changes instead of four", .reach: "1200",
        .impact: "2", .confidence: "80%", .value: "8", .urgency: "5", .riskReduction: "8",
        .size: "8", .likelihood: "3", .severity: "4", .paths: "src/billing/**",
      ],
      extras: [ExtraField(key: "x-team", texts: ["blue", "green"], place: nil)],
      tickets: [
        Ticket(title: "Move the tax tables", isDone: true, effort: WorkDuration("2d"), line: 24),
        Ticket(title: "Give retries a queue", isDone: false, effort: WorkDuration("5d"), line: 25),
        Ticket(title: "Release alone", isDone: false, effort: WorkDuration("5d"), line: 26),
      ],
      markers: [Site(at: "src/billing/retry.go:6:5", text: "a queue of its own", language: "Go")]),
    .record(
      "Would an event bus do?", id: "event-bus",
      [.kind: "spike", .owner: "@shop/core", .timebox: "2d"]),
    .record(
      "決済モジュールの分割を検討する", id: "wide-characters-and-a-long-name-of-a-record",
      [
        .owner: "@shop/payments-and-invoices", .due: "2027-01-31", .effort: "2w", .reach: "250000",
        .impact: "3", .confidence: "30%",
      ]),
    .record(
      "Live with the old parser", id: "old-parser",
      [
        .status: "accepted", .acceptedBy: "@ana", .acceptedUntil: "2027-06-30",
        .acceptedReason: "It goes with version 4", .effort: "3d",
      ]),
    .marker(
      "FIXME", "rounds half up", at: "src/billing/invoice.py:8:7",
      [.owner: "@shop/payments", .reach: "900"], language: "Python"
    ).configured(.impact, "1").configured(.confidence, "50%").configured(.effort, "4h"),
    .marker(
      "OPTIMIZE", "three round trips", at: "src/checkout.ts:3:4",
      [.reach: "5000", .impact: "0.25", .effort: "1d"], language: "TypeScript"),
    .marker("TODO", "", at: "src/a.c:12:4", [.links: "#12, PAY-7"]),
    .marker("TODO", "", at: "src/a.c:30:4", nextCode: "return strlen(name) > 12;"),
    .marker("XXX", "", at: "src/a.c:44:4"),
    .marker("TODO", "audit for sparse index", at: "src/b.c:1:4"),
    .marker("TODO", "audit for sparse index.", at: "src/c.c:7:4"),
    .marker(
      "TODO", "read the rate from the database\nand cache it for a day",
      at: "src/tax/tables/europe/rates.py:105:37", [.due: "2026-11-01", .effort: "2h"],
      language: "Python"),
    .marker("HACK", "beyond \u{202E}txt.exe\u{1B}[31m", at: "web/cart.vue:2:8", language: "Vue"),
  ])

  /// A repository whose history was read: hot items, cold ones, and one that git does not know.
  static let touched: Registry = {
    func marker(
      _ keyword: String, _ text: String, at place: String, heat: Double, commits: Int, people: Int,
      ask: String?, reach: Double, _ fields: KeyValuePairs<Field, String> = [:]
    ) -> DebtItem {
      var item = DebtItem.marker(keyword, text, at: place, fields)
      item.heat = heat
      item.activity = ActivitySummary(
        commits: commits, people: people, ask: ask, hotspot: commits > 0 ? 0.8125 : nil)
      item.fields[.reach] = FieldEntry(
        .number(reach), origin: .proposal, from: "\(Int(reach)) developers in 90 days")
      return item
    }
    let cold = ["src/old/a.c:1:4", "src/old/b.c:2:4", "lib/c.c:3:4", "top.c:4:4"].map { place in
      marker(
        "TODO", "free the \(place)", at: place, heat: 0, commits: 0, people: 0, ask: nil, reach: 0)
    }
    return sample(
      cold + [
        marker(
          "TODO", "audit for sparse-index", at: "builtin/add.c:40:4", heat: 5.8312, commits: 9,
          people: 4, ask: "Junio C Hamano", reach: 3),
        marker(
          "TODO", "audit for sparse-index", at: "builtin/commit.c:1034:4", heat: 0.031, commits: 1,
          people: 1, ask: "Derrick Stolee", reach: 0),
        marker(
          "FIXME", "this leaks on every error path", at: "refs/files-backend.c:2110:4", heat: 12.25,
          commits: 24, people: 11, ask: "Patrick \u{202E}Steinhardt\u{1B}[31m", reach: 14),
        marker(
          "NEEDSWORK", "this wants a strbuf", at: "parse-options.c:77:4", heat: 2, commits: 3,
          people: 2, ask: "浜野 純", reach: 1, [.due: "2026-11-01"]),
        .marker("TODO", "not yet tracked by git", at: "new.c:1:4"),
      ])
  }()

  /// A repository of teams and people, one of whom has gone; one name comes from a hostile file.
  static let owned: Registry = {
    func owned(_ item: DebtItem, by owners: String...) -> DebtItem {
      var item = item
      item.fields[.owner] = FieldEntry(
        owners.count == 1 ? .text(owners[0]) : .list(owners), origin: .configured,
        from: ".github/CODEOWNERS:7")
      return item
    }
    let split = DebtItem.record(
      "Split the billing module", id: "split-billing",
      [.effort: "5d", .reach: "1200", .impact: "2", .confidence: "80%"])
    let tables = DebtItem.record(
      "Give the tables a home", id: "tables",
      [.owner: "@bob", .effort: "3d", .reach: "40", .impact: "1", .confidence: "50%"])
    var registry = sample([
      owned(split, by: "@shop/payments"),
      owned(.marker("TODO", "free the buffer", at: "src/pay/a.c:1:4"), by: "@shop/payments"),
      owned(.marker("TODO", "and the other one", at: "src/web/a.c:9:4"), by: "@ana", "@shop/web"),
      tables, .marker("FIXME", "wrong on Mondays", at: "b.c:3:4", [.owner: "@bob"]),
      .marker("HACK", "nobody's", at: "c.c:1:4"),
      .marker("TODO", "mail", at: "d.c:1:4", [.owner: "carl@example.com"]),
      owned(.marker("TODO", "evil", at: "e.c:1:4"), by: "@e\u{202E}vil\u{1B}[31m"),
    ])
    registry.people = [
      "@ana": OwnerActivity(
        lastCommit: CalendarDate(secondsSince1970: 1_763_719_200), isIdle: false),
      "@bob": OwnerActivity(
        lastCommit: CalendarDate(secondsSince1970: 1_735_689_600), isIdle: true),
    ]
    return registry
  }()

  /// A repository that has nothing but comments.
  static let onlyMarkers = sample([
    .marker("TODO", "free the buffer", at: "a.c:1:4"),
    .marker("TODO", "and the other one", at: "a.c:9:4"),
    .marker("FIXME", "wrong on Mondays", at: "b.c:3:4"),
  ])

  /// A repository whose answer cannot be trusted, with everything that a scan counts.
  static let troubled: Registry = {
    func place(_ path: String, _ line: Int? = nil, _ column: Int? = nil) -> Place {
      Place(RepositoryPath(path), line: line, column: column)
    }
    var summary = Summary()
    summary.files = 31_204
    summary.bytes = 91_000_000
    summary.ignored = 3
    summary.caseMisses = 1
    summary.limits = ["limits.file": 1, "limits.line": 12]
    return sample(
      [
        .marker("TODO", "a b c", at: "top.c:1:1"), .marker("TODO", "a", at: "a/x.c:1:1"),
        .marker("TODO", "a", at: "b/x.c:1:1"), .marker("TODO", "a", at: "c/x.c:1:1"),
        .marker("FIXME", "a", at: "d/x.c:1:1"), .marker("TODO", "a", at: "e/x.c:1:1"),
        .marker("HACK", "a", at: "f/x.c:1:1"), .marker("TODO", "a", at: "g/x.c:1:1"),
        .marker("TODO", "a", at: "g/y.c:1:1"),
      ],
      problems: [
        Problem(.snapshot, "replace refs or grafts are set; the real objects are read"),
        Problem(
          .malformedDate, at: place("src/a.c", 3, 14),
          "due: '2027-13-01' is no date; write YYYY-MM-DD"),
        Problem(
          .malformedDate, at: place("src/b.c", 9, 2), "due: 'soon' is no date; write YYYY-MM-DD"),
        Problem(.guessedField, at: place("src/a.c", 7, 3), "'ana' is read as the owner"),
        Problem(.missingObject, at: place("lib/c.c"), "the object 1234567 is missing"),
      ],
      skipped: [
        SkippedFile(place: place("x.png"), reason: .binary),
        SkippedFile(place: place("y.png"), reason: .binary),
        SkippedFile(place: place("vendor/z.c"), reason: .vendored),
        SkippedFile(place: place("lib/c.c"), reason: .missingObject),
      ], summary: summary, kind: .commit)
  }()
}
