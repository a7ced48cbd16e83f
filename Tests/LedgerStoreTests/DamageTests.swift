import Foundation
import TestSupport
import Testing

@testable import LedgerStore

struct DamageTests {
  /// What a damaged file turned out to be.
  private enum Outcome: Hashable {
    case right
    case damaged
    case rebuilt
  }

  private let folder: TemporaryFolder
  private let whole: [UInt8]
  private let entries: [[UInt8]: [UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    var entries: [[UInt8]: [UInt8]] = [:]
    for number in 0..<400 {
      let key = (0..<20).map { UInt8(truncatingIfNeeded: number &* 2_654_435_761 >> $0) }
      entries[key + [UInt8(number & 0xff)]] = [UInt8](repeating: UInt8(number & 0xff), count: 60)
    }
    entries[bytes("large")] = (0..<30_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 3) }
    do {
      let store = try openStore(in: folder.path)
      // Removed later, so that some pages in the middle hold nothing.
      try store.put(bytes("removed"), [UInt8](repeating: 1, count: 20_000))
      try store.writing { () throws(StoreError) in
        for (key, value) in entries { try store.put(key, value) }
      }
      try store.remove(bytes("removed"))
    }
    self.entries = entries
    whole = try folder.read("ledger.db")
  }

  @Test func `no flipped byte gives a wrong value, hides one, or crashes`() throws {
    #expect(try outcome(of: whole) == .right)
    var outcomes: [Outcome: Int] = [:]
    var generator = SystemRandomNumberGenerator()
    for start in stride(from: 0, to: whole.count, by: 8_192) {
      let places =
        Array(stride(from: .random(in: 0...1), to: start == 0 ? 100 : 14, by: 2)) + [
          8_183, 8_184, 8_191,
        ]
        + (0..<8).map { _ in Int.random(in: 14..<8_184, using: &generator) }
      for place in places {
        var damaged = whole
        damaged[start + place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        outcomes[try outcome(of: damaged), default: 0] += 1
      }
    }
    // Pages that hold nothing are not read; all others must have been noticed.
    #expect(outcomes[.damaged, default: 0] + outcomes[.rebuilt, default: 0] > 150)
    #expect(outcomes[.right, default: 0] <= 25 * 3)
  }

  @Test func `no page in another's place passes`() throws {
    let pages = whole.count / 8_192
    for (first, second) in (1..<pages).map({ ($0, $0 % (pages - 1) + 1) }) where first != second {
      var damaged = whole
      let content = whole[first * 8_192..<(first + 1) * 8_192]
      damaged.replaceSubrange(second * 8_192..<(second + 1) * 8_192, with: content)
      _ = try outcome(of: damaged)
    }
  }

  @Test func `no cut at a page's end or within one gives a wrong value`() throws {
    for end in stride(from: 0, to: whole.count, by: 8_192) {
      // Nothing is left of an empty file; every other cut is noticed.
      #expect(try outcome(of: Array(whole.prefix(end))) == .rebuilt)
      #expect(try outcome(of: Array(whole.prefix(end + 4_096))) != .right)
      #expect(try outcome(of: Array(whole.prefix(end + 1))) != .right)
    }
    #expect(try outcome(of: Array(whole.dropLast())) != .right)
  }

  @Test(
    arguments: [
      ("value = zeroblob(60)", [1]), ("checksum = checksum + 1", [1]), ("key = x'03'", [3]),
      ("key = x'0101', value = x'02'", [1, 1]), ("key = x'0102', value = x''", [1, 2]),
    ] as [(String, [UInt8])])
  func `an entry that is not what was put is damage`(_ change: String, _ key: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    try store.put([1], [1, 2])
    try store.put([2], [2])
    #expect(store.verify() == [])
    try store.connection.run("UPDATE entry SET \(change) WHERE key = x'01'")
    #expect(failure { _ = try store.value(of: key) } == .damaged)
    #expect(failure { _ = try store.texts() } == .damaged)
    #expect(try store.value(of: [2]) == [2])
    #expect(
      store.verify() == ["damaged store '\(folder.path)/ledger.db': an entry has another checksum"])
  }

  @Test(arguments: [
    "CREATE VIEW other AS SELECT 1", "CREATE INDEX other ON entry (value)", "DROP TABLE entry",
    "CREATE TRIGGER other AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
  ])
  func `a file with another schema is not used`(_ change: String) throws {
    let folder = try TemporaryFolder()
    do {
      let store = try openStore(in: folder.path)
      try store.put([1], [1])
      try store.connection.run(change)
    }
    let store = try openStore(in: folder.path)
    #expect((store.notice == nil) == change.hasPrefix("DROP"))
    #expect(try store.tally().count == 0)
  }

  @Test func `a log with flipped bytes loses its end and nothing else`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    for round in 1...20 as ClosedRange<UInt8> {
      try store.writing { () throws(StoreError) in
        for key in 0..<50 as Range<UInt8> {
          try store.put([key], [UInt8](repeating: round, count: 100))
        }
      }
    }
    // While it is open, as a kill would leave it.
    let (file, log) = try (folder.read("ledger.db"), folder.read("ledger.db-wal"))
    for place in stride(from: 5, to: log.count, by: log.count / 60) {
      let copy = try TemporaryFolder()
      var damaged = log
      damaged[place] ^= 0x10
      try copy.write("ledger.db", bytes: file)
      try copy.write("ledger.db-wal", bytes: damaged)
      let found = try LedgerStore(folder: copy.path, contents: 1, access: .readWrite)
      let first = try found.value(of: [0])
      for key in 1..<50 as Range<UInt8> { #expect(try found.value(of: [key]) == first) }
      #expect(found.verify() == [])
    }
  }

  /// Opens a file with the given bytes and holds everything against what was put.
  private func outcome(of content: [UInt8]) throws -> Outcome {
    for suffix in ["-wal", "-shm", "-journal"] where access("\(path)\(suffix)", F_OK) == 0 {
      try folder.remove("ledger.db" + suffix)
    }
    try folder.write("ledger.db", bytes: content)
    let store = try openStore(in: folder.path)
    if try store.tallyOrDamage() == 0 { return .rebuilt }
    #expect(store.notice == nil)
    var outcome = Outcome.right
    for (key, value) in entries {
      do throws(StoreError) {
        let found = try [store.value(of: key), store.value(of: key + [0])]
        if found != [value, nil] { Issue.record("a wrong value") }
      } catch {
        #expect(error.code == .damaged)
        outcome = .damaged
      }
    }
    for isDescending in [false, true] {
      var found = 0
      do throws(StoreError) {
        try store.scan(descending: isDescending) { (key, value) throws(StoreError) in
          found += 1
          let key = key.withUnsafeBufferPointer { Array($0) }
          #expect(value.withUnsafeBufferPointer { Array($0) } == entries[key])
          return true
        }
        #expect(found == entries.count)
      } catch {
        #expect(error.code == .damaged)
        outcome = .damaged
      }
    }
    // It also reads the pages that hold nothing.
    #expect(outcome == .right || !store.verify().isEmpty)
    return outcome
  }

  private var path: String { folder.path + "/ledger.db" }
}

extension LedgerStore {
  /// The number of entries, or nil where damage hides it.
  fileprivate func tallyOrDamage() throws -> Int? {
    do throws(StoreError) {
      return try tally().count
    } catch {
      #expect(error.code == .damaged)
      return nil
    }
  }
}
