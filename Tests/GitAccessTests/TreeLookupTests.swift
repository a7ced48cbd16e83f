import GitAccess
import TestSupport
import Testing

struct TreeLookupTests {
  private let trees: DrawnTrees
  private var made: TestRepository { trees.made }
  private var blobs: [String] { trees.blobs }

  init() throws {
    trees = try DrawnTrees()
  }

  /// Paths that may stand in a drawn tree or may not.
  private func paths(_ random: inout SeededRandom) -> [RepositoryPath] {
    let drawn = (0..<60).map { _ in
      (0...random.next() % 4).map { _ in DrawnTrees.names[Int(random.next() % 9)] }.joined(
        separator: "/")
    }
    return Set(drawn).map { RepositoryPath($0) }.sorted()
  }

  private func lookup(_ paths: [RepositoryPath], _ tree: String?) throws -> TreeLookup {
    var comparison = TreeComparison()
    return comparison.files(
      at: paths, in: tree.flatMap { ObjectID(hex: $0) }, of: try Repository.open(made.path))
  }

  /// What git lists under each path.
  private func oracle(_ tree: String) throws -> [String: String] {
    let lines = try Git.run(["ls-tree", "-r", "-z", tree], in: made.path).split(separator: "\0")
    let pairs = lines.map { line in
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      let kinds = ["120000": "symlink", "160000": "submodule"]
      return (words[3], "\(kinds[words[0]] ?? "regular"):\(words[2])")
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func text(_ finding: TreeLookup.Finding) -> String? {
    switch finding {
    case .nothing: nil
    case .file(let side): "\(side.kind):\(side.id.hex)"
    case .unknown: "unknown"
    }
  }

  @Test(arguments: 0..<12)
  func `what stands at a path of a drawn tree is what git lists there`(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let (tree, paths) = (try trees.tree(&random), paths(&random))
    let (found, known) = (try lookup(paths, tree), try oracle(tree))
    #expect(found.findings.map(text) == paths.map { known[$0.description] })
    #expect(found.problems.isEmpty)
    let all = known.keys.map { RepositoryPath($0) }.sorted()
    #expect(try lookup(all, tree).findings.map(text) == all.map { known[$0.description] })
  }

  @Test func `nothing stands in the empty tree, and nobody asks for nothing`() throws {
    let path = RepositoryPath("a/b")
    #expect(try lookup([path], nil).findings == [.nothing])
    #expect(try lookup([], nil).findings.isEmpty)
  }

  @Test func `a folder that cannot be read leaves its files unknown, and no others`() throws {
    let missing = String(repeating: "1", count: 40)
    let lines =
      "100644 blob \(blobs[0])\ta\n040000 tree \(missing)\tb\n100644 blob \(blobs[1])\tc\n"
    let paths = ["a", "b/x", "b/y/z", "c", "d"].map { RepositoryPath($0) }
    let found = try lookup(paths, trees.write(lines))
    #expect(
      found.findings.map(text) == [
        "regular:\(blobs[0])", "unknown", "unknown", "regular:\(blobs[1])", nil,
      ])
    #expect(found.problems.map(\.path.description) == ["b"])
  }

  @Test func `a tree that is cut off is told, and what stood before is found`() throws {
    let whole = try made.writeObject("tree", entry("100644", "a", blobs[0]) + [0x31, 0x30])
    let found = try lookup([RepositoryPath("a"), RepositoryPath("b")], whole)
    #expect(found.findings.map(text) == ["regular:\(blobs[0])", nil])
    #expect(found.problems.map(\.path) == [.top])
  }

  private func entry(_ mode: String, _ name: String, _ hex: String) throws -> [UInt8] {
    Array("\(mode) \(name)".utf8) + [0] + (try #require(ObjectID(hex: hex))).bytes
  }
}
