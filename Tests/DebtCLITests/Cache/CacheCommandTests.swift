import Foundation
import TestSupport
import Testing

struct CacheCommandTests {
  @Test func `show tells where it is and what it holds`() async throws {
    let repository = try TestRepository.committed([
      "a.c": "// TODO: one\n", "b.c": "int b; // a TODO that is none\n",
    ])
    let folder = repository.path + "/.git/debt"
    #expect(
      await debt("cache", "show", in: repository.path).output
        == "\(folder): 0 bytes\n  nothing is kept yet\n")
    _ = await debt("log", in: repository.path)
    let show = await debt("cache", "show", in: repository.path)
    #expect(
      show.lines.dropFirst() == [
        "  1 history of 1 commit", "  1 version of files with items, 1 without",
      ])
    #expect(show.lines[0].hasPrefix("\(folder): ") && show.lines[0].contains(" kB, version "))
    let json = try JSONTree(
      await debt("cache", "show", "--format", "json", in: repository.path).outputBytes)
    #expect(json.keys == ["schemaVersion", "tool", "cache"])
    #expect(
      json["cache"]?.keys == [
        "folder", "bytes", "aside", "failure", "version", "histories", "scans", "plain",
      ])
    #expect(json["cache"]?["scans"] == .number("1") && json["cache"]?["plain"] == .number("1"))
  }

  @Test func `clear frees what show tells, and a dry run nothing`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: one\n"])
    let file = repository.path + "/.git/debt/ledger.db"
    _ = await debt("log", in: repository.path)
    // Whoever looks leaves the memory that readers of the file share.
    _ = await debt("cache", "show", in: repository.path)
    let json = try JSONTree(
      await debt("cache", "show", "--format", "json", in: repository.path).outputBytes)
    let dry = await debt("cache", "clear", "--dry-run", "--format", "json", in: repository.path)
    #expect(try JSONTree(dry.outputBytes)["cache"]?["freed"] == json["cache"]?["bytes"])
    #expect(FileManager.default.fileExists(atPath: file))
    let clear = await debt("cache", "clear", in: repository.path)
    #expect(clear.code == 0 && clear.output.hasSuffix(" freed\n"))
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(
      await debt("cache", "clear", in: repository.path).output.hasSuffix(": nothing is kept\n"))
    #expect(
      await debt("cache", "verify", in: repository.path).output.hasSuffix("nothing is kept yet\n"))
  }

  @Test func `verify finds nothing in a sound cache, and says what is wrong with another`()
    async throws
  {
    let repository = try TestRepository.committed(["a.c": "// TODO: one\n"])
    _ = await debt("log", in: repository.path)
    for arguments in [["cache", "verify"], ["cache", "verify", "--objects"]] {
      let sound = await debt(arguments, in: repository.path)
      #expect(sound.code == 0 && sound.errors == "")
      #expect(
        sound.output
          == "\(repository.path)/.git/debt is sound: 1 commit and 1 scan are as a fresh reading finds them\n"
      )
    }
    var bytes = try repository.folder.read(".git/debt/ledger.db")
    bytes[bytes.count - 5_000] ^= 1
    try repository.folder.write(".git/debt/ledger.db", bytes: bytes)
    let damaged = await debt("cache", "verify", in: repository.path)
    #expect(damaged.code == 1)
    #expect(damaged.lines.first == "\(repository.path)/.git/debt is damaged:")
    #expect(damaged.lines.last == "`debt cache clear` removes it; the next run makes it again")
    let json = try JSONTree(
      await debt("cache", "verify", "--format", "json", in: repository.path).outputBytes)
    #expect(json["cache"]?["sound"] == .bool(false))
    #expect(json["cache"]?["cure"] == .text("debt cache clear"))
  }

  @Test func `a cache that nobody is to use cannot be shown`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: one\n"])
    let answer = await debt("--no-cache", "cache", "show", in: repository.path)
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("debt: there is no cache with --no-cache\n"))
  }
}
