import CommentScanning
import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Whatever bytes a cache holds, reading them ends, and gives a value or `Damage`.
struct CodecFuzzTests {
  /// Each codec as a reader of bytes, with what it wrote itself.
  private static let codecs:
    [(name: String, seed: [UInt8], read: @Sendable ([UInt8]) throws -> Void)] = {
      let blob = ObjectID.hash(ofBlob: [1].span)
      let file = SnapshotFile(path: RepositoryPath("a.c"), blob: blob)
      let scan = ByteView.with(Array(CodecTests.source.utf8)) {
        FileScanner(configuration: Configuration()).scanVersion($0, of: file).scan
      }
      let standing = LedgerEvent.Standing(file: file.path, line: 3, text: "t", keyword: "TODO")
      let event = LedgerEvent(
        .edited, id: ItemID("r1"), source: .marker, standing: standing, from: standing,
        fields: [.init(name: "tags", old: ["a"], new: ["b"])], reason: .similar)
      let files = [
        StateCodec.File(path: 0, content: (blob, [0, -1, 1])),
        StateCodec.File(path: 1, content: nil),
      ]
      let touches = [LedgerTouch(commit: 1, item: 1, lines: 300)]
      return [
        ("events", EventCodec.bytes(of: [event, event]), { _ = try EventCodec.events($0) }),
        ("scan", ScanCodec.bytes(of: scan), { _ = try ScanCodec.scan($0, of: file) }),
        (
          "commits", CommitPage.pages(of: CodecTests.graph, from: 0).flatMap(\.bytes),
          {
            var graph = CommitGraph()
            graph.append(try CommitPage($0, number: 0, commits: 5, people: 3))
            _ = graph.ancestors(of: Array(0..<graph.count))
            var order = CommitOrder(of: graph, included: Array(repeating: true, count: graph.count))
            while order.next() != nil {}
          }
        ),
        (
          "items", ItemCodec.bytes(of: CodecTests.operations) { Int($0) },
          {
            var items = ItemTable()
            try ItemCodec.replay($0, commits: 5, paths: 3, in: &items)
          }
        ),
        (
          "files", StateCodec.bytes(of: files), { _ = try StateCodec.files($0, paths: 2, items: 2) }
        ),
        (
          "touches", StateCodec.bytes(of: touches),
          { _ = try StateCodec.touches($0, of: 1, items: 2) }
        ),
        (
          "header", LedgerArchive.Header(commits: 9, runs: 2, people: 1, paths: 4, birth: 77).bytes,
          {
            _ = try LedgerArchive.Header($0)
          }
        ),
        (
          "book", CodecTests.source.utf8.map { $0 },
          {
            var book = WalkBook()
            try book.add(people: $0, paths: $0, items: $0, notes: $0)
          }
        ),
        (
          "changes", ChangesCodec.bytes(of: MeasureCodecTests.changes),
          { _ = try ChangesCodec.entries($0) }
        ),
        (
          "complexities", ComplexityCodec.bytes(of: MeasureCodecTests.complexities),
          { _ = try ComplexityCodec.entries($0) }
        ),
        ("settings", KeptSettingsTests.sample.bytes, { _ = try KeptSettings($0) }),
      ]
    }()

  @Test(arguments: 0..<11)
  func `bytes that nobody wrote end in a value or in damage`(_ codec: Int) throws {
    let (_, seed, read) = Self.codecs[codec]
    var random = SeededRandom(codec)
    for _ in 0..<4_000 {
      var bytes = seed
      switch random.below(5) {
      case 0: bytes = (0..<random.below(80)).map { _ in UInt8(random.below(256)) }
      case 1: bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
      case 2:
        let place = random.below(bytes.count + 1)
        bytes.insert(contentsOf: (0..<random.below(9)).map { _ in 0xFF }, at: place)
      case 3:
        let other = Self.codecs[random.below(11)].seed
        bytes.replaceSubrange(random.below(bytes.count + 1)..., with: other)
      default:
        for _ in 0...random.below(3) where !bytes.isEmpty {
          bytes[random.below(bytes.count)] = UInt8(random.below(256))
        }
      }
      do { try read(bytes) } catch { #expect(error is ByteReader.Damage) }
    }
  }

  @Test(arguments: 0..<7)
  func `every byte that is cut off is missed`(_ codec: Int) throws {
    let (name, seed, read) = Self.codecs[codec]
    try read(seed)
    // A list without a count ends where its bytes end, and is held against the header.
    guard name != "items" else { return }
    for count in 0..<seed.count {
      #expect(throws: ByteReader.Damage.self) { try read(Array(seed.prefix(count))) }
    }
  }

  @Test func `a count that lies makes nobody ask for memory`() {
    var writer = ByteWriter()
    writer.write(UInt64(Int64.max))
    let bytes = writer.bytes + [UInt8](repeating: 0, count: 8)
    #expect(throws: ByteReader.Damage.self) { try EventCodec.events(bytes) }
    #expect(throws: ByteReader.Damage.self) {
      try StateCodec.files(bytes, paths: .max, items: Int(Int32.max))
    }
    #expect(throws: ByteReader.Damage.self) {
      var reader = ByteReader(bytes)
      _ = try reader.texts()
    }
  }
}
