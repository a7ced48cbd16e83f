import DebtKit
import GitAccess
import TestSupport
import Testing

@Suite struct FileEditTests {
  @Test func `replacements are made in order of place, and the first of two that overlap`() {
    var edit = FileEdit(of: RepositoryPath("a"), holding: Array("0123456789".utf8))
    #expect(!edit.isChange)
    edit.replace([
      .init(8..<9, with: "EIGHT".utf8), .init(0..<0, with: "<".utf8), .init(2..<4, with: []),
      .init(3..<5, with: "lost".utf8), .init(10..<10, with: ">".utf8),
    ])
    #expect(edit.new == Array("<014567EIGHT9>".utf8))
    #expect(edit.old == Array("0123456789".utf8) && edit.isChange)
  }

  @Test func `only what git does not hold is told`() throws {
    let repository = try TestRepository(files: ["a.c": "a\n", "b.c": "b\n", "c.c": "c\n"])
    try repository.commit()
    try repository.write("b.c", "b\nmine\n")
    try repository.write("c.c", "c\nstaged\n")
    try repository.stage()
    try repository.write("b.c", "b\nmine again\n")
    try repository.write("new.c", "new\n")
    let debt = try DebtRepository(at: repository.path)
    let edits = try ["a.c", "b.c", "c.c", "new.c"].map { path in
      var edit = FileEdit(
        of: RepositoryPath(path), holding: try #require(try debt.contents(of: RepositoryPath(path)))
      )
      edit.replace([.init(0..<0, with: "x".utf8)])
      return edit
    }
    #expect(try debt.unsavedFiles(of: EditPlan(edits)) == ["b.c", "new.c"])
    try debt.write(EditPlan(edits))
    #expect(try repository.folder.read("c.c") == Array("xc\nstaged\n".utf8))
    try repository.git("restore", "a.c", "c.c")
    #expect(try repository.folder.read("a.c") == Array("a\n".utf8))
    #expect(try repository.folder.read("c.c") == Array("c\nstaged\n".utf8))
  }

  @Test func `a bare repository has nothing to write into`() throws {
    let repository = try TestRepository(files: ["a.c": "a\n"])
    try repository.commit()
    try repository.git("clone", "-q", "--bare", ".", "bare.git")
    let debt = try DebtRepository(at: repository.path + "/bare.git")
    #expect(throws: DebtError.self) { try debt.write(EditPlan([FileEdit(making: "x", [])])) }
    #expect(throws: DebtError.self) { try debt.contents(of: RepositoryPath("a.c")) }
  }
}
