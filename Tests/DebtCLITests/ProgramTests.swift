import Foundation
import TestSupport
import Testing

/// The few things that only the built program can show.
struct ProgramTests {
  /// The program lies beside the bundle of the tests.
  private static let program =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("debt").path

  /// Runs a line of shell in a folder, with the program on PATH as `debt` and `git-debt`.
  private func shell(
    _ line: String, in folder: String, variables: [String: String] = [:]
  ) throws -> (code: Int32, output: String, errors: String) {
    let exchange = try TemporaryFolder()
    try exchange.link("bin/debt", to: Self.program)
    try exchange.link("bin/git-debt", to: Self.program)
    try exchange.write("out", "")
    try exchange.write("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": exchange.path + "/bin:/usr/bin:/bin", "HOME": "/nonexistent",
      "GIT_CONFIG_NOSYSTEM": "1",
    ].merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: exchange.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: exchange.path + "/err")
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try exchange.read("out"), as: UTF8.self),
      String(decoding: try exchange.read("err"), as: UTF8.self)
    )
  }

  private func manyItems() throws -> TestRepository {
    try .committed([
      "a.c": (1...20_000).map { "// TODO: thing number \($0) of many\n" }.joined()
    ])
  }

  @Test func `a reader that goes away ends the program without a word`() throws {
    let path = try manyItems()
    let answer = try shell("debt scan --list | head -1; echo ${PIPESTATUS[0]}", in: path.path)
    #expect(answer.output.hasPrefix("a.c:1:4: TODO thing number 1 of many"))
    #expect(answer.output.hasSuffix("\n141\n"))
    #expect(answer.errors == "")
    let ignoring = try shell(
      "trap '' PIPE; debt scan --list | head -1 > /dev/null; echo ${PIPESTATUS[0]}", in: path.path)
    #expect(ignoring.output == "141\n" && ignoring.errors == "")
  }

  @Test func `a full disk is no answer`() throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: a\n"])
    for line in ["debt scan", "debt --help", "debt man", "debt scan --format json"] {
      let answer = try shell("\(line) > /dev/full", in: repository.path)
      #expect(answer.code == 2)
      #expect(
        answer.errors == "debt: cannot write to the standard output: No space left on device\n")
    }
    // Nobody is left to be told.
    #expect(try shell("debt scna 2> /dev/full", in: repository.path).code == 2)
  }

  @Test func `git debt works from a subdirectory, and git's options come along`() throws {
    let repository = try TestRepository.committed([
      "src/a.c": "// TODO: a\n", "b.c": "// TODO: b\n",
    ])
    let below = try shell("git debt scan --list -- .", in: repository.path + "/src")
    #expect(below.code == 0 && below.errors == "")
    #expect(below.output.hasPrefix("src/a.c:1:4: TODO a"))
    let named = try shell(
      "git --git-dir=\(repository.path)/.git --work-tree=\(repository.path) debt scan --list",
      in: "/")
    #expect(named.output.split(separator: "\n").count == 2)
    #expect(try shell("git debt scna", in: repository.path).code == 2)
  }

  @Test func `the environment decides about colour`() throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: a\n"])
    let forced = try shell("debt scan", in: repository.path, variables: ["FORCE_COLOR": "1"])
    #expect(forced.output.contains("\u{1B}["))
    let plain = try shell(
      "debt scan", in: repository.path, variables: ["FORCE_COLOR": "1", "NO_COLOR": "1"])
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test func `an argument that is not UTF-8 is refused, not guessed`() throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: a\n"])
    let answer = try shell(#"debt scan -- $'caf\xe9.c'"#, in: repository.path)
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.errors.hasPrefix(#"debt: argument 3 is not UTF-8: caf\xe9.c"#))
  }
}
