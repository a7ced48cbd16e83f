import Foundation
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

  @Test(arguments: [
    ("github", ".github/workflows/debt.yml", "github-actions/debt.yml"),
    ("gitlab", ".gitlab/debt.yml", "gitlab-ci/debt.yml"),
    ("azure", ".azure-pipelines/debt.yml", "azure-pipelines/debt.yml"),
    ("bitbucket", "bitbucket-pipelines.yml", "bitbucket-pipelines/bitbucket-pipelines.yml"),
    ("buildkite", ".buildkite/debt.yml", "buildkite/debt.yml"),
    ("jenkins", "Jenkinsfile", "jenkins/Jenkinsfile"),
  ])
  func `init writes the job of a service, which is the one that Examples shows`(
    service: String, path: String, example: String
  ) async throws {
    let repository = try TestRepository()
    let dry = await debt("init", "--ci", service, "--dry-run", in: repository.path)
    #expect(throws: (any Error).self) { try repository.folder.read(path) }
    let answer = await debt("init", "--ci", service, in: repository.path)
    #expect(answer.code == 0 && answer.output == "wrote \(path)\n")
    #expect(answer.errors.hasPrefix("debt: \(path): "))
    let text = try repository.folder.read(path)
    let examples = #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Examples"
    #expect(try contents(of: "/\(examples)/\(example)") == text)
    #expect(dry.outputBytes == Array("--- \(path)\n".utf8) + text)
    let refused = await debt("init", "--ci", service, in: repository.path)
    #expect(refused.code == 2 && refused.output == "")
    #expect(refused.errors.contains("`debt init --ci \(service) --dry-run` prints"))
    #expect(await debt("init", "--ci", service, "--force", in: repository.path).code == 0)
  }

  @Test func `several jobs and hooks are written at once, or none of them`() async throws {
    let repository = try TestRepository(files: ["Jenkinsfile": "mine\n"])
    let arguments = ["--ci", "github", "--ci", "jenkins", "--hook", "pre-push"]
    let refused = await debt(["init"] + arguments, in: repository.path)
    #expect(refused.code == 2 && refused.errors.contains("Jenkinsfile is there already"))
    #expect(throws: (any Error).self) {
      try repository.folder.read(".github/workflows/debt.yml")
    }
    try repository.remove("Jenkinsfile")
    let answer = await debt(["init"] + arguments, in: repository.path)
    #expect(answer.code == 0 && answer.lines.count == 3)
    #expect(try !repository.folder.read(".git/hooks/pre-push").isEmpty)
    #expect(throws: (any Error).self) { try repository.folder.read(".debt.yml") }
    let unknown = await debt("init", "--ci", "githab", in: repository.path)
    #expect(unknown.code == 2 && unknown.errors.contains("did you mean `github`?"))
  }

  private func contents(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
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
