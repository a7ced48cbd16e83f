import Foundation
import LedgerStore
import TestSupport
import Testing

@Suite(.serialized) struct ProcessTests {
  @Test func `two processes that write at once lose nothing`() throws {
    let folder = try TemporaryFolder()
    let workers = try (0..<3).map { _ in try Worker("count", folder.path, "200") }
    for worker in workers { #expect(worker.lines() == ["done"]) }
    let store = try openStore(in: folder.path)
    #expect(store.notice == nil)
    #expect(try store.value(of: [1]) == bytes("600"))
    #expect(store.verify() == [])
  }

  @Test func `a writer killed at any moment leaves each transaction whole or out`() throws {
    var folder = try TemporaryFolder()
    var generator = SystemRandomNumberGenerator()
    var last = 0
    for round in 0..<150 {
      if round % 10 == 0 {
        folder = try TemporaryFolder()
        last = 0
      }
      let worker = try Worker("rounds", folder.path)
      let lines = worker.killed(
        afterBytes: Int.random(in: 0...12, using: &generator),
        microseconds: .random(in: 0...6_000, using: &generator))
      last = lines.last.flatMap { Int($0) } ?? last
      let store = try openStore(in: folder.path)
      #expect(store.notice == nil)
      #expect(store.verify() == [])
      let value = try store.value(of: [0])
      let found = value.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
      // What was said is there; one more may have been written and not said.
      #expect((last...last + 1).contains(found))
      last = found
      for key in 1..<10 as Range<UInt8> { #expect(try store.value(of: [key]) == value) }
      let expected = value.map { [UInt8](repeating: $0[0], count: 30_000) }
      #expect(try store.value(of: bytes("round \(found)")) == expected)
      #expect(try store.tally(prefix: bytes("round ")).count == (found == 0 ? 0 : 1))
    }
  }

  // The limit meets the log first, the file, and at last the making of either.
  @Test(arguments: [3_000_000, 1_000_000, 300_000, 100_000, 50_000, 20_000, 8_192, 5_000, 10])
  func `a full disk is an error that loses nothing`(_ limit: Int) throws {
    let folder = try TemporaryFolder()
    let said = try #require(Worker("fill", folder.path, "\(limit)").lines().first)
    let words = said.split(separator: " ")
    #expect(words.first == "full")
    let written = try #require(words.last.flatMap { UInt8($0) })
    let store = try openStore(in: folder.path)
    #expect(store.notice == nil)
    #expect(store.verify() == [])
    #expect(try store.tally().count == Int(written) * 10)
    for batch in 0..<written {
      #expect(try store.value(of: [batch + 1, 9]) == [UInt8](repeating: 9, count: 10_000))
    }
  }

  // As another user, because none of this stops the one who is root.
  @Test func `a store that may not be written is read or refused, and left alone`() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let path = folder.path + "/cache"
    try openStore(in: path).put([1], bytes("found"))
    chmod(path, 0o555)
    chmod(path + "/ledger.db", 0o444)
    let before = try folder.read("cache/ledger.db")
    #expect(try Worker("visit", path).lines() == ["readOnly", "readOnly"])
    chmod(path, 0o777)
    #expect(try Worker("visit", path).lines() == ["readOnly", "found"])
    chmod(path + "/ledger.db", 0)
    #expect(try Worker("visit", path).lines() == ["readOnly", "readOnly"])
    chmod(path, 0)
    #expect(try Worker("visit", path).lines() == ["readOnly", "readOnly"])
    #expect(try Worker("visit", folder.path + "/none").lines() == ["readOnly", "missing"])
    chmod(path, 0o700)
    chmod(path + "/ledger.db", 0o600)
    #expect(try folder.read("cache/ledger.db") == before)
  }
}
