import GitAccess

@testable import DebtKit

extension LedgerEvent.Standing {
  /// A marker or a record at `path:line`.
  init(_ keyword: String?, _ text: String, at place: String) {
    let parts = place.split(separator: ":")
    self.init(
      file: RepositoryPath(String(parts[0])), line: Int(parts[1]) ?? 1, text: text,
      keyword: keyword)
  }
}

extension ItemID {
  /// The id of the marker that is known by a word.
  static func of(_ word: String) -> ItemID {
    ItemID(fingerprint: ObjectID.hash(ofBlob: Array(word.utf8).span))
  }
}

extension LedgerEvent {
  /// A change of a marker, whose id is that of its first words.
  static func marker(
    _ kind: Kind, _ keyword: String, _ text: String, at place: String, known word: String? = nil,
    how: Payment? = nil, from: Standing? = nil, fields: [FieldChange] = [],
    reason: Reason? = nil, resembles: String? = nil, confidence: Double = 1
  ) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: .of(word ?? text), source: .marker,
      standing: Standing(keyword, text, at: place), from: from, fields: fields, reason: reason,
      resembles: resembles.map(ItemID.of), confidence: confidence)
  }

  /// A change of a record.
  static func record(
    _ kind: Kind, _ title: String, id: String, how: Payment? = nil, from: Standing? = nil,
    fields: [FieldChange] = [], reason: Reason? = nil
  ) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: ItemID(id), source: .record,
      standing: Standing(nil, title, at: "debt/\(id).md:20"), from: from, fields: fields,
      reason: reason)
  }
}

extension CommitEvents {
  /// A commit of 2026 in Paris, whose id starts with a letter or two.
  static func on(
    _ month: Int, _ day: Int, _ commit: String, by author: String, _ subject: String,
    isMerge: Bool = false, _ events: [LedgerEvent]
  ) -> CommitEvents {
    let id = String(repeating: commit, count: 40).prefix(40)
    let date = CalendarDate(year: 2026, month: month, day: day)
    let noon = Int64(date?.daysSince1970 ?? 0) * 86_400 + 12 * 3600
    let mail = author.lowercased().split(separator: " ").joined(separator: ".") + "@shop.example"
    return CommitEvents(
      commit: String(id), date: (noon, 60), author: Person(name: author, email: mail),
      subject: subject, isMerge: isMerge, events: events)
  }

  /// A team's log with every kind of change, newest first.
  static let sample: [CommitEvents] = [
    .on(
      11, 20, "8f3a0", by: "Ana López", "Give retries a queue",
      [
        .marker(
          .opened, "TODO", "drain the queue before a deploy", at: "src/billing/queue.go:41"),
        .marker(
          .paid, "FIXME", "retries block the checkout", at: "src/billing/retry.go:6",
          how: .withCode),
        .marker(
          .paid, "TODO", "explain why", at: "src/billing/retry.go:19", how: .commentOnly),
        .record(
          .edited, "Split the billing module", id: "split-billing",
          fields: [
            .init(name: "effort", old: ["20d"], new: ["15d"]),
            .init(name: "due", old: [], new: ["2027-01-31"]),
            .init(name: "tags", old: ["billing"], new: ["billing", "q1"]),
          ]),
      ]),
    .on(
      11, 18, "1c", by: "Bo", "Merge branch 'tax-tables'", isMerge: true,
      [
        .marker(
          .opened, "XXX", "both sides changed the rates; which one is right?",
          at: "src/tax/tables/europe/rates.py:105")
      ]),
    .on(
      11, 17, "5e7", by: "Bo", "Move the tax tables to a module of their own",
      (1...12).map { number in
        .marker(
          .moved, "TODO", "rate number \(number)", at: "src/tax/tables/europe/rates.py:\(number)",
          from: .init("TODO", "rate number \(number)", at: "src/billing/tax.py:\(number)"),
          reason: .movedFile)
      } + [
        .marker(
          .moved, "HACK", "rounds half up", at: "src/tax/round.py:3",
          from: .init("HACK", "rounds half up", at: "src/billing/invoice.py:88"),
          reason: .sameText),
        .marker(
          .moved, "TODO", "sort by country", at: "src/tax/round.py:60",
          from: .init("TODO", "sort by country", at: "src/tax/round.py:9"), reason: .sameText),
        .marker(
          .edited, "FIXME", "read the rate from the database\nand cache it for a day",
          at: "src/tax/tables/europe/rates.py:140", known: "rates",
          from: .init(
            "TODO", "read the rates from a table and keep them", at: "src/billing/tax.py:105"),
          fields: [.init(name: "owner", old: ["@ana"], new: ["@bo"])], reason: .similar,
          confidence: 0.714),
      ]),
    .on(
      11, 3, "a04d", by: "Friedrich-Wilhelm von und zu Hohenstein",
      "Revert \"Drop the old parser\"",
      [
        .marker(
          .reopened, "TODO", "drop the old parser with version 4", at: "src/parser/old.c:12",
          reason: .revert),
        .marker(
          .reopened, "TODO", "free the buffer on every path", at: "src/parser/old.c:90",
          reason: .sameFingerprint),
        .marker(
          .opened, "BUG", "", at: "src/parser/old.c:130", resembles: "explain why"),
        .marker(
          .edited, "TODO", "one line\nand a new one", at: "src/parser/old.c:200",
          from: .init("TODO", "one line", at: "src/parser/old.c:190")),
        .marker(
          .paid, "TODO", "paid with everything around it", at: "src/parser/new.c:1",
          how: .withFile, reason: .paidWithFile),
      ]),
    .on(
      10, 30, "d2", by: "Ana López", "",
      [
        .record(.accepted, "Live with the old parser", id: "old-parser", reason: .trailer),
        .record(.paid, "Upgrade PostgreSQL", id: "postgres-upgrade", how: .declared),
      ]),
    CommitEvents(
      commit: String(repeating: "0b", count: 20), date: nil, author: Person(name: "", email: ""),
      subject: "Start", isMerge: false,
      events: [.marker(.opened, "TODO", "write a README", at: "Makefile:1")]),
  ]
}
