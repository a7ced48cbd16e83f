import Foundation
import GitAccess
import TestSupport
import Testing

struct WorkTreeTests {
  @Test func `each kind of thing has its own answer`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b/file", "text")
    try folder.write("a/b/empty", "")
    try folder.write("a/big", String(repeating: "x", count: 100_000))
    try folder.link("a/link", to: "b/file")
    try folder.link("linked", to: "a")
    try folder.makeFIFO("a/fifo")
    var reader = try WorkTreeReader(folder.path)
    let expected: [(String, Result<Int, FileFailure>)] = [
      ("a/b/file", .success(4)), ("a/b/empty", .success(0)), ("a/b/none", .failure(.missing)),
      ("a/big", .success(100_000)), ("a/b/file", .success(4)), ("a/b/file/x", .failure(.missing)),
      ("a/link", .failure(.symlink)), ("linked/b/file", .failure(.linkedFolder)),
      ("a/fifo", .failure(.specialFile)), ("a/b", .failure(.folder)),
      ("none/x", .failure(.missing)),
      ("a/b/file", .success(4)),
    ]
    for (path, outcome) in expected {
      #expect(size(path, &reader) == outcome, "\(path)")
    }
    let refused: [String] = [
      "../x", "a/../a/big", "/etc/passwd", "a//big", ".git/config", "a/.GIT/x", "", "a/", "./a",
      "a\u{0}b",
    ]
    for path in refused {
      guard case .failure(.unreadable) = size(path, &reader) else {
        Issue.record("\(path.debugDescription) was not refused")
        continue
      }
    }
    #expect(size("a/big", &reader, maximum: 99_999) == .failure(.tooLarge(100_000)))
    #expect(try reader.status(of: RepositoryPath("a/link")).kind == .symlink)
    #expect(try reader.destination(of: RepositoryPath("a/link")) == Array("b/file".utf8))
  }

  @Test func `files in any order are read right`() throws {
    let names = ["a/b/c/x", "a/b/x", "a/bc/x", "a/x", "ab/x", "x", "a/b/c/y", "b/c/x"]
    let folder = try TemporaryFolder()
    for name in names { try folder.write(name, name) }
    var reader = try WorkTreeReader(folder.path)
    for name in names + names.reversed() + names.sorted() {
      let text = try reader.withFile(RepositoryPath(name), maximumSize: 99) { bytes, _ in
        Array(bytes)
      }
      #expect(text == Array(name.utf8))
    }
  }

  @Test func `names that are no text are read and shown`() throws {
    let folder = try TemporaryFolder()
    let path = RepositoryPath(bytes: [0x64, 0x2F, 0x63, 0xE9, 0xFF])
    #expect(mkdir(folder.path + "/d", 0o700) == 0)
    let name = (folder.path + "/d/").utf8.map { CChar(bitPattern: $0) } + [0x63, -23, -1, 0]
    close(creat(name, 0o600))
    var reader = try WorkTreeReader(folder.path)
    #expect(try reader.withFile(path, maximumSize: 9) { bytes, _ in bytes.count } == 0)
    #expect(path.description == "d/c\\xE9\\xFF")
    #expect(!path.isUTF8)
    unlink(name)
  }

  @Test func `states are those of git status`() throws {
    let made = try TestRepository(files: ["same": "1", "changed": "1", "gone": "1", "kind": "1"])
    try made.folder.link("link", to: "same")
    try made.commit()
    usleep(20_000)
    try made.git("update-index", "--refresh")
    try made.write("changed", "2")
    try made.remove("gone")
    try made.remove("kind")
    try made.write("kind/file", "1")
    let repository = try Repository.open(made.path)
    let files = try repository.workTreeFiles().files
    #expect(files.map { "\($0.path)" } == ["changed", "gone", "kind", "link", "same"])
    #expect(files[0].state == .touched)
    #expect(files[1].state == .deleted)
    #expect(files[2].state == .deleted)
    var reader = try repository.workTreeReader()
    #expect(try !repository.isUnchanged(files[0], maximumSize: 99, &reader))
    #expect(try repository.isUnchanged(files[3], maximumSize: 99, &reader))
    #expect(try repository.isUnchanged(files[4], maximumSize: 99, &reader))
  }

  @Test func `untracked files are found outside ignored folders and other repositories`() throws {
    let made = try TestRepository(files: ["a": "1", "src/b": "2"])
    try made.commit()
    for name in [
      "new", "src/new", "skip/x", "src/skip/y", "deep/er/z", "other/.git/HEAD", "other/c",
    ] {
      try made.write(name, "n")
    }
    try made.folder.link("toward", to: "src")
    try made.folder.makeFIFO("pipe")
    let repository = try Repository.open(made.path)
    let listing = try repository.untrackedFiles(filter: SkipFilter())
    #expect(
      listing.files.map { "\($0.path)" } == ["deep/er/z", "new", "pipe", "src/new", "toward"])
    #expect(listing.files.map(\.kind) == [.regular, .regular, nil, .regular, .symlink])
  }

  private func size(
    _ path: String, _ reader: inout WorkTreeReader, maximum: Int = 1 << 20
  ) -> Result<Int, FileFailure> {
    do throws(FileFailure) {
      return .success(
        try reader.withFile(RepositoryPath(path), maximumSize: maximum) { $0.count + 0 * $1.size })
    } catch {
      return .failure(error)
    }
  }
}

private struct SkipFilter: UntrackedFilter {
  mutating func enter(_ folder: [UInt8], ignoreFile: [UInt8]?) {}
  mutating func leave() {}
  func ignores(_ path: [UInt8], isFolder: Bool) -> Bool {
    isFolder && path.suffix(4).elementsEqual("skip".utf8)
  }
}
