import TestSupport

/// A bare repository whose commits are random edits, moves, records, trailers, reverts, branches and
/// merges, with moments that repeat and go back.
struct RandomRepository {
  /// The path of the git directory.
  var path: String { repository.path + "/.git" }
  private(set) var commits: [String] = []
  let repository: TestRepository
  private(set) var dice: SeededRandom
  private var trees: [[String: [String]]] = []
  private var seconds: Int64 = 1_767_225_600

  private static let sources = ["a.c", "b.c", "src/a.c", "src/c.py", "lib/d.go"]
  private static let records = ["debt/r1.md", "debt/r2.md", "debt/x/r3.md"]
  private static let markers = [
    "// TODO: retry the upload on timeout", "// TODO: retry the whole upload on timeout",
    "// FIXME: retry the upload on timeout", "// TODO: fix", "// TODO", "// FIXME: too slow",
    "# TODO(@ana): log the name of the file", "// TODO(due=2027-01-31, effort=3d): log a file",
    "// DEBT(r1): retry the upload on timeout", "// TODO(r2): here too",
    "// TODO(PAY-12): close the file again", "// TODO(bob): close the file again please",
    "// TODO(status=paid): close the door behind you",
  ]

  /// Makes a repository of so many commits; with settings that change now and then where asked for.
  init(_ seed: Int, commits count: Int, changesSettings: Bool = false) throws {
    repository = try TestRepository()
    try repository.folder.write(
      ".git/config", "[core]\n\trepositoryformatversion = 0\n\tbare = true\n")
    dice = SeededRandom(seed)
    for _ in 0..<count { try addCommit(changesSettings) }
    // The last commit has every other one behind it.
    try setHead(commits[count - 1])
  }

  /// Makes HEAD stand at a commit.
  func setHead(_ commit: String) throws {
    try repository.folder.write(".git/HEAD", commit + "\n")
  }

  /// Adds a commit on recent ones.
  mutating func addCommit(_ changesSettings: Bool = false) throws {
    let recent = Array(max(0, trees.count - 6)..<trees.count)
    var parents: [Int] = []
    var tree: [String: [String]] = [:]
    if recent.count > 3, dice.below(4) == 0 {
      parents = Array(Set((0..<3).map { _ in dice.pick(recent) })).sorted().reversed()
      tree = merged(parents)
      if dice.below(3) == 0 { edit(&tree) }
    } else {
      if let last = recent.last, dice.below(30) > 0 {
        parents = [dice.below(3) == 0 ? dice.pick(recent) : last]
        tree = trees[parents[0]]
      }
      for _ in 0...dice.below(3) { edit(&tree) }
    }
    if changesSettings, dice.below(12) == 0 {
      tree[".debt.yml"] = [
        dice.pick([
          "exclude: [src/**]", "markers: {keywords: [TODO]}", "records: {paths: [debt/*]}",
        ])
      ]
    }
    seconds += dice.pick([0, 0, 60, 3_600, 86_400 * Int64(dice.below(30)), -7_200])
    trees.append(tree)
    let person = dice.pick(["Ana <ana@x.y>", "Bob <bob@x.y>", "Bob <b@x.y>", "x[bot] <d@x.y>"])
    let lines =
      ["tree \(try write(tree))"] + parents.map { "parent \(commits[$0])" } + [
        "author \(person) \(seconds) +0100", "committer \(person) \(seconds) +0100", "", message(),
      ]
    commits.append(
      try repository.writeObject("commit", Array(lines.joined(separator: "\n").utf8)))
  }

  private mutating func message() -> String {
    switch dice.below(6) {
    case 0 where !commits.isEmpty:
      "Revert\n\nThis reverts commit \(dice.pick(commits)).\n"
    case 1:
      "Fix\n\nDebt-\(dice.pick(["Paid", "Added", "Accepted", "Cost"])): "
        + "\(dice.pick(["r1", "r2", "0", "3", "7", "a", "d", "k", "x"])) 3h\n"
    default: "change\n"
    }
  }

  private mutating func merged(_ parents: [Int]) -> [String: [String]] {
    var tree: [String: [String]] = [:]
    for path in Self.sources + Self.records + [".debt.yml"] {
      let sides = parents.map { trees[$0][path] }
      tree[path] = dice.pick(sides)
      guard dice.below(5) == 0, Self.sources.contains(path) else { continue }
      let lines = sides.compactMap(\.self).joined().filter { _ in dice.below(3) > 0 }
      tree[path] = lines.isEmpty ? sides[0] : Array(lines)
    }
    return tree
  }

  private mutating func edit(_ tree: inout [String: [String]]) {
    let path = dice.pick(Self.sources)
    var lines = tree[path] ?? (0..<6).map { "f\($0)();" }
    switch dice.below(10) {
    case 0...3: lines.insert(dice.pick(Self.markers), at: dice.below(lines.count + 1))
    case 4: lines.remove(at: dice.below(lines.count))
    case 5: lines.insert(lines.remove(at: dice.below(lines.count)), at: dice.below(lines.count + 1))
    case 6:
      let other = dice.pick(Self.sources)
      tree[other] = lines
      if dice.below(2) == 0, other != path { lines = [] }
    case 7: lines[dice.below(lines.count)] = dice.pick(Self.markers)
    case 8: lines = []
    default:
      let id = dice.below(3) == 0 ? ["id: r1"] : []
      let record =
        ["---"] + id + [
          dice.pick(["status: open", "status: paid"]), "effort: \(dice.below(3))d",
          "paths: [src/**]", "---", "# \(dice.pick(["Split", "Cut"]))",
        ]
      tree[dice.pick(Self.records)] = dice.below(3) == 0 ? nil : record
      return
    }
    tree[path] = lines.isEmpty ? nil : lines
  }

  private func write(_ files: [String: [String]]) throws -> String {
    var entries: [String: (mode: String, id: String)] = [:]
    var folders: [String: [String: [String]]] = [:]
    for (path, lines) in files {
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      if parts.count > 1 {
        folders[parts[0], default: [:]][parts[1]] = lines
      } else {
        let text = lines.map { $0 + "\n" }.joined()
        entries[path] = ("100644", try repository.writeObject("blob", Array(text.utf8)))
      }
    }
    for (name, files) in folders { entries[name] = ("40000", try write(files)) }
    let order = entries.sorted {
      Array(($0.key + ($0.value.mode == "40000" ? "/" : "")).utf8)
        .lexicographicallyPrecedes(Array(($1.key + ($1.value.mode == "40000" ? "/" : "")).utf8))
    }
    var tree: [UInt8] = []
    for (name, entry) in order {
      tree += Array("\(entry.mode) \(name)".utf8) + [0] + SeededRandom.bytes(ofHex: entry.id)
    }
    return try repository.writeObject("tree", tree)
  }
}

extension SeededRandom {
  /// The bytes of hexadecimal digits.
  static func bytes(ofHex hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}
