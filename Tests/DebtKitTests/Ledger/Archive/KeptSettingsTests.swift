import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Which files of a tree are settings, as an archive knows it.
struct KeptSettingsTests {
  private static func id(_ number: Int) -> ObjectID {
    ObjectID.hash(ofBlob: Array("\(number)".utf8).span)
  }

  private static let files: [TrackedFile] =
    zip(
      [".debt.yml", "a/.gitattributes", "CODEOWNERS", "\u{1}/.mailmap"],
      [FileKind.regular, .executable, .symlink, .submodule]
    ).enumerated().map { number, file in
      TrackedFile(path: RepositoryPath(file.0), kind: file.1, id: id(number))
    }

  static let sample: KeptSettings = {
    var kept = KeptSettings()
    kept.add(entry(files, of: id(10)))
    kept.add(entry([], of: id(11)))
    return kept
  }()

  private static func entry(_ files: [TrackedFile], of tree: ObjectID) -> KeptSettings.Entry {
    var size = TreeSize()
    (size.paths, size.bytes) = (files.count + 7, 1_000)
    return KeptSettings.Entry(tree: tree, files: files, size: size)
  }

  @Test func `they come back as they were`() throws {
    let again = try KeptSettings(Self.sample.bytes)
    #expect(again[Self.id(10)] == Self.files)
    #expect(again[Self.id(11)] == [])
    #expect(again[Self.id(12)] == nil)
    #expect(again.last == Self.entry([], of: Self.id(11)))
    #expect(try KeptSettings([])[Self.id(10)] == nil)
  }

  @Test func `those of the trees that came last are kept`() throws {
    var kept = KeptSettings()
    for number in 0..<40 { kept.add(Self.entry([Self.files[number % 4]], of: Self.id(number))) }
    kept.add(Self.entry(Self.files, of: Self.id(20)))
    let again = try KeptSettings(kept.bytes)
    #expect(again[Self.id(7)] == nil)
    #expect(again[Self.id(8)] == [Self.files[0]])
    #expect(again[Self.id(20)] == Self.files)
    kept.add(Self.entry(Array(repeating: Self.files[0], count: 1_001), of: Self.id(50)))
    #expect(kept[Self.id(50)] == nil)
  }

  @Test(arguments: [
    ("a.c", "int b;\n", true), ("deep/new/e.c", "int e;\n", true),
    ("deep/.gitattributes", "*.c debt=false\n", false), ("x/CODEOWNERS", "* @ana\n", false),
    (".debt.yml", nil, false), (".debt.yml/c", "text\n", false), ("deep/er/b.c", nil, true),
  ])
  func `only a tree with the same settings is not looked through`(
    _ path: String, _ text: String?, _ isSame: Bool
  ) throws {
    let repository = try TestRepository(files: [
      "a.c": "int a;\n", "deep/er/b.c": "int b;\n", "deep/er/d.c": "int d;\n",
      ".debt.yml": "exclude: [z.c]\n",
    ])
    let first = try repository.commit("start")
    if let text {
      if path.hasPrefix(".debt.yml/") { try repository.remove(".debt.yml") }
      try repository.write(path, text)
    } else {
      try repository.remove(path)
    }
    let second = try repository.commit("change it")
    let debt = try DebtRepository(at: repository.path)
    let opened = try debt.opened()
    let settings = TipSettings(debt, ScanOptions())
    let commits = try [first, second].map { try opened.commit(#require(ObjectID(hex: $0))) }
    let listing = try settings.listing(of: commits[0], in: opened)
    #expect(listing.files.map(\.path.description) == [".debt.yml"])
    #expect(listing.size.paths == 6)
    // A file that the tree has not tells whether the tree was looked through.
    let lie = KeptSettings.Entry(
      tree: commits[0].tree, files: listing.files + [Self.files[1]], size: listing.size)
    let fresh = try settings.listing(of: commits[1], in: opened)
    let known = try settings.listing(of: commits[1], in: opened, after: lie)
    #expect(known.files == (isSame ? lie.files : fresh.files))
    #expect(known.size.paths >= fresh.size.paths && known.size.bytes >= fresh.size.bytes)
    // A tree that may be too large is looked through.
    var size = listing.size
    size.paths = settings.limits.paths
    let large = KeptSettings.Entry(tree: lie.tree, files: lie.files, size: size)
    #expect(try settings.listing(of: commits[1], in: opened, after: large).files == fresh.files)
  }

  @Test func `an answer by them is that of a look at every folder`() throws {
    let repository = try TestRepository(files: [
      "a.c": "// TODO: one thing of a\n", "deep/er/b.c": "// TODO: one thing of b\n",
      "deep/c.c": "// TODO: one thing of c\n",
    ])
    let cache = try TemporaryFolder()
    var commits = [try repository.commit("start", date: 1_767_225_600)]
    let steps: [(path: String, text: String?)] = [
      ("deep/er/.gitattributes", "b.c debt=false\n"), (".debt.yml", "exclude: [a.c]\n"),
      ("deep/er/.gitattributes", nil), ("deep/.gitattributes", "*.c linguist-vendored\n"),
      (".debt.yml", nil), ("deep/d.c", "int d;\n"), ("a.c", "// TODO: two things of a\n"),
    ]
    for (number, step) in steps.enumerated() {
      if let text = step.text {
        try repository.write(step.path, text)
      } else {
        try repository.remove(step.path)
      }
      commits.append(
        try repository.commit("\(number)", date: 1_767_225_700 + Int64(number) * 100))
    }
    let debt = try DebtRepository(at: repository.path)
    var options = ScanOptions()
    var found: Set<Int> = []
    for _ in 0..<2 {
      for commit in commits {
        var query = LogQuery()
        query.tip = commit
        options.cache = .none
        let fresh = try debt.log(query, options: options).commits
        options.cache = .folder(cache.path)
        #expect(try debt.log(query, options: options).commits == fresh)
        found.insert(fresh.reduce(0) { $0 + $1.events.count })
      }
    }
    // Settings that were taken for those of another commit would show.
    #expect(found == [0, 1, 2, 3])
    let file = try ArchiveFile(folder: cache.path, isReadOnly: true)
    let kept = try file.settings(within: TipSettings(debt, options).limits)
    let opened = try debt.opened()
    let trees = try commits.map { try opened.commit(#require(ObjectID(hex: $0))).tree }
    #expect(
      trees.map { kept[$0]?.map(\.path.description) } == [
        [], ["deep/er/.gitattributes"], [".debt.yml", "deep/er/.gitattributes"], [".debt.yml"],
        [".debt.yml", "deep/.gitattributes"], ["deep/.gitattributes"], ["deep/.gitattributes"],
        ["deep/.gitattributes"],
      ])
  }
}
