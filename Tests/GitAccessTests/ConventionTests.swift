import GitAccess
import TestSupport
import Testing

struct ConventionTests {
  @Test func `a pointer of Git LFS is recognised`() {
    let text = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    #expect(LargeFilePointer(Array(text.utf8).span)?.size == 12_345)
    #expect(LargeFilePointer(Array(text.dropLast(12).utf8).span) == nil)
    #expect(LargeFilePointer(Array("let a = 1\n".utf8).span) == nil)
    #expect(LargeFilePointer(Array((text + String(repeating: "x", count: 1_024)).utf8).span) == nil)
  }

  @Test func `a mailmap gives the names that git gives`() throws {
    let map = """
      # people
      Ana Maria <ana@example.com>
      <new@example.com> <old@example.com>
      Bo B <bo@example.com> <BO@old.example>
      Cy C <cy@example.com> cy <shared@example.com>
      Di D <di@example.com> di <shared@example.com>
      broken line
      """
    let people = [
      ("ana", "ANA@example.com"), ("x", "old@example.com"), ("b", "bo@old.example"),
      ("Cy", "shared@example.com"), ("di", "shared@example.com"), ("ed", "shared@example.com"),
      ("f", "f@x"),
    ]
    let made = try TestRepository(files: [".mailmap": map])
    let mailmap = Mailmap(Array(map.utf8))
    let tree = try made.git("rev-parse", made.commit() + "^{tree}").dropLast()
    for (name, email) in people {
      let text =
        "tree \(tree)\nauthor \(name) <\(email)> 1 +0000\ncommitter \(name) <\(email)> 1 +0000\n\nx\n"
      let id = try made.writeObject("commit", Array(text.utf8))
      let author = try Repository.open(made.path).commit(#require(ObjectID(hex: id))).author
      let known = mailmap.resolve(author)
      #expect(
        try made.git("log", "-1", "--format=%aN <%aE>", id) == "\(known.name) <\(known.email)>\n")
    }
  }

  @Test func `attribute files are read from the top down, links refused`() throws {
    let made = try TestRepository(files: [
      ".gitattributes": "top", "b/.gitattributes": "b", "b/x": "x",
    ])
    try made.folder.link("c/.gitattributes", to: "../b/.gitattributes")
    try made.commit()
    try made.write(".gitattributes", "changed")
    try made.write(".git/info/attributes", "own")
    let repository = try Repository.open(made.path)
    let files = try repository.indexFiles().files.map(\.file)
    let committed = try repository.folderFiles(named: ".gitattributes", among: files)
    #expect(committed.map { "\($0.folder)" } == ["", "b"])
    #expect(committed.map(\.bytes) == [Array("top".utf8), Array("b".utf8)])
    var reader = try repository.workTreeReader()
    let onDisk = try repository.folderFiles(named: ".gitattributes", among: files, &reader)
    #expect(onDisk.map(\.bytes) == [Array("changed".utf8), Array("b".utf8)])
    #expect(repository.ownAttributeFile == Array("own".utf8))
  }

  @Test func `paths keep their bytes and order`() {
    let path = RepositoryPath("a/b/c.txt")
    #expect(path.name.elementsEqual("c.txt".utf8))
    #expect(path.parent == RepositoryPath("a/b"))
    #expect(RepositoryPath("a").parent == .top)
    #expect(RepositoryPath.top.parent == nil)
    #expect(
      path.isInside(RepositoryPath("a")) && path.isInside(.top)
        && !path.isInside(RepositoryPath("a/b/c")))
    #expect(RepositoryPath("a-b") < RepositoryPath("a/b"))
    #expect(RepositoryPath("e\u{301}") != RepositoryPath("\u{E9}"))
    #expect(
      RepositoryPath(bytes: [0x61, 0xE2, 0x82, 0x62, 0xF0]).description == "a\\xE2\\x82b\\xF0")
  }
}
