import Foundation
import TestSupport
import Testing

/// The jobs that `debt init --ci` writes, run as their services run them: checkout, variables, command.
struct PullRequestTests {
  private let sample: Sample
  private let folder: TemporaryFolder
  private var clone: String { folder.path + "/clone" }

  /// A bare repository of the shop and a clone of it, whose `main` has a policy and the jobs.
  init() throws {
    sample = try Sample()
    folder = try TemporaryFolder()
    let server = folder.path + "/server.git"
    try run("git", "clone", "--quiet", "--bare", sample.path, server, in: folder.path)
    try run("git", "clone", "--quiet", server, clone, in: folder.path)
    try folder.write(
      "clone/.debt.yml", "policy:\n  new-debt-needs: {level: error, fields: [due]}\n")
    try run("debt", "init", "--ci", "github", "--ci", "gitlab")
    try run("git", "add", "--all")
    try run("git", "commit", "--quiet", "-m", "Ask the policy")
    try run("git", "push", "--quiet")
    try run("git", "switch", "--quiet", "-c", "topic")
  }

  /// Runs a program in the clone and returns what it prints; it must exit as expected.
  @discardableResult
  private func run(
    _ words: String..., in place: String? = nil, expecting code: Int32 = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let (text, found) = try Sample.run(words, in: place ?? clone)
    #expect(found == code, "\(words): \(text)", sourceLocation: sourceLocation)
    return text
  }

  private func commit(_ line: String) throws {
    try folder.write("clone/new.go", line + "\n")
    try run("git", "add", "--all")
    try run("git", "commit", "--quiet", "-m", "change")
  }

  @Test(arguments: ["github", "gitlab"])
  func `the job refuses a change, and lets it pass once it is mended`(service: String) throws {
    try commit("// HACK: for now")
    let refused = try run("play", service, expecting: 1)
    #expect(refused.contains("new debt needs due") && refused.hasSuffix("exit code 1\n"))
    #expect(!refused.contains("not read"))
    try folder.write("clone/new.go", "// HACK(due=2099-01-31): for now\n")
    try run("git", "commit", "--quiet", "--all", "--amend", "--message", "with a day")
    #expect(try run("play", service).hasSuffix("exit code 0\n"))
  }

  @Test(arguments: ["github", "gitlab"])
  func `a waiver in the message of the last commit counts`(service: String) throws {
    try commit("// HACK: for now")
    let text = try run("debt", "scan", "--base", "auto", expecting: 1)
    let trailer = try #require(text.split(separator: "`").first { $0.hasPrefix("Debt-Accepted:") })
    let waiver = trailer.replacing("YYYY-MM-DD", with: "2099-01-01")
    try run("git", "commit", "--quiet", "--amend", "--message", "keep it\n\n\(waiver)")
    #expect(try run("play", service).hasSuffix("exit code 0\n"))
  }
}
