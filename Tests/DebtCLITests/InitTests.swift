import TestSupport
import Testing

struct InitTests {
  @Test func `init writes files that a scan reads without a problem`() async throws {
    let repository = try TestRepository.committed(["src/a.c": "// TODO: a\n"])
    let answer = await debt("init", in: repository.path + "/src")
    #expect(answer.code == 0)
    #expect(
      answer.output
        == "wrote .debt.yml\nwrote debt/README.md\nwrote debt/first-record.md\n")
    #expect(answer.errors.contains("edit debt/first-record.md"))
    let scan = await debt("scan", "--untracked", in: repository.path)
    #expect(scan.code == 0 && scan.output.hasPrefix("2 items"))
    #expect(!scan.output.contains("problems"), "\(scan.output)")
  }

  @Test func `a file that is there is kept unless forced`() async throws {
    let repository = try TestRepository(files: ["debt/README.md": "mine\n"])
    let refused = await debt("init", in: repository.path)
    #expect(refused.code == 2 && refused.output == "")
    #expect(refused.errors.contains("debt/README.md is there already"))
    #expect(throws: (any Error).self) { try repository.folder.read(".debt.yml") }
    let forced = await debt("init", "--force", "-q", in: repository.path)
    #expect(forced.code == 0 && forced.errors == "")
    #expect(try repository.folder.read("debt/README.md") != Array("mine\n".utf8))
  }

  @Test func `a dry run prints the files and writes nothing`() async throws {
    let repository = try TestRepository()
    let answer = await debt("init", "--dry-run", in: repository.path)
    #expect(answer.code == 0)
    for name in [".debt.yml", "debt/README.md", "debt/first-record.md"] {
      #expect(answer.output.contains("--- \(name)\n"))
      #expect(throws: (any Error).self) { try repository.folder.read(name) }
    }
  }

  @Test func `a link never leads the writing out of the repository`() async throws {
    let outside = try TemporaryFolder()
    let repository = try TestRepository()
    try repository.folder.link("debt", to: outside.path)
    let answer = await debt("init", "--force", in: repository.path)
    #expect(answer.code == 2 && answer.errors.contains("behind a symbolic link"))
    try repository.folder.remove("debt")
    #expect(throws: (any Error).self) { try repository.folder.read(".debt.yml") }
    try outside.write("precious", "keep me")
    try repository.folder.link(".debt.yml", to: outside.path + "/precious")
    #expect(await debt("init", in: repository.path).code == 2)
    #expect(await debt("init", "--force", in: repository.path).code == 0)
    #expect(try outside.read("precious") == Array("keep me".utf8))
  }
}
