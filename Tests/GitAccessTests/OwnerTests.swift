import Foundation
import GitAccess
import TestSupport
import Testing

// Only root can give a folder away; elsewhere there is nothing to check.
@Suite(.enabled(if: geteuid() == 0))
struct OwnerTests {
  @Test func `another owner's repository is refused until the user trusts it`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    #expect(chown(made.path, 12_345, 12_345) == 0)
    #expect(chown(made.path + "/.git", 12_345, 12_345) == 0)
    do throws(GitError) {
      _ = try Repository.open(made.path)
      Issue.record("it was opened")
    } catch {
      #expect(error.code == .foreignOwner)
      #expect(
        error.description
          == "detected dubious ownership in repository at '\(made.path)': to add an exception, call "
          + "git config --global --add safe.directory \(made.path)")
    }
    for (value, isTrusted) in [("*", true), (made.path, true), ("/elsewhere", false)] {
      let home = try TemporaryFolder()
      try home.write(".gitconfig", "[safe]\n\tdirectory = \(value)\n")
      let environment = RepositoryEnvironment(variables: ["HOME": home.path])
      let code = failure { () throws(GitError) in
        _ = try Repository.open(made.path, environment: environment)
      }
      #expect((code == nil) == isTrusted)
    }
  }
}
