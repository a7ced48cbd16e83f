import Foundation
import TestSupport
import Testing

/// Hooks that `debt init --hook` writes, called by git itself in commits and pushes between folders.
struct HookTests {
  private static let policy = "policy:\n  new-debt-needs: {level: error, fields: [owner]}\n"

  private let folder: TemporaryFolder
  private var server: String { folder.path + "/server.git" }
  private var clone: String { folder.path + "/clone" }

  /// A bare repository and a clone of it, whose `main` has a policy.
  init() throws {
    folder = try TemporaryFolder()
    try git(["init", "--quiet", "--bare", "--initial-branch=main", server], in: folder.path)
    try git(["clone", "--quiet", server, clone], in: folder.path)
    try folder.write("clone/.debt.yml", Self.policy)
    try folder.write("clone/a.c", "int a;\n")
    try git(["switch", "--quiet", "-c", "main"], in: clone, accepting: [0, 128])
    try git(["add", "--all"], in: clone)
    try git(["commit", "--quiet", "-m", "base"], in: clone)
    try git(["push", "--quiet", "origin", "main"], in: clone)
    try git(["remote", "set-head", "origin", "main"], in: clone)
  }

  private static let programs = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().path

  @discardableResult
  private func git(
    _ arguments: [String], in place: String, accepting: Set<Int32> = [0]
  ) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try Git.run(
      arguments, in: place, accepting: accepting,
      environment: ["PATH": "\(Self.programs):\(path)"])
  }

  /// Runs git where it must refuse, and returns what it says.
  private func refusal(_ arguments: [String]) -> String {
    do {
      try git(arguments, in: clone)
      Issue.record("git \(arguments) went through")
      return ""
    } catch {
      return "\(error)"
    }
  }

  /// Runs git where it must succeed, and returns what it says to people.
  private func told(_ arguments: [String]) throws -> String {
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try git(["-c", "alias.told=!git \(quoted) 2>&1", "told"], in: clone)
  }

  private func install(_ hook: String, in place: String) throws {
    try git(["-c", "alias.debt=!debt", "debt", "init", "--hook", hook], in: place)
  }

  private func commit(_ text: String, _ message: String = "change") throws {
    try folder.write("clone/a.c", text)
    try git(["commit", "--quiet", "--all", "-m", message], in: clone)
  }

  private func tip(of branch: String) throws -> String {
    try git(["rev-parse", branch], in: server)
  }

  private let poor = "int a;\n// TODO: mend this some day\n"
  private let good = "int a;\n// TODO(@ana): mend this some day\n"

  @Test func `pre-commit looks at what is staged`() throws {
    try install("pre-commit", in: clone)
    try folder.write("clone/a.c", poor)
    #expect(refusal(["commit", "--all", "-m", "poor"]).contains("new debt needs owner"))
    try commit(good)
    // What is not staged is not committed, and nobody's business yet.
    try folder.write("clone/b.c", poor)
    try commit(good + "int b;\n")
  }

  @Test func `commit-msg takes the waiver of the message`() throws {
    try install("commit-msg", in: clone)
    try folder.write("clone/a.c", poor)
    let words = refusal(["commit", "--all", "-m", "poor"])
    let trailer = try #require(words.split(separator: "`").first { $0.hasPrefix("Debt-Accepted:") })
    #expect(words.contains("new debt needs owner"))
    let past = trailer.replacing("YYYY-MM-DD", with: "2001-01-01")
    let refused = refusal(["commit", "--all", "-m", "keep it\n\n\(past)"])
    #expect(refused.contains("in the message  it has run out: until 2001-01-01"))
    let waiver = trailer.replacing("YYYY-MM-DD", with: "2099-01-01")
    try git(["commit", "--quiet", "--all", "-m", "keep it\n\n\(waiver)"], in: clone)
  }

  @Test(arguments: ["pre-commit", "commit-msg"])
  func `what a merge brings in was judged where it comes from`(hook: String) throws {
    try git(["switch", "--quiet", "-c", "topic"], in: clone)
    try folder.write("clone/b.c", "int b;\n")
    try git(["add", "--all"], in: clone)
    try git(["commit", "--quiet", "-m", "topic"], in: clone)
    try git(["switch", "--quiet", "main"], in: clone)
    try commit(poor, "before there was a hook")
    try git(["switch", "--quiet", "topic"], in: clone)
    try install(hook, in: clone)
    try git(["merge", "--quiet", "--no-edit", "main"], in: clone)
    #expect(try git(["rev-list", "--count", "--merges", "HEAD"], in: clone) == "1\n")
  }

  @Test func `pre-commit lets the first commit of a repository pass`() throws {
    let fresh = folder.path + "/fresh"
    try git(["init", "--quiet", fresh], in: folder.path)
    try install("pre-commit", in: fresh)
    try folder.write("fresh/a.c", poor)
    try git(["add", "--all"], in: fresh)
    try git(["commit", "--quiet", "-m", "first"], in: fresh)
  }

  @Test func `pre-push looks at every branch that is pushed`() throws {
    try install("pre-push", in: clone)
    try git(["switch", "--quiet", "-c", "good"], in: clone)
    try commit(good)
    try git(["push", "--quiet", "origin", "good"], in: clone)
    try git(["switch", "--quiet", "-c", "poor", "main"], in: clone)
    try commit(poor)
    let words = refusal(["push", "origin", "good", "poor"])
    #expect(words.contains("debt: poor") && words.contains("new debt needs owner"))
    #expect(!words.contains("debt: good"))
    // A deletion and a tag change no branch.
    try git(["tag", "v1"], in: clone)
    try git(["push", "--quiet", "origin", "v1"], in: clone)
    try git(["push", "--quiet", "origin", ":good"], in: clone)
    try commit(good)
    try git(["push", "--quiet", "origin", "poor"], in: clone)
  }

  @Test func `pre-push tells what it cannot judge, and why`() throws {
    try install("pre-push", in: clone)
    try git(["remote", "set-head", "origin", "--delete"], in: clone)
    try git(["switch", "--quiet", "-c", "topic"], in: clone)
    try commit(poor)
    // The branch is new, and nobody knows what it parts from.
    let words = try told(["push", "origin", "topic"])
    #expect(words.contains("debt: topic: not judged"))
    #expect(words.contains("git remote set-head origin --auto"))
    // What goes onto a branch that is there is compared with it.
    try commit(poor + "// TODO: and this\n")
    #expect(refusal(["push", "origin", "topic"]).contains("TODO and this"))
    try git(["push", "--quiet", "--no-verify", "origin", "topic"], in: clone)
    // A remote may be named by its place.
    try commit(poor + "// TODO: and this\n// TODO: and that\n")
    #expect(refusal(["push", server, "topic"]).contains("TODO and that"))
  }

  @Test func `pre-receive lets unrelated branches pass, told, but no such default branch`() throws {
    try install("pre-receive", in: server)
    try git(["checkout", "--quiet", "--orphan", "pages"], in: clone)
    try commit(poor)
    let words = try told(["push", "origin", "pages"])
    #expect(words.contains("debt: pages: not judged, as it has no commit in common"))
    let forced = refusal(["push", "--force", "origin", "pages:main"])
    #expect(forced.contains("has no commit in common"))
    try git(["tag", "v1"], in: clone)
    try git(["push", "--quiet", "origin", "v1", ":pages"], in: clone)
  }

  @Test func `pre-receive tells when no branch rules`() throws {
    try install("pre-receive", in: server)
    try git(["symbolic-ref", "HEAD", "refs/heads/trunk"], in: server)
    try commit(poor)
    let words = try told(["push", "origin", "main"])
    #expect(words.contains("debt: nothing is judged, as HEAD names no branch here"))
  }

  @Test func `pre-receive refuses a push whose objects are still apart`() throws {
    try install("pre-receive", in: server)
    try commit(poor)
    let before = try tip(of: "main")
    let words = refusal(["push", "origin", "main"])
    #expect(words.contains("remote: debt: main"))
    #expect(words.contains("new debt needs owner") && words.contains("pre-receive hook declined"))
    #expect(try tip(of: "main") == before)
    try commit(good)
    try git(["push", "--quiet", "origin", "main"], in: clone)
    #expect(try tip(of: "main") != before)
  }

  @Test func `pre-receive judges other branches by the default branch, and takes waivers`() throws {
    try install("pre-receive", in: server)
    try git(["switch", "--quiet", "-c", "topic"], in: clone)
    // A branch cannot relax its own gate.
    try folder.write("clone/.debt.yml", "policy: {new-debt-needs: off}\n")
    try commit(poor)
    let words = refusal(["push", "origin", "topic"])
    #expect(words.contains("new debt needs owner"))
    let trailer = try #require(words.split(separator: "`").first { $0.hasPrefix("Debt-Accepted:") })
    let waiver = trailer.replacing("YYYY-MM-DD", with: "2099-01-01")
    try git(["commit", "--quiet", "--amend", "-m", "keep it\n\n\(waiver)"], in: clone)
    try git(["push", "--quiet", "origin", "topic"], in: clone)
    try git(["push", "--quiet", "origin", ":topic"], in: clone)
  }

  @Test func `a hook that is there is kept, and one elsewhere is told`() throws {
    try install("pre-push", in: clone)
    #expect(throws: (any Error).self) { try install("pre-push", in: clone) }
    try git(["config", "core.hooksPath", "/elsewhere"], in: clone)
    let words = refusal(["-c", "alias.debt=!debt", "debt", "init", "--hook", "pre-commit"])
    #expect(words.contains("git looks for hooks in '/elsewhere' here"))
  }
}
