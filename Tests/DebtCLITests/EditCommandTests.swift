import Foundation
import TestSupport
import Testing

/// `debt edit` runs an editor; here it is a script.
struct EditCommandTests {
  private let folder: TemporaryFolder
  private let repository: TestRepository

  init() throws {
    folder = try TemporaryFolder()
    repository = try TestRepository.committed([
      "debt/split.md": "---\nowner: '@shop'\n---\n# Split\n", "a b.c": "int a;\n// TODO: wait\n",
    ])
  }

  /// Makes a script, which sees the file as its last argument.
  private func editor(_ script: String, named name: String = "vi") throws -> [String: String] {
    try folder.write(name, "#!/bin/sh\necho \"$@\" > '\(folder.path)/arguments'\n" + script)
    chmod(folder.path + "/" + name, 0o755)
    return ["EDITOR": folder.path + "/" + name, "PATH": "/usr/bin:/bin"]
  }

  private func arguments() throws -> String {
    String(decoding: try folder.read("arguments"), as: UTF8.self)
  }

  @Test func `a record opens whole, a marker at its line`() async throws {
    let variables = try editor("exit 0\n")
    let record = await debt("edit", "split", in: repository.path, variables: variables)
    #expect(record.code == 0 && record.errors == "", "\(record.errors)")
    #expect(try arguments() == repository.path + "/debt/split.md\n")
    let list = await debt("scan", "--list", in: repository.path).output
    let id = String(try #require(list.split(separator: "\n").first?.split(separator: " ").last))
    let marker = await debt("edit", id, in: repository.path, variables: variables)
    #expect(marker.code == 0)
    #expect(try arguments() == "+2 \(repository.path)/a b.c\n")
    let dry = await debt("edit", id, "--dry-run", in: repository.path, variables: variables)
    #expect(dry.output.hasSuffix("+2 \(repository.path)/a b.c\n"))
  }

  @Test func `what comes back malformed is told with the way back`() async throws {
    let variables = try editor("sed -i '2a due: tomorrow' \"$1\"\n")
    let answer = await debt("edit", "split", in: repository.path, variables: variables)
    #expect(answer.code == 1)
    #expect(answer.errors.contains("debt/split.md:3: due: 'tomorrow' is no date"))
    #expect(answer.errors.contains("`debt edit split` opens it again, `git restore debt/split.md`"))
    let again = await debt("edit", "split", in: repository.path, variables: try editor("exit 0\n"))
    #expect(again.code == 0)
  }

  @Test func `an editor that fails or is missing is told`() async throws {
    let failing = await debt(
      "edit", "split", in: repository.path, variables: try editor("exit 3\n"))
    #expect(failing.code == 2 && failing.errors.contains("did not end well"))
    let missing = await debt(
      "edit", "split", in: repository.path,
      variables: ["VISUAL": "/nonexistent/editor", "PATH": "/usr/bin:/bin"])
    #expect(missing.code == 2)
  }
}
