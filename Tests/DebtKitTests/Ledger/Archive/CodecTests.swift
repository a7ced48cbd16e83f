import CommentScanning
import GitAccess
import Testing

@testable import DebtKit

struct CodecTests {
  private static let blob = ObjectID.hash(ofBlob: [1, 2, 3].span)
  private static let paths = [
    RepositoryPath("a.c"), RepositoryPath(bytes: [0x63, 0xE9, 0x2E, 0x63]), RepositoryPath("ä/ö.c"),
  ]

  @Test func `numbers and texts come back as they were`() throws {
    var writer = ByteWriter()
    let numbers: [UInt64] = [0, 1, 127, 128, 16_383, 16_384, UInt64(Int64.max), .max]
    let signed: [Int64] = [0, -1, 1, -64, 63, 64, .min, .max]
    let doubles = [0.0, -0.0, 1.5, .infinity, .leastNonzeroMagnitude]
    let texts = ["", "a", "ä\u{0}\n", "𝄞"]
    for number in numbers { writer.write(number) }
    for number in signed { writer.write(signed: number) }
    for number in doubles { writer.write(number) }
    for text in texts { writer.write(text) }
    writer.write(optional: nil)
    writer.write(optional: "")
    writer.write(texts)
    writer.write(fixed: 0xDEAD_BEEF)
    writer.write(Self.blob)
    writer.write([UInt8](0...255))
    var reader = ByteReader(writer.bytes)
    for number in numbers { #expect(try reader.number() == number) }
    for number in signed { #expect(try reader.signed() == number) }
    for number in doubles { #expect(try reader.double().bitPattern == number.bitPattern) }
    for text in texts { #expect(try reader.text() == text) }
    #expect(try reader.optionalText() == nil)
    #expect(try reader.optionalText() == "")
    #expect(try reader.texts() == texts)
    #expect(try reader.fixed() == 0xDEAD_BEEF)
    #expect(try reader.id() == Self.blob)
    #expect(try reader.blob() == [UInt8](0...255))
    #expect(reader.isAtEnd)
  }

  @Test func `a number too large for its bytes is damage`() {
    let bytes: [[UInt8]] = [
      [], [0x80], [UInt8](repeating: 0xFF, count: 11),
      [UInt8](repeating: 0xFF, count: 9) + [0x02],
    ]
    for bytes in bytes {
      #expect(throws: ByteReader.Damage.self) {
        var reader = ByteReader(bytes)
        _ = try reader.number()
      }
    }
  }

  @Test func `events of every kind come back as they were`() throws {
    var events: [LedgerEvent] = []
    for (index, kind) in LedgerEvent.Kind.allCases.enumerated() {
      let standing = LedgerEvent.Standing(
        file: Self.paths[index % 3], line: index + 1, text: "one\ntwo ä", keyword: "TODO")
      let record = LedgerEvent.Standing(file: Self.paths[0], line: 4, text: "R", keyword: nil)
      events.append(LedgerEvent(kind, id: ItemID("r-\(index)"), source: .record, standing: record))
      for reason in LedgerEvent.Reason.allCases {
        events.append(
          LedgerEvent(
            kind, how: LedgerEvent.Payment.allCases[index % 4], id: ItemID(fingerprint: Self.blob),
            source: .marker, standing: standing, from: record,
            fields: [
              .init(name: "tags", old: ["a", ""], new: []), .init(name: "", old: [], new: []),
            ],
            reason: reason, resembles: ItemID("r1"), confidence: 1.0 / 3))
      }
    }
    #expect(try EventCodec.events(EventCodec.bytes(of: events)) == events)
    #expect(try EventCodec.events(EventCodec.bytes(of: [])) == [])
  }

  @Test(arguments: [5, 1_023, 1_024, 1_025, 2_500])
  func `commits come back page by page`(_ count: Int) throws {
    var graph = Self.graph
    for number in graph.count..<max(graph.count, count) {
      graph.append(
        CommitGraph.Node(
          id: ObjectID.hash(ofBlob: Array("\(number)".utf8).span), seconds: Int64(number * 7 % 999),
          person: Int32(number % 3)),
        parents: number.isMultiple(of: 50) ? [number - 1, number / 2] : [number - 1],
        reverted: number.isMultiple(of: 1_023) ? Self.blob : nil,
        marks: CommitGraph.Marks(rawValue: UInt8(number % 16)))
    }
    var again = CommitGraph()
    for (number, bytes) in CommitPage.pages(of: graph, from: 0) {
      again.append(try CommitPage(bytes, number: number, commits: count, people: 3))
    }
    #expect(again.count == graph.count && again.marks == graph.marks)
    for number in 0..<graph.count {
      let (old, new) = (graph.nodes[number], again.nodes[number])
      #expect(old.id == new.id && old.seconds == new.seconds && old.person == new.person)
      #expect(old.traits == new.traits)
      #expect(graph.reverted(by: number) == again.reverted(by: number))
      #expect(Array(graph.parents(of: number)) == Array(again.parents(of: number)))
    }
  }

  @Test func `a page that has grown since holds what it held`() throws {
    let graph = Self.graph
    let (number, bytes) = try #require(CommitPage.pages(of: graph, from: 4).first)
    for count in 1...5 {
      let page = try CommitPage(bytes, number: number, commits: count, people: 3)
      #expect(page.numbers == 0..<count)
      #expect(page.reverts.map(\.commit) == (count > 3 ? [3] : []))
      for commit in page.numbers { #expect(page.id(of: commit) == graph.nodes[commit].id) }
    }
    #expect(throws: ByteReader.Damage.self) {
      try CommitPage(bytes, number: number, commits: 6, people: 3)
    }
    #expect(throws: ByteReader.Damage.self) {
      try CommitPage(bytes, number: number, commits: 5, people: 2)
    }
  }

  /// Five commits: two roots, a branch and an octopus, with every flag and odd moments.
  static var graph: CommitGraph {
    var graph = CommitGraph()
    let parents = [[], [0], [], [0], [3, 1, 2]]
    let seconds: [Int64?] = [0, nil, .min + 1, .max, -1]
    for number in 0..<5 {
      graph.append(
        CommitGraph.Node(
          id: ObjectID.hash(ofBlob: [UInt8(number)].span), seconds: seconds[number],
          person: Int32(number % 3), traits: CommitGraph.Traits(rawValue: UInt8(number))),
        parents: parents[number], reverted: number == 3 ? blob : nil,
        marks: CommitGraph.Marks(rawValue: UInt8(number * 3)))
    }
    return graph
  }

  /// What was done in a table of items, every kind of thing.
  static let operations: [ItemTable.Operation] = [
    .item(ItemID("r1"), .record), .item(ItemID(fingerprint: blob), .marker),
    .opening(item: 1, commit: 0), .alias(item: 0, commit: 4, id: ItemID("r0")),
    .place(item: 1, path: 2),
    .payment(
      fingerprint: ItemID("x"), .init(commit: 3, item: 1, seconds: -5, wordCount: Int32.max)),
    .payment(fingerprint: ItemID("x"), .init(commit: 4, item: 0, seconds: nil, wordCount: 0)),
  ]

  @Test func `a table of items comes back as it was`() throws {
    var items = ItemTable()
    try ItemCodec.replay(
      ItemCodec.bytes(of: Self.operations) { Int($0) }, commits: 5, paths: 3, in: &items)
    #expect(items.entries.map(\.id) == [ItemID("r1"), ItemID(fingerprint: Self.blob)])
    #expect(items.entries.map(\.source) == [.record, .marker])
    #expect(items.known(ItemID("r1"), .record) == 0 && items.known(ItemID("r1"), .marker) == nil)
    #expect(items.openings == [[], [0]] && items.closings == [[4], [3]])
    #expect(items.paths == [[], [2]] && items.aliases[0].map(\.id) == [ItemID("r0")])
    let payments = items.payments[ItemID("x")] ?? []
    #expect(payments.map(\.seconds) == [-5, nil] && payments.map(\.wordCount) == [Int32.max, 0])
    #expect(items.journal.isEmpty)
  }

  @Test func `files and touches come back as they were`() throws {
    let files = [
      StateCodec.File(path: 0, content: (Self.blob, [0, -1, 7])),
      StateCodec.File(path: 2, content: nil),
    ]
    let again = try StateCodec.files(StateCodec.bytes(of: files), paths: 3, items: 8)
    #expect(again.map(\.path) == [0, 2] && again[1].content == nil)
    #expect(again[0].content?.blob == Self.blob && again[0].content?.items == [0, -1, 7])
    let touches = [
      LedgerTouch(commit: 9, item: 0, lines: 1), LedgerTouch(commit: 9, item: 4, lines: 70_000),
    ]
    #expect(
      try StateCodec.touches(StateCodec.bytes(of: touches), of: 9, items: 5) == touches)
  }

  /// A source with markers of every dialect and attribute.
  static let source = """
    // TODO(@ana, PAY-12, due=2027-01-31, effort=1mo 2w 3d 4h 5m, interest=6h/mo, x-own=ä, word):
    //  a text that goes on
    //  over lines
    f(); // TODOOO
    // FIXME(reach=900, impact=2, confidence=80%, tags=a, tags=b, likelihood=oops): short
    g();
    """

  @Test func `a scan comes back as it was`() throws {
    let file = SnapshotFile(path: RepositoryPath("a.c"), blob: Self.blob)
    let scan = ByteView.with(Array(Self.source.utf8)) {
      FileScanner(configuration: Configuration()).scanVersion($0, of: file).scan
    }
    #expect(scan.reading.markers.count == 3)
    let again = try ScanCodec.scan(ScanCodec.bytes(of: scan), of: file)
    #expect(again.reading.markers == scan.reading.markers)
    #expect(again.keys.map(\.identity) == scan.keys.map(\.identity))
    #expect(again.keys.map(\.text) == scan.keys.map(\.text))
    #expect(again.keys.map(\.codeAbove) == scan.keys.map(\.codeAbove))
    #expect(again.keys.map(\.codeBelow) == scan.keys.map(\.codeBelow))
    #expect(again.keys.map(\.links) == scan.keys.map(\.links))
    #expect(again.reading.bytes == scan.reading.bytes && again.sketch == nil)
  }

  @Test func `values of every type come back as they were`() throws {
    let duration = try #require(WorkDuration("1mo 2w 3d 4.5h 5m"))
    let date = try #require(CalendarDate("2027-01-31"))
    let values: [FieldValue] = [
      .text(""), .number(0.1), .date(date), .duration(duration), .rate(duration),
      .list(["a", "ä"]),
    ]
    for value in values {
      var writer = ByteWriter()
      FieldValueCodec.write(value, to: &writer)
      var reader = ByteReader(writer.bytes)
      #expect(try FieldValueCodec.value(&reader) == value)
      #expect(reader.isAtEnd)
    }
  }
}
