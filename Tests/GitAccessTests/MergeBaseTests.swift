import GitAccess
import TestSupport
import Testing

struct MergeBaseTests {
  /// A history that is drawn: each commit has up to three parents among the last ones, and a clock that
  /// may be wrong by weeks.
  private func history(_ made: TestRepository, seed: Int) throws -> [String] {
    var random = SeededRandom(seed)
    let tree = try made.writeObject("tree", [])
    var commits: [String] = []
    for number in 0..<40 {
      let near = commits.suffix(8)
      let count = near.isEmpty || random.next() % 12 == 0 ? 0 : Int(random.next() % 3) + 1
      let parents = Set((0..<count).compactMap { _ in near.randomElement(using: &random) }).sorted()
      let skew = random.next() % 4 == 0 ? Int(random.next() % 4_000_000) - 2_000_000 : 0
      // Few different dates, so that many are equal.
      let date = 1_700_000_000 + number / 3 * 100_000 + skew
      let lines =
        ["tree \(tree)"] + parents.map { "parent \($0)" } + [
          "author A <a@b> \(date) +0000", "committer A <a@b> \(date) +0000", "", "\(number)",
        ]
      commits.append(
        try made.writeObject("commit", Array((lines.joined(separator: "\n") + "\n").utf8)))
    }
    return commits
  }

  @Test(arguments: 0..<6)
  func `any two commits of a drawn history part where git says`(_ seed: Int) throws {
    let made = try TestRepository()
    let commits = try history(made, seed: seed)
    let repository = try Repository.open(made.path)
    var random = SeededRandom(seed + 100)
    for _ in 0..<25 {
      let pair = (0..<2).compactMap { _ in commits.randomElement(using: &random) }
      let best = try Git.run(
        ["merge-base", "--all", pair[0], pair[1]], in: made.path, accepting: [0, 1]
      ).split(separator: "\n").map(String.init)
      let found = try repository.mergeBase(of: id(pair[0]), id(pair[1]))
      let expected = try best.min { left, right in
        let (one, other) = (try date(left, repository), try date(right, repository))
        return one == other ? left < right : one > other
      }
      #expect(found?.hex == expected, "\(pair) of seed \(seed): \(best)")
    }
  }

  @Test func `histories without a common commit have none`() throws {
    let made = try TestRepository(files: ["a": "1"])
    let first = try made.commit("one")
    try made.write("a", "2")
    let second = try made.commit("two")
    let alone = try made.git("commit-tree", "-m", "alone", second + "^{tree}").dropLast()
    let repository = try Repository.open(made.path)
    #expect(try repository.mergeBase(of: id(second), id(String(alone))) == nil)
    #expect(try repository.mergeBase(of: id(first), id(second))?.hex == first)
    #expect(try repository.mergeBase(of: id(second), id(first))?.hex == first)
  }

  @Test func `a clone that ends before both meet says so, and one that ends there does not`() throws
  {
    let made = try TestRepository(files: ["a": "1"])
    let first = try made.commit("one")
    try made.switchToNewBranch("topic")
    try made.write("b", "1")
    let topic = try made.commit("topic")
    try made.switchTo("main")
    try made.write("a", "2")
    let main = try made.commit("two")
    let merge = try made.commit("merge", merging: [topic])
    let place = try TemporaryFolder()
    for depth in 1...3 {
      try made.git(
        "clone", "-q", "--no-single-branch", "--depth", "\(depth)", "file://" + made.path,
        place.path + "/\(depth)")
    }
    let cut = try Repository.open(place.path + "/1").location
    #expect(
      failure { () throws(GitError) in
        _ = try Repository(cut).mergeBase(of: id(topic), id(merge))
      } == .beyondShallowHistory)
    // A merge ref: the merge and its first parent are all that is needed.
    let mergeRef = try Repository.open(place.path + "/2")
    #expect(try mergeRef.mergeBase(of: id(main), id(merge))?.hex == main)
    let whole = try Repository.open(place.path + "/3")
    #expect(try whole.mergeBase(of: id(main), id(topic))?.hex == first)
  }

  private func date(_ hex: String, _ repository: borrowing Repository) throws -> Int64 {
    try repository.commit(id(hex)).committer.seconds ?? 0
  }

  private func id(_ hex: String) -> ObjectID {
    ObjectID(hex: hex) ?? ObjectID.hash(ofBlob: [UInt8]().span)
  }
}
