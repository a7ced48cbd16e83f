import GitAccess
import TestSupport
import Testing

struct RepositoryTests {
  @Test func `a commit's files are listed with their kinds`() throws {
    let made = try TestRepository(files: ["b/c.txt": "c", "a.txt": "a", "b.txt": "b"])
    try made.folder.link("link", to: "a.txt")
    let commit = try made.commit("first")
    let repository = try Repository.open(made.path)
    #expect(try repository.resolve("HEAD").hex == commit)
    let listing = try repository.files(inTreeOf: repository.resolve("HEAD"))
    #expect(listing.problems.isEmpty)
    #expect(listing.files.map { "\($0.path)" } == ["a.txt", "b.txt", "b/c.txt", "link"])
    #expect(listing.files.map(\.kind) == [.regular, .regular, .regular, .symlink])
    let id = try #require(listing.files.first?.id)
    #expect(try repository.withBlob(id, maximumSize: 10) { Array($0) } == [0x61])
    #expect(try repository.indexFiles().files.map(\.file) == listing.files)
  }

  @Test func `a subfolder finds the repository above it`() throws {
    let made = try TestRepository(files: ["src/a.c": "a"])
    try made.commit()
    let repository = try Repository.open(made.path + "/src")
    #expect(repository.location.workTree == made.path)
    #expect(repository.location.gitDirectory == made.path + "/.git")
  }

  @Test func `a folder without a repository says so`() throws {
    let folder = try TemporaryFolder()
    #expect(
      failure { () throws(GitError) in _ = try Repository.open(folder.path) } == .notRepository)
    let ceiling = try TestRepository(files: ["src/a.c": "a"])
    var environment = RepositoryEnvironment()
    environment.ceilingDirectories = [ceiling.path]
    #expect(
      failure { () throws(GitError) in
        _ = try Repository.open(ceiling.path + "/src", environment: environment)
      } == .notRepository)
  }

  @Test func `a worker opens the repository again`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    let location = try Repository.open(made.path).location
    let again = try Repository(location)
    #expect(try paths(again) == ["a"])
    #expect(again.location == location)
  }

  @Test func `a linked worktree has its own head and index`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    let place = try TemporaryFolder()
    try made.git("worktree", "add", "-q", "-b", "side", place.path + "/side")
    let repository = try Repository.open(place.path + "/side")
    #expect(repository.location.workTree == place.path + "/side")
    #expect(repository.location.commonDirectory == made.path + "/.git")
    #expect(try repository.indexFiles().files.count == 1)
    guard case .branch("side", _) = try repository.head() else {
      Issue.record("the worktree's head is elsewhere")
      return
    }
    let again = try Repository(repository.location)
    #expect(again.location.workTree == place.path + "/side")
  }

  @Test func `a bare repository has no working tree`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    let place = try TemporaryFolder()
    try made.git("clone", "-q", "--bare", made.path, place.path + "/bare.git")
    let repository = try Repository.open(place.path + "/bare.git")
    #expect(repository.isBare == true)
    #expect(try paths(repository) == ["a"])
    #expect(try repository.indexFiles().files.isEmpty)
  }

  @Test func `a git directory elsewhere is found through its file`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    let place = try TemporaryFolder()
    try made.git("init", "-q", "--separate-git-dir", place.path + "/elsewhere")
    let repository = try Repository.open(made.path)
    #expect(repository.location.gitDirectory == place.path + "/elsewhere")
    #expect(repository.location.workTree == made.path)
    let again = try Repository(repository.location)
    #expect(try paths(again) == ["a"])
  }

  @Test func `the environment of a hook is honoured`() throws {
    let made = try TestRepository(files: ["a": "a", "b": "b"])
    try made.commit()
    try Git.run(["read-tree", "--empty"], in: made.path, environment: ["GIT_INDEX_FILE": "other"])
    let environment = RepositoryEnvironment(variables: [
      "GIT_DIR": ".git", "GIT_INDEX_FILE": "other", "GIT_WORK_TREE": made.path,
    ])
    let repository = try Repository.open(made.path, environment: environment)
    #expect(repository.location.workTree == made.path)
    #expect(try repository.indexFiles().files.isEmpty)
  }

  @Test func `objects in a quarantine are seen`() throws {
    let made = try TestRepository(files: ["a": "a"])
    try made.commit()
    let place = try TemporaryFolder()
    try place.write("objects/pack/keep", "")
    let blob = try Git.run(
      ["hash-object", "-w", "--stdin"], in: made.path, input: Array("new".utf8),
      environment: [
        "GIT_OBJECT_DIRECTORY": place.path + "/objects",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": made.path + "/.git/objects",
      ])
    let id = try #require(ObjectID(hex: blob.dropLast()))
    #expect(try Repository.open(made.path).contains(id) == false)
    let repository = try Repository.open(
      made.path,
      environment: RepositoryEnvironment(variables: [
        "GIT_OBJECT_DIRECTORY": place.path + "/objects",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": "\"\(made.path)/.git/objects\"",
      ]))
    #expect(try repository.withBlob(id, maximumSize: 9) { Array($0) } == Array("new".utf8))
    #expect(try paths(repository) == ["a"])
  }

  @Test func `a repository named by SHA-256 is refused in plain words`() throws {
    let place = try TemporaryFolder()
    try Git.run(["init", "-q", "--object-format=sha256", "."], in: place.path)
    let code = failure { () throws(GitError) in _ = try Repository.open(place.path) }
    #expect(code == .unsupportedFormat)
  }

  @Test func `extensions that change nothing for a reader are accepted`() throws {
    let made = try TestRepository(files: ["a": "a", "dir/b": "b"])
    try made.commit()
    try made.git("config", "core.repositoryFormatVersion", "1")
    try made.git("config", "extensions.worktreeConfig", "true")
    try made.git("config", "extensions.partialClone", "origin")
    try made.git("sparse-checkout", "set", "nothing")
    let repository = try Repository.open(made.path)
    #expect(repository.isSparse == true)
    #expect(repository.isPartialClone == true)
    let listing = try repository.workTreeFiles()
    #expect(
      listing.files.map(\.state) == [.unmodified, .notCheckedOut]
        || listing.files.map(\.state) == [.touched, .notCheckedOut])
  }
}
