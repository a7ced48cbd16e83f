import Foundation
import TestSupport
import Testing

struct CacheDamageTests {
  private func history() async throws -> RandomRepository {
    let history = try RandomRepository(5, commits: 12)
    _ = await debt("log", in: history.path)
    return history
  }

  private func question(_ path: String, _ options: [String] = []) async -> Answer {
    await debt(options + ["log", "--format", "ndjson"], in: path)
  }

  @Test func `a byte that was flipped is found, told once, and does not change the answer`()
    async throws
  {
    let history = try await history()
    let folder = history.repository.folder
    let file = ".git/debt/ledger.db"
    let whole = try folder.read(file)
    let expected = await question(history.path, ["--no-cache"])
    var told = 0
    for place in Array(stride(from: 0, to: 100, by: 9))
      + Array(stride(from: 101, to: whole.count, by: 997))
    {
      var bytes = whole
      bytes[place] ^= UInt8(1 << (place % 8))
      try? folder.remove(".git/debt/ledger.db.aside")
      try folder.write(file, bytes: bytes)
      let answer = await question(history.path)
      #expect(answer.outputBytes == expected.outputBytes && answer.code == 0, "\(place)")
      let isAside = FileManager.default.fileExists(atPath: history.path + "/debt/ledger.db.aside")
      #expect(isAside == !answer.errors.isEmpty, "\(place)")
      if isAside {
        told += 1
        #expect(answer.errors.hasPrefix("debt: the cache was damaged; it is set aside as '"))
        let next = await question(history.path)
        #expect(next.errors == "" && next.outputBytes == expected.outputBytes)
      }
    }
    #expect(told > whole.count / 997 / 2)
  }

  @Test func `a file that was cut, or is somebody else's, is set aside`() async throws {
    let history = try await history()
    let folder = history.repository.folder
    let file = ".git/debt/ledger.db"
    let whole = try folder.read(file)
    let expected = await question(history.path, ["--no-cache"])
    let other = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 9_000)
    for bytes in [
      Array(whole.prefix(8_192)), Array(whole.prefix(whole.count - 1)), Array(whole.prefix(99)),
      other, Array("something else".utf8),
    ] {
      try folder.write(file, bytes: bytes)
      let answer = await question(history.path)
      #expect(answer.outputBytes == expected.outputBytes && answer.code == 0)
      #expect(answer.errors.hasPrefix("debt: the cache was damaged; it is set aside as '"))
      #expect(await question(history.path).errors == "")
    }
  }

  @Test func `a cache of another version is replaced without a word`() async throws {
    let history = try await history()
    let folder = history.repository.folder
    let expected = await question(history.path, ["--no-cache"])
    for version in [UInt8(0), 1, 99, 255] {
      var bytes = try folder.read(".git/debt/ledger.db")
      bytes[63] = version
      try folder.write(".git/debt/ledger.db", bytes: bytes)
      let answer = await question(history.path)
      #expect(answer.outputBytes == expected.outputBytes && answer.errors == "")
      #expect(await debt("cache", "verify", in: history.path).code == 0)
    }
  }

  @Test func `where nothing can be written the answer is the same, in silence`() async throws {
    let history = try RandomRepository(6, commits: 12)
    let folder = history.repository.folder
    // A file in the place of the folder: no right of root's gets past it.
    try folder.write(".git/debt", "not a folder\n")
    await CachedAnswers(path: history.path).expectSame(about: "HEAD")
    let named = await question(history.path, ["--cache-dir", history.path + "/debt"])
    #expect(named.code == 0)
    #expect(named.errors.hasPrefix("debt: goes on without a cache: "))
    #expect(named.outputBytes == (await question(history.path)).outputBytes)
    let quiet = await question(history.path, ["-q", "--cache-dir", history.path + "/debt"])
    #expect(quiet.errors == "")
  }
}
