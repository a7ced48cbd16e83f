import TestSupport
import Testing

/// Repositories that lack something, hold it damaged, or were made to be odd.
@Suite(.timeLimit(.minutes(5)))
struct BrokenRepositoryTests {
  private func scan(
    _ arguments: String..., in folder: String
  ) async throws -> (answer: Answer, root: JSONTree) {
    let answer = await debt(["scan", "--format", "json"] + arguments, in: folder)
    return (answer, try JSONTree(answer.outputBytes))
  }

  private func titles(_ root: JSONTree) -> [String?] {
    (root["items"]?.elements ?? []).map { $0["title"]?.text }
  }

  private func reasons(_ root: JSONTree) -> [String?] {
    (root["skipped"]?.elements ?? []).map { $0["reason"]?.text }
  }

  /// Where git keeps a loose object.
  private func file(of id: String) -> String { ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))" }

  private func object(_ name: String, in repository: TestRepository) throws -> String {
    try repository.git("rev-parse", name).split(separator: "\n").first.map(String.init) ?? ""
  }

  private func two() throws -> TestRepository {
    try .committed(["a.c": "// TODO: lost\n", "b.c": "// TODO: kept\n"])
  }

  enum Damage: CaseIterable {
    case missing, truncated, empty, garbage, otherContent
  }

  @Test(arguments: Damage.allCases)
  func `a damaged object costs one file, and the trust`(_ damage: Damage) async throws {
    let repository = try two()
    let path = file(of: try object("HEAD:a.c", in: repository))
    let bytes = try repository.folder.read(path)
    let other = try repository.folder.read(file(of: try object("HEAD:b.c", in: repository)))
    try repository.folder.remove(path)
    switch damage {
    case .missing: break
    case .truncated: try repository.folder.write(path, bytes: Array(bytes.dropLast(6)))
    case .empty: try repository.folder.write(path, bytes: [])
    case .garbage: try repository.folder.write(path, "not zlib at all")
    case .otherContent: try repository.folder.write(path, bytes: other)
    }
    for arguments in ["HEAD", "--staged"] {
      let (answer, root) = try await scan(arguments, in: repository.path)
      #expect(answer.code == 2 && titles(root) == ["kept"])
      #expect(root["problems"]?.elements.first?["code"] == .text("missing-object"))
      #expect(root["problems"]?.elements.first?["path"] == .text("a.c"))
      #expect(root["verdict"]?["result"] == .text("untrusted"))
    }
    let text = await debt("scan", "HEAD", in: repository.path)
    #expect(text.code == 2 && text.output.contains("The answer is incomplete"))
    // The working tree needs none of it.
    #expect(await debt("scan", in: repository.path).code == 0)
  }

  @Test func `a missing folder costs its files, a missing commit the answer`() async throws {
    let repository = try TestRepository.committed([
      "d/a.c": "// TODO: lost\n", "b.c": "// TODO: kept\n",
    ])
    try repository.folder.remove(file(of: try object("HEAD:d", in: repository)))
    let (answer, root) = try await scan("HEAD", in: repository.path)
    #expect(answer.code == 2 && titles(root) == ["kept"])
    #expect(root["problems"]?.elements.first?["path"] == .text("d"))
    try repository.folder.remove(file(of: try object("HEAD", in: repository)))
    for arguments in [["scan", "HEAD"], ["scan"]] {
      let answer = await debt(arguments, in: repository.path)
      #expect(answer.code == 2 && answer.output == "")
      #expect(answer.errors.hasPrefix("debt: missing object '"), "\(answer.errors)")
    }
  }

  @Test func `settings that are lost do not count as no settings`() async throws {
    let repository = try TestRepository.committed([
      ".debt.yml": "exclude: [b.c]\n", ".gitattributes": "*.yml -debt\n", "b.c": "// TODO: b\n",
    ])
    try repository.folder.remove(file(of: try object("HEAD:.debt.yml", in: repository)))
    let (answer, root) = try await scan("HEAD", in: repository.path)
    #expect(answer.code == 2)
    #expect(root["problems"]?.elements.first?["path"] == .text(".debt.yml"))
  }

  @Test func `a submodule, a sparse file and a conflict have plain outcomes`() async throws {
    let repository = try two()
    let commit = try object("HEAD", in: repository)
    try repository.git("update-index", "--add", "--cacheinfo", "160000,\(commit),module")
    try repository.git("update-index", "--skip-worktree", "a.c")
    try repository.remove("a.c")
    let (answer, root) = try await scan(in: repository.path)
    #expect(answer.code == 0 && titles(root) == ["kept"])
    #expect(reasons(root) == ["not-checked-out", "submodule"])
    let staged = try await scan("--staged", in: repository.path)
    #expect(titles(staged.root) == ["lost", "kept"] && reasons(staged.root) == ["submodule"])
  }

  @Test func `a shallow clone and a partial clone are read as far as they go`() async throws {
    let repository = try two()
    try repository.write("a.c", "// TODO: newer\n")
    try repository.commit()
    try repository.git("config", "uploadpack.allowFilter", "true")
    let clones = try TemporaryFolder()
    let url = "file://" + repository.path
    try Git.run(["clone", "-q", "--depth", "1", url, "shallow"], in: clones.path)
    let shallow = clones.path + "/shallow"
    let now = try await scan("HEAD", in: shallow)
    #expect(now.answer.code == 0 && titles(now.root) == ["newer", "kept"])
    let before = await debt("scan", "HEAD~1", in: shallow)
    #expect(before.code == 2 && before.errors.contains("shallow"), "\(before.errors)")
    try Git.run(["clone", "-q", "--filter=blob:none", url, "partial"], in: clones.path)
    let partial = clones.path + "/partial"
    #expect(try await scan(in: partial).answer.code == 0)
    let old = try await scan("HEAD~1", in: partial)
    #expect(old.answer.code == 2 && titles(old.root) == ["kept"])
    #expect(reasons(old.root) == ["missing-object"])
    #expect(old.answer.output.contains("partial clone"), "\(old.answer.output)")
    // Nothing was fetched to answer.
    #expect(try await scan("HEAD~1", in: partial).answer.code == 2)
  }

  @Test func `a split index is read from HEAD and says so, a broken one is an error`() async throws
  {
    let repository = try two()
    try repository.git("update-index", "--split-index")
    let (answer, root) = try await scan(in: repository.path)
    #expect(answer.code == 0 && titles(root) == ["lost", "kept"])
    #expect(answer.output.contains("the index is split"))
    try repository.git("update-index", "--no-split-index")
    let index = try repository.folder.read(".git/index")
    for bytes in [Array(index.prefix(40)), [], Array("not an index".utf8)] {
      try repository.folder.write(".git/index", bytes: bytes)
      let answer = await debt("scan", in: repository.path)
      #expect(answer.code == 2 && answer.output == "", "\(bytes.count) bytes: \(answer.output)")
      #expect(answer.errors.contains("index"), "\(answer.errors)")
    }
  }

  @Test func `trees that are deep, odd or twice the same are walked to their end`() async throws {
    let repository = try two()
    let blob = try repository.writeObject("blob", Array("// TODO: deep\n".utf8))
    func bytes(_ id: String) -> [UInt8] {
      stride(from: 0, to: 40, by: 2).map { start in
        let digits = id.dropFirst(start).prefix(2)
        return UInt8(digits, radix: 16) ?? 0
      }
    }
    func tree(_ entries: (mode: String, name: String, id: String)...) throws -> String {
      try repository.writeObject(
        "tree", entries.flatMap { Array("\($0.mode) \($0.name)\0".utf8) + bytes($0.id) })
    }
    func commit(_ tree: String) throws -> String {
      let person = "A <a@example.com> 1767225600 +0000"
      return try repository.writeObject(
        "commit", Array("tree \(tree)\nauthor \(person)\ncommitter \(person)\n\nx\n".utf8))
    }
    var deep = try tree(("100644", "deep.c", blob))
    for _ in 0..<2_000 { deep = try tree(("40000", "d", deep)) }
    let reached = try await scan(try commit(deep), in: repository.path)
    #expect(reached.answer.code == 0 && titles(reached.root) == ["deep"])
    for _ in 0..<200 { deep = try tree(("40000", "d", deep)) }
    let beyond = try await scan(try commit(deep), in: repository.path)
    #expect(beyond.answer.code == 2 && titles(beyond.root).isEmpty)
    #expect(beyond.root["summary"]?["limits"]?["limits.depth"] == .number("1"))
    let odd = try await scan(
      try commit(
        try tree(("100644", "..", blob), ("100644", ".git", blob), ("100644", "a/b.c", blob))),
      in: repository.path)
    #expect(odd.root["problems"]?.elements.count ?? 0 >= 3)
    // A bomb: 10 folders of 10 folders, four times over.
    var bomb = try tree(("100644", "x.c", blob))
    for _ in 0..<4 {
      bomb = try repository.writeObject(
        "tree", (0..<10).flatMap { Array("40000 d\($0)\0".utf8) + bytes(bomb) })
    }
    try repository.write(".debt.yml", "limits: {paths: 500}\n")
    let exploded = await debt(
      "scan", try commit(bomb), "--config", ".debt.yml", "--format", "json", in: repository.path)
    #expect(exploded.code == 2)
    #expect(exploded.output.contains(#""limits.paths": 1"#))
  }

  @Test func `malformed commits and dates do not stop a scan`() async throws {
    let repository = try two()
    let tree = try object("HEAD^{tree}", in: repository)
    for person in ["A", "A <a> 99999999999999999999 +9999", "A <a> -1 +0000", "<> x", ""] {
      let commit = try repository.writeObject(
        "commit", Array("tree \(tree)\nauthor \(person)\ncommitter \(person)\n\nx\n".utf8))
      let (answer, root) = try await scan(commit, in: repository.path)
      #expect(answer.code == 0 && titles(root) == ["lost", "kept"])
      let backlog = await debt("backlog", commit, "--with-proposals", in: repository.path)
      #expect(backlog.code == 0)
    }
  }

  @Test func `nothing that a repository configures is run`() async throws {
    let repository = try two()
    let trap = repository.path + "/trap"
    for (key, value) in [
      ("core.fsmonitor", "touch \(trap)"), ("core.hooksPath", repository.path),
      ("filter.x.clean", "touch \(trap)"), ("filter.x.smudge", "touch \(trap)"),
      ("diff.external", "touch \(trap)"), ("core.pager", "touch \(trap)"),
      ("alias.scan", "!touch \(trap)"), ("core.sshCommand", "touch \(trap)"),
    ] {
      try repository.git("config", key, value)
    }
    try repository.write(".gitattributes", "*.c filter=x diff=x\n")
    for arguments in [
      ["scan"], ["scan", "--untracked"], ["scan", "--staged"], ["backlog", "HEAD"],
    ] {
      #expect(await debt(arguments, in: repository.path).code == 0)
    }
    #expect(throws: (any Error).self) { try repository.folder.read("trap") }
  }
}
