extension TestRepository {
  /// What stands at a path of a commit.
  package enum Entry: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A file with text.
    case text(String)
    /// A file with bytes.
    case bytes([UInt8])
    /// A symbolic link.
    case link(String)
    /// Another repository at a commit.
    case submodule(String)

    /// Creates a file with text.
    package init(stringLiteral text: String) { self = .text(text) }
  }

  /// Writes the objects of a tree, without a look at the working tree, and returns its id.
  package func writeTree(_ files: [String: Entry]) throws -> String {
    var folders: [String: [String: Entry]] = [:]
    var entries: [(name: String, mode: String, id: String)] = []
    for (path, entry) in files {
      let parts = path.split(separator: "/", maxSplits: 1).map { String($0) }
      if parts.count == 2 {
        folders[parts[0], default: [:]][parts[1]] = entry
        continue
      }
      switch entry {
      case .text(let text):
        entries.append((path, "100644", try writeObject("blob", Array(text.utf8))))
      case .bytes(let bytes): entries.append((path, "100644", try writeObject("blob", bytes)))
      case .link(let target):
        entries.append((path, "120000", try writeObject("blob", Array(target.utf8))))
      case .submodule(let commit): entries.append((path, "160000", commit))
      }
    }
    for (name, files) in folders { entries.append((name, "40000", try writeTree(files))) }
    // Git orders a folder as if its name ended in a slash.
    let key = { (entry: (name: String, mode: String, id: String)) in
      Array((entry.mode == "40000" ? entry.name + "/" : entry.name).utf8)
    }
    entries.sort { key($0).lexicographicallyPrecedes(key($1)) }
    return try writeObject(
      "tree",
      entries.flatMap { entry in
        Array("\(entry.mode) \(entry.name)".utf8) + [0] + Self.bytes(ofHex: entry.id)
      })
  }

  /// Writes the object of a commit and returns its id; no branch moves.
  ///
  /// - Parameters:
  ///   - tree: The tree's id.
  ///   - parents: The ids of the parents.
  ///   - message: The message.
  ///   - date: The seconds since 1970.
  ///   - author: The name; the address is made of it.
  /// - Returns: The commit's id.
  /// - Throws: `TestSupportError` in libgit2's words.
  package func writeCommit(
    tree: String, parents: [String], message: String = "change", date: Int64 = 1_767_225_600,
    author: String = "Ana"
  ) throws -> String {
    let person = "\(author) <\(author.lowercased())@example.com> \(date) +0100"
    let lines =
      ["tree \(tree)"] + parents.map { "parent \($0)" }
      + ["author \(person)", "committer \(person)", "", message]
    return try writeObject("commit", Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Removes an object that no pack holds.
  package func removeObject(_ id: String) throws {
    try folder.remove(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
  }

  private static func bytes(ofHex hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).map { index in
      UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) ?? 0
    }
  }
}
