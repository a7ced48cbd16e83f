import Foundation
import GitAccess
import TestSupport
import Testing

struct ObjectTests {
  @Test func `an id is made, written and ordered by its bytes`() throws {
    let id = ObjectID.hash(ofBlob: Array("hello\n".utf8).span)
    #expect(id.hex == "ce013625030ba8dba906f756967f9e9ca394464a")
    #expect(ObjectID.hash(ofBlob: [UInt8]().span).hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
    #expect(ObjectID(hex: id.hex) == id)
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(ObjectID(hex: "ce01") == nil)
    #expect(try #require(ObjectID(hex: String(repeating: "0", count: 40))) < id)
    // Every length around the edges of a block of SHA-1.
    let made = try TestRepository()
    for count in [1, 40, 46, 47, 48, 55, 56, 63, 64, 65, 119, 120, 1_000, 100_000] {
      let bytes = [UInt8](repeating: 0x61, count: count)
      #expect(try ObjectID.hash(ofBlob: bytes.span).hex == made.writeObject("blob", bytes))
    }
  }

  @Test func `a blob above the limit is refused by its header`() throws {
    let made = try TestRepository(files: ["a": String(repeating: "x", count: 1_000)])
    let commit = try made.commit()
    let id = try #require(ObjectID(hex: made.git("rev-parse", commit + ":a").dropLast()))
    for isPacked in [false, true] {
      if isPacked { try made.git("repack", "-adq") }
      let repository = try Repository.open(made.path)
      #expect(try repository.size(of: id) == 1_000)
      #expect(
        failure { () throws(GitError) in
          _ = try Repository(repository.location).withBlob(id, maximumSize: 999) { $0.count }
        } == .tooLarge)
      #expect(try repository.withBlob(id, maximumSize: 1_000) { $0.count } == 1_000)
    }
  }

  // libgit2 1.5.1 never returns from the first and writes behind its buffer on the second.
  @Test(arguments: ["cut", "small", "large", "other", "empty", "garbage", "huge", "link"])
  func `a damaged loose object is named and never crashes`(_ damage: String) throws {
    let content = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let made = try TestRepository()
    let id = try made.writeObject("blob", content)
    let file = ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    let whole = try made.folder.read(file)
    try made.remove(file)
    switch damage {
    case "cut": try made.folder.write(file, bytes: Array(whole[..<(whole.count / 2)]))
    case "small": try made.folder.write(file, bytes: stored("blob 10\0", content))
    case "large": try made.folder.write(file, bytes: stored("blob 6000\0", content))
    case "other": try made.folder.write(file, bytes: stored("blob 5000\0", content.reversed()))
    case "empty": try made.folder.write(file, "")
    case "garbage": try made.folder.write(file, "no zlib data at all")
    case "huge": try made.folder.write(file, bytes: stored("blob 99999999999\0", content))
    default: try made.folder.makeFIFO(file)
    }
    let object = try #require(ObjectID(hex: id))
    let repository = try Repository.open(made.path)
    let location = repository.location
    #expect(
      failure { () throws(GitError) in
        _ = try Repository(location).withBlob(object, maximumSize: 1 << 40) { $0.count }
      } == .damagedObject)
    #expect(throws: GitError.self) { try repository.resolve(String(id.prefix(10))) }
  }

  @Test func `no flipped byte of a loose object passes or crashes`() throws {
    let made = try TestRepository(files: ["a": "text of a", "dir/b": "text of b"])
    let commit = try made.commit()
    let names = ["HEAD", "HEAD:", "HEAD:dir", "HEAD:a"]
    let repository = try Repository.open(made.path)
    let whole = try repository.files(inTreeOf: repository.resolve(commit)).files
    for name in names {
      let id = try String(made.git("rev-parse", name).dropLast())
      let file = ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
      let bytes = try made.folder.read(file)
      try made.remove(file)
      for index in bytes.indices {
        var damaged = bytes
        damaged[index] ^= UInt8(1 << (index % 8))
        try made.folder.write(file, bytes: damaged)
        let again = try Repository(repository.location)
        var contents: [[UInt8]] = []
        let code = failure { () throws(GitError) in
          let listing = try again.files(inTreeOf: again.resolve(commit))
          if let problem = listing.problems.first, case .unreadable(let error) = problem.reason {
            throw error
          }
          for file in listing.files {
            contents.append(try again.withBlob(file.id, maximumSize: 99) { Array($0) })
          }
        }
        // Two bits of a zlib header say nothing of the content.
        #expect(code == .damagedObject || contents.count == whole.count, "\(name) at \(index)")
      }
      try made.folder.write(file, bytes: bytes)
    }
  }

  @Test func `workers with repositories of their own read the same`() async throws {
    let made = try TestRepository(
      files: Dictionary(uniqueKeysWithValues: (0..<200).map { ("d\($0 % 7)/f\($0)", "\($0)") }))
    try made.commit()
    let location = try Repository.open(made.path).location
    let sums = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let repository = try Repository(location)
          var reader = try repository.workTreeReader()
          var sum = 0
          for file in try repository.files(inTreeOf: repository.resolve("HEAD")).files {
            sum += try repository.withBlob(file.id, maximumSize: 99) { $0.count }
            sum += try reader.withFile(file.path, maximumSize: 99) { bytes, _ in bytes.count }
          }
          return sum
        }
      }
      var sums: Set<Int> = []
      for try await sum in group { sums.insert(sum) }
      return sums
    }
    #expect(sums == [2 * (10 + 90 * 2 + 100 * 3)])
  }

  @Test func `a damaged commit or tree is named too`() throws {
    let made = try TestRepository(files: ["a": "a", "dir/b": "b"])
    let commit = try made.commit()
    let tree = try String(made.git("rev-parse", "HEAD:dir").dropLast())
    let file = ".git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))"
    let whole = try made.folder.read(file)
    try made.remove(file)
    try made.folder.write(file, bytes: Array(whole.dropLast(5)))
    let repository = try Repository.open(made.path)
    let listing = try repository.files(inTreeOf: repository.resolve(commit))
    #expect(listing.files.map { "\($0.path)" } == ["a"])
    #expect(listing.problems.map { "\($0.path) \($0.isIncomplete)" } == ["dir true"])
    try made.remove(file)
    let without = try repository.files(inTreeOf: repository.resolve(commit))
    guard case .unreadable(let error)? = without.problems.first?.reason else {
      Issue.record("a missing tree went unnoticed")
      return
    }
    #expect(error.code == .missingObject)
  }

  @Test func `a blob that a partial clone left behind is promised, not missing`() throws {
    let made = try TestRepository(files: ["a": "a", "b": "b"])
    try made.commit()
    try made.git("config", "uploadpack.allowFilter", "true")
    let place = try TemporaryFolder()
    try made.git(
      "clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + made.path, place.path + "/c"
    )
    let repository = try Repository.open(place.path + "/c")
    #expect(repository.isPartialClone == true)
    let file = try #require(repository.files(inTreeOf: repository.resolve("HEAD")).files.first)
    #expect(
      failure { () throws(GitError) in
        _ = try Repository(repository.location).withBlob(file.id, maximumSize: 9) { $0.count }
      } == .promisedObject)
  }

  @Test func `packed objects are checked on request`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    try made.git("repack", "-adq")
    let repository = try Repository.open(made.path, options: .untrusted)
    #expect(try paths(repository) == ["a"])
    #expect(repository.isBare == true)
  }

  @Test func `an untrusted repository may not lead out of its folder`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    let place = try TemporaryFolder()
    try made.git("clone", "-q", "--shared", made.path, place.path + "/shared")
    try made.git("worktree", "add", "-q", "--detach", place.path + "/linked")
    try place.link("gitlink/.git", to: made.path + "/.git")
    for name in ["shared", "linked", "gitlink"] {
      #expect(try paths(Repository.open(place.path + "/" + name)) == ["a"])
      #expect(
        failure { () throws(GitError) in
          _ = try Repository.open(place.path + "/" + name, options: .untrusted)
        } == (name == "shared" ? .alternates : .outsideFolder))
    }
    var options = RepositoryOptions.untrusted
    options.allowsAlternates = true
    #expect(try paths(Repository.open(place.path + "/shared", options: options)) == ["a"])
  }

  // A zlib stream without compression, whose header may claim anything.
  private func stored(_ header: String, _ content: some Sequence<UInt8>) -> [UInt8] {
    zlibStored(Array(header.utf8) + content)
  }
}
