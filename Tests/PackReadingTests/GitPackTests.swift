import PackReading
import TestSupport
import Testing

/// Packs that git makes, held against what git reads of them.
struct GitPackTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Git.run(["init", "--quiet"], in: folder.path)
    try Git.run(["fast-import", "--quiet"], in: folder.path, input: Self.history())
  }

  /// Writes a history of files that grow, shrink and move, as `git fast-import` reads it.
  private static func history() -> [UInt8] {
    var random = SeededRandom(2)
    var files = (0..<12).map { file in (0..<80).map { "file \(file) line \($0)" } }
    var stream = ""
    for commit in 0..<150 {
      stream += "commit refs/heads/main\ncommitter A <a@b> \(1_767_225_600 + commit * 60) +0000\n"
      stream += "data 7\nchange\n\n"
      for _ in 0..<3 {
        let file = random.below(files.count)
        for _ in 0..<1 + random.below(4) {
          let line = random.below(files[file].count)
          switch random.below(3) {
          case 0: files[file][line] = "changed \(random.next())"
          case 1: files[file].insert("new \(random.next())", at: line)
          default: if files[file].count > 20 { files[file].remove(at: line) }
          }
        }
        let text = files[file].joined(separator: "\n")
        stream += "M 644 inline folder\(file % 3)/file\(file)\ndata \(text.utf8.count)\n\(text)\n"
      }
      stream += "\n"
    }
    stream += "tag v1\nfrom refs/heads/main\ntagger A <a@b> 1767225600 +0000\ndata 4\ntag\n\n"
    return bytes(stream)
  }

  private func packs(in folder: String) throws -> [String] {
    try Git.run(["rev-parse", "--git-path", "objects/pack"], in: folder)
    let list = try Git.run(["count-objects", "-v"], in: folder)
    #expect(list.contains("packs: "))
    return try files(folder + "/.git/objects/pack").filter { $0.hasSuffix(".pack") }
  }

  /// Compares every packed object with what `git cat-file` says of it.
  private func compare(
    in folder: String, limits: PackLimits = PackLimits(object: 1 << 20),
    location: SourceLocation = #_sourceLocation
  ) throws {
    let output = try Git.bytes(
      ["cat-file", "--batch-all-objects", "--batch", "--buffer"], in: folder)
    var rest = output[...]
    var names: [PackedID] = []
    var contents: [[UInt8]] = []
    while let end = rest.firstIndex(of: 10) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      let size = Int(words[2]) ?? 0
      names.append(try #require(id(hex: words[0])))
      contents.append(Array(rest[(end + 1)...].prefix(size)))
      rest = rest[(end + 1)...].dropFirst(size + 1)
    }
    #expect(names.count > 500, sourceLocation: location)
    let reading = Reading(names, from: try packs(in: folder), limits: limits)
    #expect(reading.left.isEmpty && reading.tooLarge.isEmpty, sourceLocation: location)
    let wrong = names.indices.filter { reading.contents[$0] != contents[$0] }
    #expect(wrong.isEmpty, sourceLocation: location)
    #expect(limits.base == 0 || reading.singly == reading.contents, sourceLocation: location)
  }

  @Test func `a pack with chains of 50 is read`() throws {
    try Git.run(["repack", "-adfq", "--depth=50", "--window=50"], in: folder.path)
    let chains = try Git.run(["verify-pack", "-v", try packs(in: folder.path)[0]], in: folder.path)
    #expect(chains.contains("chain length = 20"))
    try compare(in: folder.path)
    try compare(in: folder.path, limits: PackLimits(object: 50_000, base: 0, held: 0))
  }

  @Test func `a pack with bases by name is read`() throws {
    try Git.run(
      ["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq", "--depth=50"], in: folder.path)
    try compare(in: folder.path)
  }

  @Test func `several packs are read`() throws {
    try Git.run(["repack", "-adfq", "--max-pack-size=1m"], in: folder.path)
    try folder.write("other", bytes: noise(3_000, 1))
    try Git.run(["hash-object", "-w", "other"], in: folder.path)
    try Git.run(
      ["pack-objects", "-q", ".git/objects/pack/pack"], in: folder.path,
      input: bytes(try Git.run(["hash-object", "other"], in: folder.path)))
    try Git.run(["prune-packed", "-q"], in: folder.path)
    #expect(try packs(in: folder.path).count > 1)
    try compare(in: folder.path)
  }

  @Test func `a thin pack that git has completed is read`() throws {
    let clone = try TemporaryFolder()
    try Git.run(["init", "--quiet"], in: clone.path)
    try Git.run(["repack", "-adfq"], in: folder.path)
    func pack(_ revisions: String) throws {
      let thin = try Git.bytes(
        ["pack-objects", "--thin", "--revs", "--stdout", "-q"], in: folder.path,
        input: bytes(revisions))
      try Git.run(["index-pack", "--stdin", "--fix-thin"], in: clone.path, input: thin)
    }
    try pack("main~100\n")
    try pack("main\n^main~100\n")
    #expect(try packs(in: clone.path).count == 2)
    try compare(in: clone.path)
  }
}
