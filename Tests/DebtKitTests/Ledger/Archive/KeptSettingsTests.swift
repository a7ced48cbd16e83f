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
    kept.add(files, of: id(10))
    kept.add([], of: id(11))
    return kept
  }()

  @Test func `they come back as they were`() throws {
    let again = try KeptSettings(Self.sample.bytes)
    #expect(again[Self.id(10)] == Self.files)
    #expect(again[Self.id(11)] == [])
    #expect(again[Self.id(12)] == nil)
    #expect(try KeptSettings([])[Self.id(10)] == nil)
  }

  @Test func `those of the trees that came last are kept`() throws {
    var kept = KeptSettings()
    for number in 0..<40 { kept.add([Self.files[number % 4]], of: Self.id(number)) }
    kept.add(Self.files, of: Self.id(20))
    let again = try KeptSettings(kept.bytes)
    #expect(again[Self.id(7)] == nil)
    #expect(again[Self.id(8)] == [Self.files[0]])
    #expect(again[Self.id(20)] == Self.files)
    kept.add(Array(repeating: Self.files[0], count: 1_001), of: Self.id(50))
    #expect(kept[Self.id(50)] == nil)
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
      (".debt.yml", nil),
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
        [".debt.yml", "deep/.gitattributes"], ["deep/.gitattributes"],
      ])
  }
}
