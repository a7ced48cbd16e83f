import TestSupport

/// Trees that are drawn by lot, in a repository of their own.
struct DrawnTrees {
  let made: TestRepository
  let blobs: [String]

  init() throws {
    let made = try TestRepository()
    self.made = made
    blobs = try (0..<4).map { try made.writeObject("blob", [$0]) }
  }

  /// Names that a folder and a file order apart, and that begin with each other.
  static let names = ["a", "a-", "a.c", "a0", "ab", "b", "bb", "c\u{e9}", "z"]

  /// A drawn tree; git's own order is the tree's.
  func tree(depth: Int = 0, _ random: inout SeededRandom) throws -> String {
    var lines = ""
    for name in Self.names where random.next() % 3 > 0 {
      let blob = blobs[Int(random.next() % 4)]
      switch random.next() % 8 {
      case 0: lines += "120000 blob \(blob)\t\(name)\n"
      case 1: lines += "160000 commit \(String(blob.reversed()))\t\(name)\n"
      case 2: lines += "100755 blob \(blob)\t\(name)\n"
      case 3 where depth < 3, 4 where depth < 3:
        lines += "040000 tree \(try tree(depth: depth + 1, &random))\t\(name)\n"
      default: lines += "100644 blob \(blob)\t\(name)\n"
      }
    }
    return try write(lines)
  }

  /// Writes a tree of such lines as `git mktree` takes.
  func write(_ lines: String) throws -> String {
    let id = try Git.run(["mktree", "--missing"], in: made.path, input: Array(lines.utf8))
    return String(id.dropLast())
  }
}
