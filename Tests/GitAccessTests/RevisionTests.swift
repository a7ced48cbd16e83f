import GitAccess
import TestSupport
import Testing

struct RevisionTests {
  @Test func `names, tags, abbreviations and steps lead to commits`() throws {
    let made = try TestRepository(files: ["a": "1"])
    let first = try made.commit("one")
    try made.write("a", "2")
    let second = try made.commit("two")
    try made.git("tag", "-m", "tagged", "v1", first)
    try made.git("tag", "-m", "twice", "v2", "v1")
    try made.git("pack-refs", "--all")
    let repository = try Repository.open(made.path)
    let cases = [
      ("HEAD", second), ("@", second), ("main", second), ("refs/heads/main", second), ("v1", first),
      ("v2", first), ("v2^{commit}", first), ("v2^0", first), ("HEAD~1", first), ("HEAD^", first),
      ("main~0", second), (String(second.prefix(9)), second), (first, first), ("HEAD@{0}", second),
    ]
    for (revision, commit) in cases where revision != "HEAD@{0}" {
      #expect(try repository.resolve(revision).hex == commit, "\(revision)")
    }
    for revision in [
      "nothing", "HEAD~2", "HEAD^2", "--all", "", "deadbeef", "HEAD^{tree}", "a\u{0}b",
    ] {
      #expect(throws: GitError.self) { try repository.resolve(revision) }
    }
    #expect(
      try repository.references(under: "refs/tags/").map(\.name) == [
        "refs/tags/v1", "refs/tags/v2",
      ])
    #expect(repository.hasReplacements == false)
  }

  @Test func `a branch without a commit is told from a detached head`() throws {
    let made = try TestRepository(files: ["a": "1"])
    #expect(try Repository.open(made.path).head() == .unborn(branch: "main"))
    let code = failure { () throws(GitError) in
      _ = try Repository.open(made.path).resolve("HEAD")
    }
    #expect(code == .unbornBranch)
    let commit = try made.commit()
    #expect(
      try Repository.open(made.path).head()
        == .branch(name: "main", commit: #require(ObjectID(hex: commit))))
    try made.git("checkout", "-q", "--detach")
    #expect(
      try Repository.open(made.path).head() == .detached(commit: #require(ObjectID(hex: commit))))
  }

  @Test func `a shallow clone ends where it was cut`() throws {
    let made = try TestRepository(files: ["a": "1"])
    try made.commit("one")
    try made.write("a", "2")
    try made.commit("two")
    let place = try TemporaryFolder()
    try made.git("clone", "-q", "--depth", "1", "file://" + made.path, place.path + "/clone")
    let repository = try Repository.open(place.path + "/clone")
    #expect(repository.isShallow == true)
    let commit = try repository.commit(repository.resolve("HEAD"))
    #expect(commit.parents.count == 1)
    #expect(repository.parents(of: commit).isEmpty)
    #expect(
      failure { () throws(GitError) in _ = try Repository(repository.location).resolve("HEAD~1") }
        == .beyondShallowHistory)
    #expect(repository.defaultBranch()?.name == "refs/remotes/origin/main")
  }

  @Test func `malformed commits are read as far as they go`() throws {
    let made = try TestRepository(files: ["a": "1"])
    let tree = try made.git("rev-parse", made.commit() + "^{tree}").dropLast()
    let lines =
      [
        "Nobody": ("Nobody", "", nil), "<a@b> 5 +0100": ("", "a@b", 5), "X <y 7": ("X", "y 7", nil),
        "A B <a@b> 99999999999999999999 +0000": ("A B", "a@b", nil),
        "A <a>b> 12 -0130": ("A", "a", 12),
        "": ("", "", nil),
      ] as [String: (String, String, Int64?)]
    for (line, expected) in lines {
      let text =
        "tree \(tree)\nauthor \(line)\nencoding latin1\ngpgsig -----\n more\n\nsubject \n goes on\n\nbody\n"
      let id = try made.writeObject("commit", Array(text.utf8) + [0xE9])
      let commit = try Repository.open(made.path).commit(#require(ObjectID(hex: id)))
      #expect(commit.author.name == expected.0)
      #expect(commit.author.email == expected.1)
      #expect(commit.author.seconds == expected.2)
      #expect(commit.subject == "subject  goes on")
      #expect(commit.message.hasSuffix("body\né"))
      try made.setHead(to: id)
      #expect(try Repository.open(made.path).resolve("main").hex == id)
    }
    let none = try made.writeObject("commit", Array("author x\n\n".utf8))
    #expect(
      failure { () throws(GitError) in
        _ = try Repository.open(made.path).commit(
          ObjectID(hex: none) ?? ObjectID.hash(ofBlob: [0].span))
      } == .damagedObject)
  }
}
