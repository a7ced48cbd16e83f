import Foundation
import GitAccess
import TestSupport
import Testing

struct FileWriterTests {
  private static let old = Array("old\r\n".utf8)
  private static let new = Array("new\r\n".utf8)

  private static func replacement(
    _ path: String, _ expected: FileReplacement.Expectation = .contents(old)
  ) -> FileReplacement {
    FileReplacement(RepositoryPath(path), expecting: expected, contents: new)
  }

  /// Writes and returns what stood in the way.
  private func write(_ files: [FileReplacement], in folder: TemporaryFolder) throws -> WriteFailure?
  {
    var writer = try FileWriter(top: folder.path)
    do throws(WriteFailure) {
      try writer.write(files)
      return nil
    } catch {
      return error
    }
  }

  private func names(in folder: TemporaryFolder, _ path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + path).sorted()
  }

  @Test func `a file keeps its mode, and nothing else is left in the folder`() throws {
    let folder = try TemporaryFolder()
    for mode in [0o755, 0o640, 0o600] as [mode_t] {
      try folder.write("a/b/c.sh", bytes: Self.old)
      chmod(folder.path + "/a/b/c.sh", mode)
      #expect(try write([Self.replacement("a/b/c.sh")], in: folder) == nil)
      var information = stat()
      stat(folder.path + "/a/b/c.sh", &information)
      #expect(information.st_mode & 0o7777 == mode)
      #expect(try folder.read("a/b/c.sh") == Self.new)
      #expect(try names(in: folder, "a/b") == ["c.sh"])
    }
  }

  @Test func `new files come with their folders, and never over something`() throws {
    let folder = try TemporaryFolder()
    try folder.write("there", bytes: Self.old)
    try folder.link("dangling", to: "nowhere")
    #expect(try write([Self.replacement("x/y/z", .nothing)], in: folder) == nil)
    #expect(try folder.read("x/y/z") == Self.new)
    for path in ["there", "dangling", "x"] {
      #expect(try write([Self.replacement(path, .nothing)], in: folder)?.reason == .exists)
    }
    #expect(try folder.read("there") == Self.old)
    #expect(try names(in: folder) == ["dangling", "there", "x"])
  }

  @Test func `links are never followed`() throws {
    let outside = try TemporaryFolder()
    try outside.write("precious", bytes: Self.old)
    let folder = try TemporaryFolder()
    try folder.link("file", to: outside.path + "/precious")
    try folder.link("folder", to: outside.path)
    let refused: [(String, FileFailure)] = [
      ("file", .symlink), ("folder/precious", .linkedFolder),
    ]
    for (path, failure) in refused {
      #expect(try write([Self.replacement(path)], in: folder)?.reason == .file(failure))
    }
    #expect(
      try write([Self.replacement("folder/new", .nothing)], in: folder)?.reason
        == .file(.linkedFolder))
    // Where a user forces it, the link itself gives way.
    #expect(try write([Self.replacement("file", .anything)], in: folder) == nil)
    #expect(try outside.read("precious") == Self.old)
    #expect(try names(in: outside) == ["precious"])
  }

  @Test(arguments: ["../x", "a/../../x", "/x", ".git/config", "a/.GIT/hooks/x", "", "."])
  func `a path that leads out of the folder is refused`(_ path: String) throws {
    let folder = try TemporaryFolder()
    let failure = try write([Self.replacement(path, .nothing)], in: folder)
    guard case .file(.unreadable)? = failure?.reason else {
      Issue.record("\(path.debugDescription) was not refused: \(String(describing: failure))")
      return
    }
    #expect(try names(in: folder).isEmpty)
  }

  @Test func `what changed since it was read is left alone, and so are the others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", bytes: Self.old)
    for changed in ["old\r\n+", "old\r", "", "OLD\r\n"] {
      try folder.write("b", changed)
      let failure = try write([Self.replacement("a"), Self.replacement("b")], in: folder)
      #expect(failure?.reason == .changed && failure?.written == [])
      #expect(failure?.description.hasSuffix("try again; nothing was written") == true)
      #expect(try folder.read("b") == Array(changed.utf8))
    }
    try folder.remove("b")
    #expect(
      try write([Self.replacement("a"), Self.replacement("b")], in: folder)?.reason == .changed)
    #expect(try folder.read("a") == Self.old)
    #expect(try names(in: folder) == ["a"])
  }

  @Test func `read-only files, folders and special files are refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("locked", bytes: Self.old)
    chmod(folder.path + "/locked", 0o444)
    try folder.write("folder/x", "")
    try folder.makeFIFO("fifo")
    let refused: [(String, WriteFailure.Reason)] = [
      ("locked", .readOnly), ("folder", .file(.folder)), ("fifo", .file(.specialFile)),
    ]
    for (path, reason) in refused {
      #expect(try write([Self.replacement(path)], in: folder)?.reason == reason, "\(path)")
    }
    #expect(try folder.read("locked") == Self.old)
  }

  @Test func `a file that another run left behind is no obstacle`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", bytes: Self.old)
    try folder.write(".debt-\(getpid())-0.tmp", "stale")
    #expect(try write([Self.replacement("a")], in: folder) == nil)
    #expect(try folder.read("a") == Self.new)
  }
}
