import TestSupport
import Testing

struct CacheAnswerTests {
  @Test(arguments: 0..<3)
  func `a cache that grows commit by commit changes no answer`(_ seed: Int) async throws {
    let history = try RandomRepository(seed, commits: 20)
    let answers = CachedAnswers(path: history.path)
    for commit in history.commits {
      try history.setHead(commit)
      await answers.expectSame(about: commit, items: commit == history.commits.last)
    }
  }

  @Test(arguments: 10..<14)
  func `branches in any order, with settings that change, change no answer`(
    _ seed: Int
  ) async throws {
    let history = try RandomRepository(seed, commits: 40, changesSettings: true)
    var dice = SeededRandom(seed)
    let answers = CachedAnswers(path: history.path)
    for _ in 0..<6 {
      let commit = dice.pick(history.commits)
      try history.setHead(commit)
      await answers.expectSame(about: commit)
    }
    let check = await debt("cache", "verify", in: history.path)
    #expect(check.code == 0, "\(check.output)")
  }

  @Test func `more than 32 runs are joined, and the answer stays`() async throws {
    let history = try RandomRepository(90, commits: 80)
    for commit in history.commits { _ = await debt("log", commit, in: history.path) }
    try history.setHead(history.commits[79])
    await CachedAnswers(path: history.path).expectSame(about: history.commits[79])
    let check = await debt("cache", "verify", history.commits[79], in: history.path)
    #expect(check.code == 0, "\(check.output)")
  }

  @Test func `a history that was rewritten, and objects that are gone, change no answer`()
    async throws
  {
    let history = try RandomRepository(7, commits: 30)
    let repository = history.repository
    let answers = CachedAnswers(path: history.path)
    try repository.folder.write(".git/refs/heads/main", history.commits[29] + "\n")
    try repository.folder.write(".git/HEAD", "ref: refs/heads/main\n")
    await answers.expectSame(about: "main")
    try repository.folder.write(".git/refs/heads/main", history.commits[11] + "\n")
    try Git.run(["gc", "-q", "--prune=now"], in: history.path)
    await answers.expectSame(about: "main")
  }

  @Test func `what a shallow clone kept says nothing once the rest is fetched`() async throws {
    let history = try RandomRepository(3, commits: 30)
    try history.repository.folder.write(".git/refs/heads/main", history.commits[29] + "\n")
    try history.repository.folder.write(".git/HEAD", "ref: refs/heads/main\n")
    let folder = try TemporaryFolder()
    try Git.run(
      ["clone", "-q", "--bare", "--depth", "3", "file://" + history.path, "clone"],
      in: folder.path)
    let clone = folder.path + "/clone"
    let answers = CachedAnswers(path: clone)
    await answers.expectSame(about: "main")
    let shallow = await debt("log", "main", "--format", "ndjson", in: clone)
    try Git.run(["fetch", "-q", "--depth", "8"], in: clone)
    await answers.expectSame(about: "main")
    try Git.run(["fetch", "-q", "--unshallow"], in: clone)
    await answers.expectSame(about: "main")
    let whole = await debt("log", "main", "--format", "ndjson", in: clone)
    #expect(whole.output != shallow.output)
    #expect(
      whole.output == (await debt("log", "main", "--format", "ndjson", in: history.path)).output)
    #expect(await debt("cache", "verify", in: clone).code == 0)
  }

  @Test func `a missing object is told each time, and forgotten once it is there`() async throws {
    let repository = try TestRepository(files: ["a.c": "// TODO: one thing\n"])
    try repository.commit()
    try repository.write("a.c", "// TODO: one thing\n// TODO: another thing\n")
    try repository.commit()
    let blob = try repository.git("rev-parse", "HEAD~1:a.c").filter { $0 != "\n" }
    let name = ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    let bytes = try repository.folder.read(name)
    try repository.remove(name)
    let answers = CachedAnswers(path: repository.path)
    await answers.expectSame(about: "HEAD")
    await answers.expectSame(about: "HEAD")
    #expect(await debt("log", in: repository.path).code == 2)
    _ = try repository.writeObject("blob", Array("// TODO: one thing\n".utf8))
    #expect(try repository.folder.read(name).isEmpty == bytes.isEmpty)
    await answers.expectSame(about: "HEAD")
    #expect(await debt("log", in: repository.path).code == 0)
  }

  @Test func `a cache is another repository's as well, and lies where it is told to`() async throws
  {
    let folder = try TemporaryFolder()
    // Histories of one start and of none in common, all in one cache.
    for seed in [1, 2, 1, 3] {
      let history = try RandomRepository(seed, commits: seed == 1 ? 12 : 20)
      try history.setHead(history.commits[history.commits.count - 1])
      let answers = CachedAnswers(path: history.path, options: ["--cache-dir", folder.path + "/c"])
      await answers.expectSame(about: "HEAD")
      let own = try await cachePath(in: history.path)
      #expect(own == history.path + "/debt")
      let show = await debt("cache", "show", in: history.path)
      #expect(show.output.contains("nothing is kept yet"))
    }
  }

  private func cachePath(in path: String) async throws -> String? {
    let show = await debt("cache", "show", "--format", "json", in: path)
    guard case .text(let folder)? = try JSONTree(show.outputBytes)["cache"]?["folder"] else {
      return nil
    }
    return folder
  }

  @Test func `settings that change begin another walk, and the old one serves again`() async throws
  {
    let repository = try TestRepository.committed([
      "src/a.c": "// TODO: one\n// FIXME: two\n", "debt/r.md": "---\nstatus: open\n---\n# R\n",
    ])
    let answers = CachedAnswers(path: repository.path)
    let settings = [
      ".debt.yml": [
        "markers: {keywords: [TODO]}\n", "exclude: [src/**]\n", "records: {paths: [notes/*.md]}\n",
        "",
      ], ".gitattributes": ["src/* -debt\n", "*.c linguist-generated\n", ""],
      ".mailmap": ["Bea <bea@x.y> <ana@example.com>\n", ""],
    ]
    for (file, texts) in settings.sorted(by: { $0.key < $1.key }) {
      for text in texts {
        try repository.write(file, text)
        try repository.commit()
        await answers.expectSame(about: "HEAD")
        await answers.expectSame(about: "HEAD~1")
      }
    }
    let show = try JSONTree(
      await debt("cache", "show", "--format", "json", in: repository.path).outputBytes)
    guard case .array(let histories)? = show["cache"]?["histories"] else {
      Issue.record("no histories")
      return
    }
    // Of the settings that had no effect on the walk none began another; eight are kept at most.
    #expect((2...8).contains(histories.count))
    #expect(await debt("cache", "verify", in: repository.path).code == 0)
  }
}
