import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// A snapshot compared with a base: what each change of the files does to the items.
struct ComparisonTests {
  /// The changes since a base, a line each: kind, how, place, id's start, text, and where from.
  private func changes(
    of selection: SnapshotSelection = .worktree(), since base: String = "HEAD",
    fromMergeBase: Bool = false, in made: TestRepository, paths: [String] = []
  ) throws -> [String] {
    var options = ScanOptions()
    options.paths = paths
    let repository = try DebtRepository(at: made.path)
    let side = DebtRepository.Base(base, isMergeBaseSought: fromMergeBase)
    let quick = try repository.compare(
      selection, since: side, options: options, scope: .changes)
    let whole = try repository.compare(
      selection, since: side, options: options, scope: .everything)
    // However much is read, the changes are the same, and items say what the changes say.
    #expect(quick.comparison.changes == whole.comparison.changes)
    #expect(quick.registry.changed == whole.registry.changed)
    #expect(whole.registry.items.allSatisfy { $0.change != nil })
    #expect(whole.registry.snapshot.base == whole.comparison.base)
    return whole.comparison.changes.map { event in
      let from = event.from.map { " from \($0.path):\($0.line) \($0.text)" } ?? ""
      let how = event.how.map { " \($0.rawValue)" } ?? ""
      return "\(event.kind)\(how) \(event.standing.path):\(event.standing.line) "
        + "\(event.standing.text)\(from)"
    }
  }

  private func committed(_ files: [String: String]) throws -> TestRepository {
    let made = try TestRepository(files: files)
    try made.commit()
    return made
  }

  @Test func `an old item on a touched line is not new`() throws {
    let made = try committed(["a.c": "int a; // TODO: round as the ledger does\nint b;\n"])
    try made.write("a.c", "int z;\n\nlong a = 5; /* TODO: round as the ledger does */\nint b;\n")
    #expect(try changes(in: made) == [])
    try made.write("a.c", "\r\nlong a; // TODO: round as the ledger does\r\nint b;\r\n")
    #expect(try changes(in: made) == [])
  }

  @Test func `each kind of change is told, with both sides`() throws {
    let made = try committed([
      "a.c":
        "// TODO: read the rates from the table\nint a;\n// FIXME: drop this\nint b;\nint c;\n",
      "old.c": "// HACK: two regions by copy and paste\nint d;\nint e;\nint f;\n",
    ])
    try made.write(
      "a.c", "// TODO: read the rates from the database\nint a;\nint b;\nint c;\n// XXX: new\n")
    try made.remove("old.c")
    try made.write("new.c", "// HACK: two regions by copy and paste\nint d;\nint e;\nint f;\n")
    try made.stage()
    let expected = [
      "edited a.c:1 read the rates from the database from a.c:1 read the rates from the table",
      "paid comment-only a.c:3 drop this", "opened a.c:5 new",
      "moved new.c:1 two regions by copy and paste from old.c:1 two regions by copy and paste",
    ]
    #expect(try changes(in: made) == expected)
    #expect(try changes(of: .index, in: made) == expected)
    let commit = try made.commit()
    #expect(try changes(of: .commit(commit), since: "HEAD~1", in: made) == expected)
  }

  @Test func `of equal texts the one that went is paid and the one that stays stands`() throws {
    let line = "// TODO: same\n"
    let made = try committed(["a.c": "\(line)int a;\n\(line)int b;\n"])
    try made.write("a.c", "int a;\n\(line)int b;\n\(line)int c;\n\(line)int d;\n")
    let found = try DebtRepository(at: made.path).compare(.worktree(), since: .init("HEAD"))
    let kinds = found.registry.items.map { "\($0.sites[0].line) \($0.change?.kind.rawValue ?? "")" }
    #expect(kinds.count { $0.hasSuffix("introduced") } == 1 + kinds.count { $0.hasSuffix("paid") })
    #expect(kinds.count == 3 + kinds.count { $0.hasSuffix("paid") })
    try made.write("a.c", "int a;\n\(line)int b;\n")
    #expect(try changes(in: made) == ["paid comment-only a.c:1 same"])
  }

  @Test func `only the merge-base counts, not what the other branch gained`() throws {
    let made = try committed(["a.c": "// TODO: a\n"])
    try made.switchToNewBranch("topic")
    try made.write("t.c", "// TODO: of the topic\n")
    let topic = try made.commit()
    try made.switchTo("main")
    try made.write("m.c", "// TODO: of main\n")
    try made.remove("a.c")
    try made.commit()
    #expect(
      try changes(of: .commit(topic), since: "main", fromMergeBase: true, in: made)
        == ["opened t.c:1 of the topic"])
    #expect(
      try changes(of: .commit(topic), since: "main", in: made)
        == ["opened a.c:1 a", "paid with-file m.c:1 of main", "opened t.c:1 of the topic"])
  }

  @Test func `a change cannot hide its own marker behind settings that it brings along`() throws {
    let made = try committed(["a.c": "int a;\n", ".debt.yml": "exclude: [gen/**]\n"])
    try made.write("a.c", "int a; // TODO: seen\n")
    for hiding in [
      "exclude: ['**']\n", "markers: {keywords: [NEVER]}\n", "records: {paths: ['**']}\n",
    ] {
      try made.write(".debt.yml", hiding)
      #expect(try changes(in: made) == ["opened a.c:1 seen"])
    }
    try made.write(".gitattributes", "* -debt\n*.c linguist-vendored\n")
    try made.stage()
    #expect(try changes(in: made) == ["opened a.c:1 seen"])
    let found = try DebtRepository(at: made.path).compare(.worktree(), since: .init("HEAD"))
    #expect(found.comparison.editedSettings == [".debt.yml"])
  }

  @Test func `settings that a change breaks are told, and cost no trust`() throws {
    let made = try committed(["a.c": "int a;\n", ".debt.yml": "exclude: [gen/**]\n"])
    try made.write(".debt.yml", "exclude: [gen/**\n")
    let found = try DebtRepository(at: made.path).compare(
      .worktree(), since: .init("HEAD"), scope: .changes)
    #expect(found.registry.problems.map(\.code) == [.malformedConfiguration])
    #expect(found.registry.problems.allSatisfy { $0.level == .warning })
    #expect(found.registry.isTrusted)
  }

  @Test
  func `a record's change is its fields', and a word of an unchanged file may become its site`()
    throws
  {
    let record = "---\nstatus: open\neffort: 3d\n---\n# Split billing\n"
    let made = try committed([
      "debt/other.md": record, "a.c": "// TODO(split-billing): in two modules\n", "b.c": "int b;\n",
    ])
    try made.write("debt/other.md", record.replacing("3d", with: "5d"))
    #expect(
      try changes(in: made)
        == ["edited debt/other.md:5 Split billing from debt/other.md:5 Split billing"])
    try made.write("debt/other.md", record)
    try made.write("debt/split-billing.md", record)
    try made.stage()
    // The marker becomes a place of the record: no item of its own any more.
    #expect(
      try changes(in: made)
        == ["paid declared a.c:1 in two modules", "opened debt/split-billing.md:5 Split billing"])
    try made.commit()
    try made.remove("debt/split-billing.md")
    #expect(
      try changes(in: made)
        == ["opened a.c:1 in two modules", "paid with-file debt/split-billing.md:5 Split billing"])
  }

  @Test func `what is left out of a sparse checkout, or has become a link, is not mistaken`() throws
  {
    let made = try committed([
      "in/a.c": "// TODO: a\n", "out/b.c": "// TODO: b\n", "c.c": "// TODO: c\n",
    ])
    try made.git("sparse-checkout", "set", "--cone", "in")
    #expect(try changes(in: made) == [])
    try made.remove("c.c")
    try made.folder.link("c.c", to: "in/a.c")
    #expect(try changes(in: made) == ["paid with-file c.c:1 c"])
  }

  @Test func `paths narrow both sides, and one that stands at the base alone is no error`() throws {
    let made = try committed(["src/a.c": "// TODO: a\n", "b.c": "// TODO: b\n"])
    try made.remove("src/a.c")
    try made.write("b.c", "int b;\n")
    try made.stage()
    #expect(try changes(in: made, paths: ["src"]) == ["paid with-file src/a.c:1 a"])
    var options = ScanOptions()
    options.paths = ["src", "nothing"]
    let found = try DebtRepository(at: made.path).compare(
      .worktree(), since: .init("HEAD"), options: options, scope: .changes)
    #expect(
      found.registry.problems.map(\.message) == ["the snapshot holds nothing named 'nothing'"])
    #expect(found.comparison.changedFiles == 1)
  }

  @Test func `problems of a change are those in its files`() throws {
    let made = try committed(["old.c": "// TODO(due=2026-13-01): old\n", "a.c": "int a;\n"])
    try made.write("a.c", "// TODO(due=2026-14-01): new\n")
    let repository = try DebtRepository(at: made.path)
    let quick = try repository.compare(.worktree(), since: .init("HEAD"), scope: .changes)
    #expect(quick.registry.problems.map { $0.place?.path } == ["a.c"])
    #expect(quick.comparison.changedFiles == 1 && quick.comparison.unchanged == nil)
    let whole = try repository.compare(.worktree(), since: .init("HEAD"))
    #expect(whole.registry.problems.map { $0.place?.path } == ["a.c", "old.c"])
    #expect(whole.comparison.unchanged == 1)
  }

  @Test func `a base whose tree is damaged pays and opens nothing there`() throws {
    let made = try committed(["a.c": "// TODO: a\n", "b.c": "// TODO: b\n"])
    try made.write("a.c", "// TODO: changed\n")
    try made.write("b.c", "int b;\n")
    try made.commit()
    let blob = try made.git("rev-parse", "HEAD~1:a.c").dropLast()
    try made.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    let found = try DebtRepository(at: made.path).compare(
      .commit("HEAD"), since: .init("HEAD~1"))
    #expect(found.comparison.changes.map { "\($0.kind) \($0.standing.path)" } == ["paid b.c"])
    #expect(found.registry.items.map { $0.change?.kind } == [nil, .paid])
    #expect(found.registry.problems.map { $0.place?.path } == ["a.c"])
    #expect(!found.registry.isTrusted && !found.comparison.isTrusted)
  }

  @Test(arguments: 0..<8)
  func `drawn edits give the same answer however much is read`(_ seed: Int) throws {
    var random = SeededRandom(seed)
    func file() -> String {
      (0..<12).map { _ in
        random.below(3) == 0
          ? "// TODO\(random.pick(["", "(r1)", "(r2)"])): \(random.pick(["same", "the second one of all", "x y"]))"
          : random.pick(["int a;", "int b;", "}", ""])
      }.joined(separator: "\n") + "\n"
    }
    let record = { (days: Int) in "---\nstatus: open\neffort: \(days)d\n---\n# Record\n" }
    let names = ["a.c", "b.c", "d/a.c", "d/e/c.c"]
    let made = try TestRepository(files: ["README": "x\n"])
    for name in names { try made.write(name, file()) }
    if random.below(2) == 0 { try made.write("debt/r1.md", record(1)) }
    try made.commit()
    for name in names where random.below(2) == 0 { try made.write(name, file()) }
    for name in ["r1", "r2"] where random.below(2) == 0 {
      try made.write("debt/\(name).md", record(random.below(3) + 1))
    }
    try made.stage()
    let onDisk = try changes(in: made)
    #expect(try changes(of: .index, in: made) == onDisk)
    let commit = try made.commit()
    #expect(try changes(of: .commit(commit), since: "HEAD~1", in: made) == onDisk)
    #expect(try changes(in: made) == [])
  }
}

extension Registry {
  /// The items that a change concerns.
  fileprivate var changed: [String] {
    items.filter { $0.change?.kind != .unchanged }.map { item in
      "\(item.change?.kind.rawValue ?? "-") \(item.sites[0].path):\(item.sites[0].line) \(item.id)"
    }
  }
}
