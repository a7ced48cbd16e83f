import GitAccess
import TestSupport
import Testing

struct IndexTests {
  @Test(arguments: ["2", "3", "4"])
  func `every version lists what git ls-files lists`(_ version: String) throws {
    let long = String(repeating: "long/", count: 900) + "name"
    let made = try TestRepository(files: ["a": "a", "b/c": "c", "b/cd": "d", "ünïcode": "u"])
    try made.stage()
    let blob = try String(made.git("rev-parse", ":a").dropLast())
    try made.git("update-index", "--add", "--cacheinfo", "100755,\(blob),\(long)")
    try made.write("new", "n")
    try made.git("add", "-N", "new")
    try made.git("update-index", "--skip-worktree", "b/c")
    try made.git("update-index", "--assume-unchanged", "a")
    try made.git("update-index", "--index-version", version)
    let files = try Repository.open(made.path).indexFiles().files
    let expected = try made.git("ls-files", "-s", "-z").split(separator: "\0")
    #expect(files.map { text($0) } == expected.map(String.init))
    #expect(files.filter(\.isIntendedToAdd).map { "\($0.path)" } == ["new"])
    #expect(files.filter(\.isSkippedInWorkTree).map { "\($0.path)" } == ["b/c"])
    #expect(files.filter(\.isAssumedUnchanged).map { "\($0.path)" } == ["a"])
    #expect(files.first?.status.size == 1)
  }

  @Test func `the sides of a conflict are told apart`() throws {
    let made = try TestRepository(files: ["a": "0"])
    try made.commit()
    try made.git("checkout", "-q", "-b", "side")
    try made.write("a", "1")
    try made.git("commit", "-qam", "1")
    try made.git("checkout", "-q", "main")
    try made.write("a", "2")
    try made.git("commit", "-qam", "2")
    _ = try Git.run(["merge", "side"], in: made.path, accepting: [1])
    let repository = try Repository.open(made.path)
    #expect(try repository.indexFiles().files.map(\.stage) == [1, 2, 3])
    #expect(try repository.workTreeFiles().files.map(\.state) == [.conflicted])
  }

  @Test func `a split index gives way to HEAD and says so`() throws {
    let made = try TestRepository(files: ["a": "a", "b": "b"])
    try made.commit()
    try made.git("update-index", "--split-index")
    let listing = try Repository.open(made.path).indexFiles()
    #expect(listing.isTakenFromHead)
    #expect(listing.files.map { "\($0.path)" } == ["a", "b"])
  }

  @Test func `a sparse index is listed whole`() throws {
    let made = try TestRepository(files: ["a": "a", "in/b": "b", "out/c": "c", "out/deep/d": "d"])
    try made.commit()
    try made.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
    let files = try Repository.open(made.path).indexFiles().files
    #expect(files.map { "\($0.path)" } == ["a", "in/b", "out/c", "out/deep/d"])
    #expect(files.map(\.isSkippedInWorkTree) == [false, false, true, true])
  }

  @Test func `no cut of an index crashes, and each is named`() throws {
    let made = try TestRepository(files: ["a": "a", "b/c": "c"])
    try made.commit()
    let whole = try made.folder.read(".git/index")
    for count in 0..<whole.count {
      try made.folder.write(".git/index", bytes: Array(whole[..<count]))
      _ = failure { () throws(GitError) in
        _ = try Repository.open(made.path).indexFiles()
      }
    }
    try made.folder.write(".git/index", bytes: Array(whole[..<90]))
    #expect(
      failure { () throws(GitError) in
        _ = try Repository.open(made.path).indexFiles()
      } == .unreadable)
    try made.folder.write(".git/index", bytes: whole[..<8] + [255, 255, 255, 255] + whole[12...])
    #expect(throws: GitError.self) { try Repository.open(made.path).indexFiles() }
  }

  private func text(_ file: IndexFile) -> String {
    let mode =
      switch file.file.kind {
      case .regular: "100644"
      case .executable: "100755"
      case .symlink: "120000"
      case .submodule: "160000"
      }
    return "\(mode) \(file.file.id) \(file.stage)\t\(file.path)"
  }
}
