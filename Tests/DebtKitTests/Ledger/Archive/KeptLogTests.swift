import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// What an archive answers alone, held against a ledger that is read anew.
struct KeptLogTests {
  private let repository: TestRepository
  private let cache: TemporaryFolder
  private let commits: [String]

  init() throws {
    repository = try TestRepository(files: ["a.c": "// TODO: one thing of a\n"])
    cache = try TemporaryFolder()
    var commits = [try repository.commit("start", date: 1_767_225_600, author: "Ana")]
    for number in 1...12 {
      // Every third commit is a branch's, merged by the next one; its date lies.
      let isBranch = number % 3 == 0
      if isBranch { try repository.switchToNewBranch("b\(number)") }
      try repository.write(
        "\(number % 2 == 0 ? "a" : "src/b").c",
        (0...number).map { "// TODO: thing \($0 * number) of many\nf\($0)();\n" }.joined())
      let date = 1_767_225_600 + Int64(number) * (isBranch ? 9_000 : 3_600)
      commits.append(
        try repository.commit(
          "change \(number)", date: date, author: number % 4 == 0 ? "Ben" : "Ana"))
      if isBranch {
        try repository.switchTo("main")
        try repository.write("c\(number).c", "// FIXME: \(number) beside the branch\n")
        commits.append(
          try repository.commit(
            "merge \(number)", date: date + 60, merging: [commits[commits.count - 1]]))
      }
    }
    self.commits = commits
  }

  private func options(_ access: CacheAccess) -> ScanOptions {
    var options = ScanOptions()
    options.cache = access
    return options
  }

  private func queries() -> [LogQuery] {
    var queries: [LogQuery] = []
    let add = { (change: (inout LogQuery) -> Void) in
      var query = LogQuery()
      change(&query)
      queries.append(query)
    }
    add { _ in }
    for limit in [0, 1, 2, 5, 100] { add { $0.limit = limit } }
    for excluded in [0, 4, 9, commits.count - 1] { add { $0.excluded = commits[excluded] } }
    for tip in [0, 3, 7] { add { $0.tip = commits[tip] } }
    add {
      $0.tip = commits[3]
      $0.excluded = commits[9]
    }
    add { $0.paths = ["src"] }
    add { $0.author = "ben" }
    add { $0.earliest = 1_767_225_600 + 20_000 }
    add {
      $0.author = "ben"
      $0.limit = 1
      $0.paths = ["a.c"]
    }
    return queries
  }

  @Test func `it is the log of the whole ledger`() throws {
    let debt = try DebtRepository(at: repository.path)
    _ = try debt.log(LogQuery(), options: options(.folder(cache.path)))
    var told = 0
    for query in queries() {
      let fresh = try debt.log(query, options: options(.none)).commits
      #expect(try kept(query, debt) == fresh)
      #expect(try debt.log(query, options: options(.folder(cache.path))).commits == fresh)
      told += fresh.count
    }
    #expect(told > 40)
  }

  @Test func `what it cannot answer is left to the ledger`() throws {
    let debt = try DebtRepository(at: repository.path)
    var query = LogQuery()
    query.tip = commits[5]
    _ = try debt.log(query, options: options(.folder(cache.path)))
    #expect(try kept(query, debt) != nil)
    #expect(try kept(LogQuery(), debt) == nil)
    query.excluded = commits[9]
    #expect(try kept(query, debt) == nil)
    query.excluded = nil
    query.followsFirstParent = true
    #expect(try kept(query, debt) == nil)
    query.followsFirstParent = false
    query.item = "abcdefgh"
    #expect(try kept(query, debt) == nil)
  }

  @Test func `a trailer that its tree contradicts is told`() throws {
    let debt = try DebtRepository(at: repository.path)
    try repository.write("d.c", "// TODO: the last thing that is left\n")
    try repository.commit("add it", date: 1_768_000_000)
    let options = options(.folder(cache.path))
    let added = try #require(debt.log(LogQuery(), options: options).commits.first?.events.first)
    try repository.write("d.c", "f();\n// TODO: the last thing that is left\n")
    try repository.commit("say so\n\nDebt-Paid: \(added.id)\n", date: 1_768_000_100)
    let first = try debt.log(LogQuery(), options: options)
    let second = try debt.log(LogQuery(), options: options)
    #expect(first.problems.map(\.code) == [.contradictedTrailer])
    #expect(second.problems == first.problems && second.commits == first.commits)
    #expect(try kept(LogQuery(), debt) == nil)
  }

  /// What the archive alone answers.
  private func kept(_ query: LogQuery, _ debt: DebtRepository) throws -> [CommitEvents]? {
    let run = try ScanRun(
      of: .commit(query.tip), in: debt, options: options(.folder(cache.path)))
    let archive = LedgerArchive(
      try ArchiveFile(folder: cache.path, isReadOnly: true), settings: run.settings, boundary: [])
    let tip = try #require(run.listing.snapshot.commit.flatMap { ObjectID(hex: $0) })
    return try KeptLog(archive: archive, settings: run.settings).commits(
      query, tip: tip, from: debt.opened())
  }
}
