import TestSupport
import Testing

@testable import GitAccess

struct RangeTests {
  private func subjects(_ made: TestRepository, _ base: String, _ tip: String) throws -> [String] {
    let repository = try Repository.open(made.path)
    let range = try repository.commits(
      in: try repository.resolve(tip), notIn: try repository.resolve(base))
    #expect(!range.isCut)
    return range.commits.map(\.subject)
  }

  @Test func `a range holds what one commit has and the other has not, newest first`() throws {
    let made = try TestRepository(files: ["a": ""])
    try made.commit("root", date: 100)
    try made.switchToNewBranch("topic")
    try made.commit("t1", date: 200)
    let t2 = try made.commit("t2", date: 300)
    try made.switchTo("main")
    try made.commit("m1", date: 250)
    #expect(try subjects(made, "main", "topic") == ["t2", "t1"])
    #expect(try subjects(made, "topic", "main") == ["m1"])
    try made.commit("merge", date: 400, merging: [t2])
    #expect(try subjects(made, "main^1", "main") == ["merge", "t2", "t1"])
    #expect(try subjects(made, "main", "main") == [])
    #expect(try subjects(made, "main", "topic") == [])
  }

  @Test func `a clock that went wrong changes nothing`() throws {
    let made = try TestRepository(files: ["a": ""])
    try made.commit("root", date: 900)
    try made.switchToNewBranch("topic")
    try made.commit("t1", date: 10)
    try made.commit("t2", date: 5)
    try made.switchTo("main")
    try made.commit("m1", date: 1)
    #expect(Set(try subjects(made, "main", "topic")) == ["t1", "t2"])
  }

  @Test func `a shallow history that ends in the range is told`() throws {
    let made = try TestRepository(files: ["a": ""])
    try made.commit("root", date: 100)
    try made.switchToNewBranch("topic")
    try made.commit("t1", date: 200)
    let t2 = try made.commit("t2", date: 300)
    try made.switchTo("main")
    try made.commit("merge", date: 400, merging: [t2])
    let place = try TemporaryFolder()
    try Git.run(["clone", "-q", "--depth", "2", "file://" + made.path, "c"], in: place.path)
    let repository = try Repository.open(place.path + "/c")
    let range = try repository.commits(
      in: try repository.resolve("HEAD"), notIn: try repository.resolve("HEAD^1"))
    #expect(range.isCut && range.commits.map(\.subject) == ["merge", "t2"])
  }

  @Test func `a branch of one commit is whole in a clone of depth 2`() throws {
    let made = try TestRepository(files: ["a": ""])
    try made.commit("root", date: 100)
    try made.commit("main", date: 150)
    try made.switchToNewBranch("topic")
    let topic = try made.commit("t1", date: 200)
    try made.switchTo("main")
    try made.commit("merge", date: 400, merging: [topic])
    let place = try TemporaryFolder()
    try Git.run(["clone", "-q", "--depth", "2", "file://" + made.path, "c"], in: place.path)
    let repository = try Repository.open(place.path + "/c")
    let range = try repository.commits(
      in: try repository.resolve("HEAD"), notIn: try repository.resolve("HEAD^1"))
    #expect(!range.isCut && range.commits.map(\.subject) == ["merge", "t1"])
  }
}
