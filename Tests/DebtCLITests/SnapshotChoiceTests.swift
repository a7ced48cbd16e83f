import TestSupport
import Testing

@testable import DebtCLI

struct SnapshotChoiceTests {
  /// The titles that `scan` lists, in order.
  private func titles(
    _ arguments: String..., in folder: String, variables: [String: String] = [:]
  ) async -> [String] {
    let answer = await debt(
      ["scan", "--format", "ndjson"] + arguments, in: folder, variables: variables)
    #expect(answer.code == 0, "\(answer.errors)")
    return answer.lines.compactMap { line in
      line.split(separator: "\"title\":\"").last?.split(separator: "\"").first.map(String.init)
    }
  }

  private func threeStates() throws -> TestRepository {
    let repository = try TestRepository(files: ["a.c": "// TODO: first\n"])
    try repository.commit()
    try repository.git("tag", "v1")
    try repository.write("a.c", "// TODO: second\n")
    try repository.commit()
    try repository.write("a.c", "// TODO: staged\n")
    try repository.stage()
    try repository.write("a.c", "// TODO: on disk\n")
    try repository.write("new.c", "// TODO: untracked\n")
    return repository
  }

  @Test func `the working tree, the index and every revision can be read`() async throws {
    let repository = try threeStates()
    #expect(await titles(in: repository.path) == ["on disk"])
    #expect(await titles("--untracked", in: repository.path) == ["on disk", "untracked"])
    #expect(await titles("--staged", in: repository.path) == ["staged"])
    #expect(await titles("HEAD", in: repository.path) == ["second"])
    #expect(await titles("v1", in: repository.path) == ["first"])
    #expect(await titles("HEAD~1", in: repository.path) == ["first"])
    #expect(await titles("main^", in: repository.path) == ["first"])
  }

  @Test func `paths are relative to the folder that one stands in`() async throws {
    let repository = try TestRepository.committed([
      "src/a.c": "// TODO: a\n", "src/deep/b.c": "// TODO: b\n", "top.c": "// TODO: top\n",
    ])
    let src = repository.path + "/src"
    #expect(await titles(in: src) == ["a", "b", "top"])
    #expect(await titles("--", ".", in: src) == ["a", "b"])
    #expect(await titles("--", "deep", "a.c", in: src) == ["a", "b"])
    #expect(await titles("--", "deep/", in: src) == ["b"])
    #expect(await titles("--", "../top.c", in: src) == ["top"])
    #expect(await titles("--", "..", in: src) == ["a", "b", "top"])
    #expect(await titles("--", "*.c", in: src) == ["a"])
    #expect(await titles("--", src + "/deep/b.c", in: src) == ["b"])
    #expect(await titles("-C", "src", "--", "deep", in: repository.path) == ["b"])
    #expect(await titles("-C", src, "--", "deep", in: "/") == ["b"])
  }

  @Test func `a path that names nothing is an error, and the rest is printed`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: a\n"])
    let answer = await debt("scan", "--list", "--", "a.c", "b.c", in: repository.path)
    #expect(answer.code == 2)
    #expect(answer.output.contains("a.c:1:4: TODO a"))
    #expect(answer.output.contains("the snapshot holds nothing named 'b.c'"))
    #expect(answer.errors.contains("the answer is incomplete"))
  }

  @Test func `an empty repository is scanned without a word of complaint`() async throws {
    let repository = try TestRepository()
    for arguments in [["scan"], ["scan", "--staged"], ["scan", "--", "."], ["backlog"]] {
      let answer = await debt(arguments, in: repository.path)
      #expect(answer.code == 0 && answer.errors == "", "\(answer.errors)")
    }
    let answer = await debt("scan", "HEAD", in: repository.path)
    #expect(answer.code == 2)
    #expect(answer.errors.contains("no commit yet on branch 'main': make a first commit"))
  }

  @Test func `a folder without a repository is told`() async throws {
    let folder = try TemporaryFolder()
    let answer = await debt(
      "scan", in: folder.path, variables: ["GIT_CEILING_DIRECTORIES": folder.path])
    #expect(answer.code == 2)
    #expect(answer.errors.contains("not a git repository '\(folder.path)'"))
  }

  @Test func `a bare repository is read at HEAD, and has no index to read`() async throws {
    let repository = try TestRepository.committed([
      "src/a.c": "// TODO: a\n", "b.c": "// TODO: b\n",
    ])
    let clones = try TemporaryFolder()
    try Git.run(["clone", "-q", "--bare", repository.path, "bare.git"], in: clones.path)
    let bare = clones.path + "/bare.git"
    #expect(await titles(in: bare) == ["b", "a"])
    #expect(await titles("main", in: bare) == ["b", "a"])
    #expect(await titles("--", "src", in: bare) == ["a"])
    let answer = await debt("init", in: bare)
    #expect(answer.code == 2 && answer.errors.contains("bare repository"))
  }

  @Test func `a linked worktree has files of its own`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: a\n"])
    let other = try TemporaryFolder()
    try repository.git("worktree", "add", "-q", "-b", "side", other.path + "/w")
    try other.write("w/a.c", "// TODO: other\n")
    #expect(await titles(in: other.path + "/w") == ["other"])
    #expect(await titles("HEAD", in: other.path + "/w") == ["a"])
    #expect(await titles(in: repository.path) == ["a"])
  }

  @Test func `GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE count as they do for git`() async throws {
    let repository = try threeStates()
    let git = repository.path + "/.git"
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("a.c", "// TODO: elsewhere\n")
    #expect(await titles(in: elsewhere.path, variables: ["GIT_DIR": git]) == ["elsewhere"])
    #expect(
      await titles(
        in: "/", variables: ["GIT_DIR": git, "GIT_WORK_TREE": repository.path]) == ["on disk"])
    #expect(await titles("HEAD", in: "/", variables: ["GIT_DIR": git]) == ["second"])
    let index = elsewhere.path + "/index"
    try Git.run(["read-tree", "v1"], in: repository.path, environment: ["GIT_INDEX_FILE": index])
    #expect(
      await titles("--staged", in: repository.path, variables: ["GIT_INDEX_FILE": index])
        == ["first"])
    let answer = await debt("scan", in: "/", variables: ["GIT_DIR": "/nonexistent"])
    #expect(answer.code == 2 && answer.errors.contains("not a git repository"))
  }
}
