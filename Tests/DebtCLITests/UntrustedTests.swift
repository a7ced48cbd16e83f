import TestSupport
import Testing

/// Repositories that a stranger made to lead the reader elsewhere, or to run something.
@Suite(.timeLimit(.minutes(5)))
struct UntrustedTests {
  /// How a git directory leads out of its folder, and what the message names.
  enum Lead: String, CaseIterable {
    case gitfile = "it is a file that names another folder"
    case gitLink = "/.git': it is a link"
    case objectsLink = "/objects': it is a link"
    case objectLink = "/38': it is a link"
    case packLink = "/pack': it is a link"
    case refLink = "/refs/heads/main': it is a link"
    case headLink = "/HEAD': it is a link"
    case worktree = "it is a linked worktree"
    case alternates = "its objects/info/alternates names other folders"
    case refFIFO = "/refs/heads/wait': it is no regular file"
    case packedRefsFIFO = "/packed-refs': it is no regular file"
  }

  private static let secret = "// TODO: a secret\n"

  /// A repository beside the hostile one, whose marker must never be told.
  private func secretRepository() throws -> TestRepository {
    try .committed(["s.c": Self.secret])
  }

  private func hostile(_ lead: Lead, at secret: TestRepository) throws -> TestRepository {
    let made = try TestRepository.committed(["a.c": "// TODO: plain\n"])
    let folder = made.folder
    let other = secret.path + "/.git"
    switch lead {
    case .gitfile:
      try folder.remove(".git")
      try folder.write(".git", "gitdir: \(other)\n")
    case .gitLink:
      try folder.remove(".git")
      try folder.link(".git", to: other)
    case .objectsLink:
      try folder.remove(".git/objects")
      try folder.link(".git/objects", to: other + "/objects")
    case .objectLink: try folder.link(".git/objects/38", to: other + "/objects/38")
    case .packLink:
      try folder.remove(".git/objects/pack")
      try folder.link(".git/objects/pack", to: other + "/objects/pack")
    case .refLink:
      try folder.remove(".git/refs/heads/main")
      try folder.link(".git/refs/heads/main", to: other + "/refs/heads/main")
    case .headLink:
      try folder.remove(".git/HEAD")
      try folder.link(".git/HEAD", to: other + "/HEAD")
    case .worktree: try folder.write(".git/commondir", other + "\n")
    case .alternates: try folder.write(".git/objects/info/alternates", other + "/objects\n")
    case .refFIFO: try folder.makeFIFO(".git/refs/heads/wait")
    case .packedRefsFIFO: try folder.makeFIFO(".git/packed-refs")
    }
    return made
  }

  @Test func `refused alternates come with the cure`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: one thing\n"])
    let other = try TestRepository.committed(["b.c": "int b;\n"])
    try repository.folder.write(
      ".git/objects/info/alternates", bytes: Array("\(other.path)/.git/objects\n".utf8))
    let refused = await debt("scan", "--untrusted", in: repository.path)
    #expect(refused.code == 2 && refused.errors.contains("--allow-alternates follows them"))
    let followed = await debt("scan", "--untrusted", "--allow-alternates", in: repository.path)
    #expect(followed.code == 0 && followed.output.hasPrefix("1 item in 1 file"))
  }

  @Test(arguments: Lead.allCases)
  func `what leads out of the folder is refused and named`(_ lead: Lead) async throws {
    let secret = try secretRepository()
    let made = try hostile(lead, at: secret)
    for command in [["scan"], ["scan", "--list", "HEAD"], ["log"], ["backlog"], ["diff", "HEAD"]] {
      let answer = await debt(command + ["--untrusted"], in: made.path)
      #expect(answer.code == 2 && answer.output == "")
      #expect(answer.errors.contains(lead.rawValue), "\(answer.errors)")
      #expect(!answer.errors.contains("a secret"))
    }
  }

  @Test func `alternates are followed when the caller says so`() async throws {
    let secret = try secretRepository()
    let made = try hostile(.alternates, at: secret)
    let answer = await debt(
      "scan", "--list", "--untrusted", "--allow-alternates", in: made.path)
    #expect(answer.code == 0 && answer.output.contains("plain"))
    let alone = await debt("scan", "--allow-alternates", in: made.path)
    #expect(alone.code == 2 && alone.errors.contains("--allow-alternates needs --untrusted"))
  }

  @Test func `object directories that the environment names are read, as in a quarantine`()
    async throws
  {
    let made = try TestRepository.committed(["a.c": "// TODO: pushed\n"])
    try made.git("clone", "-q", "--bare", made.path, made.path + "/server.git")
    try made.remove("server.git/objects")
    try made.folder.write("server.git/objects/info/empty", "")
    let answer = await debt(
      "scan", "--untrusted", "--list", "HEAD", in: made.path + "/server.git",
      variables: ["GIT_DIR": ".", "GIT_OBJECT_DIRECTORY": made.path + "/.git/objects"])
    #expect(answer.code == 0 && answer.output.contains("pushed"))
  }

  /// A setting that leads elsewhere or names a program; a FIFO waits for ever when it is opened.
  @Test(arguments: [
    "[include]\n\tpath = FOLDER/wait\n", "[includeIf \"gitdir:/\"]\n\tpath = FOLDER/wait\n",
    "[core]\n\tworktree = /etc\n", "[core]\n\tattributesFile = FOLDER/wait\n",
    "[core]\n\texcludesFile = FOLDER/wait\n",
    "[core]\n\tfsmonitor = touch FOLDER/ran\n\thooksPath = FOLDER\n\tsshCommand = touch FOLDER/ran\n",
    "[filter \"x\"]\n\tclean = touch FOLDER/ran\n\tsmudge = touch FOLDER/ran\n\trequired\n",
    "[diff \"x\"]\n\ttextconv = touch FOLDER/ran\n\tcommand = touch FOLDER/ran\n",
    "[remote \"o\"]\n\tpromisor\n\tuploadpack = touch FOLDER/ran\n[extensions]\n\tpartialClone = o\n",
    "[alias]\n\tscan = !touch FOLDER/ran\n[broken\n = \" \\",
  ])
  func `no setting of the repository is heeded`(_ setting: String) async throws {
    let place = try TemporaryFolder()
    try place.makeFIFO("wait")
    let made = try TestRepository(files: [
      "a.c": "// TODO: plain\n", ".gitattributes": "*.c filter=x diff=x\n",
    ])
    try made.commit()
    let config = try made.folder.read(".git/config")
    try made.folder.write(
      ".git/config", bytes: config + setting.replacing("FOLDER", with: place.path).utf8)
    for command in [["scan", "--list"], ["log"], ["show", "HEAD"], ["diff", "HEAD"]] {
      let answer = await debt(command + ["--untrusted"], in: made.path)
      #expect(answer.code == (command[0] == "show" ? 2 : 0), "\(answer.errors)")
    }
    #expect(throws: (any Error).self) { try place.read("ran") }
  }

  @Test func `the working tree is not looked at, and the commit is`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: committed\n", "sub/b.c": "int b;\n"])
    try made.write("a.c", "// FIXME: on disk\n")
    try made.folder.link("l.c", to: "/etc/passwd")
    let answer = await debt("scan", "--untrusted", "--format", "json", in: made.path)
    let root = try JSONTree(answer.outputBytes)
    #expect(answer.code == 0 && root["snapshot"]?["kind"] == .text("commit"))
    #expect(root["items"]?.elements.map { $0["title"]?.text } == ["committed"])
    // Paths are told from the folder all the same.
    let below = await debt(
      "scan", "--untrusted", "--list", "--", "../a.c", in: made.path + "/sub")
    #expect(below.code == 0 && below.output.contains("committed"))
    for option in ["--staged", "--untracked"] {
      let refused = await debt("scan", "--untrusted", option, in: made.path)
      #expect(refused.code == 2 && refused.errors.contains("\(option) reads more than commits"))
    }
  }

  @Test func `nothing is kept in the repository, unless a folder is named`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: plain\n"])
    let place = try TemporaryFolder()
    for command in [["log"], ["backlog"], ["report", "trend"], ["diff", "HEAD..HEAD"]] {
      #expect(await debt(command + ["--untrusted"], in: made.path).code == 0)
    }
    #expect(made.folder.names(in: ".git").contains("objects"))
    #expect(!made.folder.names(in: ".git").contains("debt"))
    let kept = await debt("log", "--untrusted", "--cache-dir", place.path, in: made.path)
    #expect(kept.code == 0 && !place.names(in: ".").isEmpty)
  }

  @Test func `a packed object with other content is found out`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: good\n", "b.c": "// TODO: kept\n"])
    let id = String(try made.git("rev-parse", "HEAD:a.c").prefix(40))
    try made.remove(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    try made.writePack(holding: Array("// TODO: evil\n".utf8), as: id)
    let trusting = await debt("scan", "--list", "HEAD", in: made.path)
    #expect(trusting.output.contains("evil"))
    let answer = await debt("scan", "--untrusted", "--format", "json", in: made.path)
    let root = try JSONTree(answer.outputBytes)
    #expect(answer.code == 2 && root["verdict"]?["result"] == .text("untrusted"))
    #expect(root["items"]?.elements.map { $0["title"]?.text } == ["kept"])
    #expect(root["problems"]?.elements.first?["path"] == .text("a.c"))
  }

  @Test func `limits are lower, and only a reviewed setting raises them`() async throws {
    let big = "// TODO: big\n" + String(repeating: "int a;\n", count: 300_000)
    let made = try TestRepository(files: [".debt.yml": "limits:\n  file: 9000000\n"])
    try made.commit("base")
    try made.switchToNewBranch("topic")
    try made.write("big.c", big)
    try made.commit("topic")
    let reasons = { (arguments: String...) in
      let answer = await debt(["scan", "--format", "json"] + arguments, in: made.path)
      return try JSONTree(answer.outputBytes)["skipped"]?.elements.map { $0["reason"]?.text }
    }
    #expect(try await reasons() == [])
    #expect(try await reasons("--untrusted") == ["too-large"])
    #expect(try await reasons("--untrusted", "--base", "main") == [])
    #expect(try await reasons("--untrusted", "--config", ".debt.yml") == [])
  }

  @Test func `a change waives nothing of its own, and chooses no policy`() async throws {
    let made = try TestRepository(files: [
      ".debt.yml": "policy:\n  forbidden-keywords: {level: error, keywords: [FIXME]}\n",
      "debt/kept.md": "---\nstatus: accepted\naccepted-until: 2027-01-01\n---\n# FIXME kept\n",
    ])
    try made.commit("base")
    try made.switchToNewBranch("topic")
    try made.write("a.c", "// FIXME: now\n")
    try made.commit("topic")
    let line = try #require(
      await debt("scan", "--list", "--", "a.c", in: made.path).lines.first)
    let id = try #require(line.split(separator: " ").last)
    try made.write("b.c", "int b;\n")
    try made.commit("topic\n\nDebt-Accepted: \(id) until=2026-12-01 by=@eve")
    #expect(await debt("scan", "--base", "main", in: made.path).code == 0)
    let answer = await debt("scan", "--base", "main", "--untrusted", in: made.path)
    #expect(answer.code == 1 && !answer.output.contains("Debt-Accepted:"))
    let head = await debt(
      "scan", "--base", "main", "--untrusted", "--policy-from", "head", in: made.path)
    #expect(head.code == 2 && head.errors.contains("does not choose its own policy"))
    // Without a base its own policy is all that there is, which is told.
    let own = await debt("scan", "--untrusted", in: made.path)
    #expect(own.code == 1 && own.errors.contains("name --base REV"))
    let replay = await debt("scan", "--untrusted", "--replay", "90d", in: made.path)
    #expect(replay.code == 2 && replay.errors.contains("--config FILE"))
  }

  @Test func `a buried bare repository is not taken for the one around it`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: outer\n"])
    try made.git("clone", "-q", "--bare", made.path, made.path + "/buried")
    let answer = await debt("scan", "--untrusted", in: made.path + "/buried")
    #expect(answer.code == 2 && answer.errors.contains("another repository lies in it"))
    let named = await debt(
      "scan", "--untrusted", in: made.path + "/buried", variables: ["GIT_DIR": "."])
    #expect(named.code == 0)
  }
}
