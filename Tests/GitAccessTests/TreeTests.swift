import GitAccess
import TestSupport
import Testing

struct TreeTests {
  @Test func `odd names are labels, and reported`() throws {
    let made = try TestRepository()
    let blob = try made.writeObject("blob", [0x61])
    let names = ["..", ".git", "a/b", "dup", "dup", "plain"]
    let tree = try made.writeObject("tree", names.flatMap { entry("100664", $0, blob) })
    let listing = try Repository.open(made.path).files(inTreeOf: id(tree))
    #expect(listing.files.map { "\($0.path)" } == names)
    #expect(
      listing.problems.map { "\($0.path) \($0.reason)" } == [
        ".. oddName", ".git oddName", "a/b oddName", "dup duplicateName",
      ])
    #expect(!listing.problems.contains { $0.isIncomplete })
    #expect(listing.files.allSatisfy { $0.kind == .regular })
  }

  @Test func `entries in disorder are put in order`() throws {
    let made = try TestRepository()
    let blob = try made.writeObject("blob", [0x61])
    let bytes =
      ["c", "a", "b"].flatMap { entry("100755", $0, blob) } + entry("160000", "module", blob)
    let listing = try Repository.open(made.path).files(
      inTreeOf: id(made.writeObject("tree", bytes)))
    #expect(listing.files.map { "\($0.path)" } == ["a", "b", "c", "module"])
    #expect(listing.files.map(\.kind) == [.executable, .executable, .executable, .submodule])
  }

  @Test(arguments: [
    "100644 a\u{0}short", "no mode", "100644 \u{0}01234567890123456789",
    "999 a\u{0}01234567890123456789",
  ])
  func `a tree that ends in the middle of an entry keeps what came before`(_ rest: String) throws {
    let made = try TestRepository()
    let blob = try made.writeObject("blob", [0x61])
    let tree = try made.writeObject("tree", entry("100644", "a", blob) + Array(rest.utf8))
    let listing = try Repository.open(made.path).files(inTreeOf: id(tree))
    #expect(listing.files.map { "\($0.path)" } == ["a"])
    #expect(listing.problems.map(\.reason) == [.malformed])
  }

  @Test func `three thousand folders in each other end at the limit`() throws {
    let made = try TestRepository()
    let blob = try made.writeObject("blob", [0x61])
    var tree = try made.writeObject("tree", entry("100644", "deep", blob))
    for _ in 0..<3_000 {
      tree = try made.writeObject("tree", entry("40000", "d", tree) + entry("100644", "f", blob))
    }
    let repository = try Repository.open(made.path)
    let listing = try repository.files(inTreeOf: id(tree))
    #expect(listing.files.count == 2_049)
    #expect(listing.problems.map(\.reason) == [.tooDeep])
    var limits = TreeLimits()
    limits.depth = 4_000
    #expect(try repository.files(inTreeOf: id(tree), limits: limits).files.count == 3_001)
  }

  @Test func `a tree of more paths than any project has ends at the limit`() throws {
    let made = try TestRepository()
    var tree = try made.writeObject("blob", [0x61])
    var mode = "100644"
    for _ in 0..<10 {
      tree = try made.writeObject("tree", (0...9).flatMap { entry(mode, "\($0)", tree) })
      mode = "40000"
    }
    var limits = TreeLimits()
    limits.paths = 5_000
    let listing = try Repository.open(made.path).files(inTreeOf: id(tree), limits: limits)
    #expect(listing.files.count > 3_000)
    #expect(listing.problems.map(\.reason) == [.tooManyPaths])
  }

  @Test func `files of a name are listed alone, in whatever folder, and the others still count`()
    throws
  {
    let made = try TestRepository()
    let blob = try made.writeObject("blob", [0x61])
    let inner = try made.writeObject(
      "tree", entry("100644", "other", blob) + entry("100644", "wanted", blob))
    let tree = try made.writeObject(
      "tree",
      entry("40000", "folder", inner) + entry("100644", "other", blob)
        + entry("100644", "wanted", blob))
    let repository = try Repository.open(made.path)
    func listing(paths: Int) throws -> TreeListing {
      var limits = TreeLimits()
      limits.paths = paths
      return try repository.files(inTreeOf: id(tree), limits: limits) {
        $0.elementsEqual("wanted".utf8)
      }
    }
    #expect(try listing(paths: 5).files.map { "\($0.path)" } == ["folder/wanted", "wanted"])
    #expect(try listing(paths: 5).problems.isEmpty)
    #expect(try listing(paths: 4).problems.map(\.reason) == [.tooManyPaths])
  }

  private func id(_ hex: String) throws -> ObjectID { try #require(ObjectID(hex: hex)) }

  private func entry(_ mode: String, _ name: String, _ hex: String) -> [UInt8] {
    Array("\(mode) \(name)\u{0}".utf8) + (ObjectID(hex: hex)?.bytes ?? [])
  }
}
