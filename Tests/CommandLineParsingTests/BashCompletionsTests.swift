import CommandLineParsing
import Foundation
import Testing

struct BashCompletionsTests {
  /// Completes the last word of a line in a bash of its own, as readline would have split it.
  private func complete(
    _ words: [String], calling function: String = "_larder", before: String = ""
  ) throws -> [String] {
    let script = """
      source \(quoted(fixtures.appending(path: "completions.bash").path))
      larder() { printf '%s\\n' ana 'bo b' '$(touch pwned)'; }
      \(before)
      COMP_WORDS=(\(words.map(quoted).joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      \(function)
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let (text, code) = try output(of: "bash", ["--norc", "--noprofile", "-c", script])
    #expect(code == 0)
    return text.split(separator: "\n").map(String.init)
  }

  private func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  @Test(arguments: [
    (["larder", ""], ["list", "add", "merge", "report", "help"]),
    (["larder", "l"], ["list"]),
    (["larder", "-C", "list", "re"], ["report"]),
    (["larder", "-q", "report", ""], ["trend", "cost"]),
    (["larder", "report", "trend", "--m"], ["--months"]),
    (["larder", "list", "--st"], ["--staged", "--stale"]),
    (["larder", "list", "--no"], ["--no-stale"]),
    (
      ["larder", "add", "--"],
      [
        "--kitchen", "--cellar", "--format", "--color", "--quiet", "--verbose", "--help",
        "--version",
      ]
    ),
    (["larder", "--f"], ["--format"]),
    (["larder", "list", "--format", ""], ["json", "text"]),
    (["larder", "--format", "=", "j"], ["json"]),
    (["larder", "list", "-f", "t"], ["text"]),
    (["larder", "list", "--color", "="], ["auto", "always", "never"]),
    (["larder", "list", "--color", "=", "a"], ["auto", "always"]),
    (["larder", "list", "--color=a"], ["--color=auto", "--color=always"]),
    (["larder", "list", "--depth", ""], []),
    (["larder", "help", "r"], ["report"]),
    (["larder", "help", "-"], ["--all"]),
    (["larder", "add", "list", ""], []),
  ])
  func `the table's words are offered where they may stand`(
    _ words: [String], expected: [String]
  ) throws {
    #expect(try complete(words) == expected)
  }

  @Test func `git finds the tool behind its own options`() throws {
    #expect(
      try complete(["git", "-C", "x", "larder", "list", "--st"], calling: "_git_larder")
        == ["--staged", "--stale"])
    #expect(try complete(["git", "larder", "a"], calling: "_git_larder") == ["add"])
  }

  @Test func `paths, revisions and the lines of a command are offered`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "larder-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let create = """
      mkdir -p \(quoted(folder.path))/'top shelf' && cd \(quoted(folder.path)) && touch 'two words'
      git init -q . && git -c user.name=a -c user.email=a@b commit -q --allow-empty -m x
      git branch topic; git branch '$(id)'
      """
    #expect(try output(of: "bash", ["-c", create]).text == "")
    let setUp = "cd " + quoted(folder.path)
    #expect(try complete(["larder", "list", "--base", "t"], before: setUp) == ["topic"])
    #expect(try complete(["larder", "list", "$"], before: setUp) == ["\\$\\(id\\)"])
    #expect(try complete(["larder", "list", "H"], before: setUp) == ["HEAD"])
    #expect(
      try complete(["larder", "list", "HEAD", "--", "t"], before: setUp).sorted()
        == ["top shelf", "two words"])
    #expect(try complete(["larder", "merge", "a", "tw"], before: setUp) == ["two words"])
    #expect(try complete(["larder", "-C", "t"], before: setUp) == ["top shelf"])
    #expect(
      try complete(["larder", "list", "--owner", ""], before: setUp)
        == ["ana", "bo\\ b", "\\$\\(touch\\ pwned\\)"])
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "pwned").path))
  }
}
