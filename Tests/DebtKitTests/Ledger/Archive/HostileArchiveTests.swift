import GitAccess
import LedgerStore
import TestSupport
import Testing

@testable import DebtKit

/// An archive whose checksums hold and whose entries lie: whoever writes a cache writes its checksums.
struct HostileArchiveTests {
  private func history() throws -> TestRepository {
    let repository = try TestRepository(files: [
      "a.c": "f();\n// TODO: retry the upload on timeout\ng();\n",
      "debt/r.md": "---\nstatus: open\npaths: [a.c]\n---\n# R\n",
    ])
    try repository.commit(date: 1_767_225_600)
    for number in 1...6 {
      try repository.write(
        "a.c",
        "f();\n"
          + (0..<number).map { "// TODO(r, #7): number \($0) of many things\nh\($0)();\n" }.joined()
      )
      try repository.write("b\(number % 2).c", "// FIXME: thing \(number) of b\n")
      try repository.commit("more of #7", date: 1_767_225_600 + Int64(number) * 86_400)
    }
    return repository
  }

  /// Asks everything that reads the archive.
  private func ask(_ repository: TestRepository, _ folder: String) throws -> [CommitEvents]? {
    var options = ScanOptions()
    options.cache = .folder(folder)
    let debt = try DebtRepository(at: repository.path)
    var registry = try debt.registry(of: .commit("HEAD"), options: options)
    do {
      let log = try debt.log(LogQuery(), options: options).commits
      try debt.addHistory(
        to: &registry, of: .commit("HEAD"), asOf: nil, options: options, hotspots: .all)
      return log
    } catch {
      // No answer is as good as one that a lie spoils; a crash is not.
      return nil
    }
  }

  @Test func `entries that lie end no process`() throws {
    let repository = try history()
    let folder = try TemporaryFolder()
    let cache = folder.path + "/c"
    let expected = try #require(try ask(repository, cache))
    let whole = try folder.read("c/ledger.db")
    var random = SeededRandom(1)
    var right = 0
    for round in 0..<400 {
      try? folder.remove("c")
      try folder.write("c/ledger.db", bytes: whole)
      do {
        let store = try LedgerStore(
          folder: cache, contents: LedgerArchive.version, access: .readWrite)
        var entries: [(key: [UInt8], value: [UInt8])] = []
        try store.scan { (key, value) throws(StoreError) in
          entries.append(
            (
              key.withUnsafeBufferPointer { Array($0) }, value.withUnsafeBufferPointer { Array($0) }
            ))
          return true
        }
        var (key, value) = random.pick(entries)
        switch random.below(4) {
        case 0 where !value.isEmpty: value[random.below(value.count)] = UInt8(random.below(256))
        case 1: value = random.pick(entries).value
        case 2 where !value.isEmpty: value.removeLast(random.below(value.count) + 1)
        default: for index in value.indices.suffix(3) { value[index] = UInt8(random.below(256)) }
        }
        if random.below(8) == 0 { try store.remove(key) } else { try store.put(key, value) }
      }
      // The tip again, and from an earlier walk on.
      if round % 4 == 0 {
        try repository.write("c.c", "// TODO: round \(round) of the test\n")
        try repository.commit()
      }
      let answer = try ask(repository, cache)
      if round % 4 != 0, answer == expected { right += 1 }
      if round % 4 == 0 { try repository.git("reset", "-q", "--hard", "HEAD~1") }
    }
    // Most lies are found, or are about what was not asked.
    #expect(right > 100)
  }
}
