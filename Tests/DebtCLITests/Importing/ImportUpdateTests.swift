import TestSupport
import Testing

/// A second run of an import updates by links.
struct ImportUpdateTests {
  private static let table = "key,title,due,effort,labels\nTD-1,Split billing,2027-01-31,3d,a\n"

  private static func imported(_ table: String = Self.table) async throws -> TestRepository {
    let repository = try TestRepository.committed(["list.csv": table])
    #expect(await debt("import", "list.csv", "--write", in: repository.path).code == 0)
    try repository.commit("records")
    return repository
  }

  private static func record(in repository: TestRepository) throws -> String {
    String(decoding: try repository.folder.read("debt/split-billing.md"), as: UTF8.self)
  }

  private static func edit(
    _ repository: TestRepository, _ old: String, _ new: String
  ) throws {
    try repository.write(
      "debt/split-billing.md", try record(in: repository).replacing(old, with: new))
  }

  @Test func `nothing is written without being asked for`() async throws {
    let repository = try TestRepository.committed(["list.csv": Self.table])
    for arguments in [["import", "list.csv"], ["import", "list.csv", "--dry-run"]] {
      let answer = await debt(arguments, in: repository.path)
      #expect(answer.code == 0 && answer.output.contains("1 to create; nothing is written yet"))
      #expect(try repository.records().isEmpty)
    }
  }

  @Test func `a source that did not change changes nothing`() async throws {
    let repository = try await Self.imported()
    let before = try Self.record(in: repository)
    let answer = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(answer.code == 0 && answer.output.hasSuffix("\n1 up to date\n"))
    #expect(try Self.record(in: repository) == before)
  }

  @Test func `what changed in the source is taken over, what people wrote stays`() async throws {
    let repository = try await Self.imported()
    try Self.edit(repository, "effort: 3d\n", "effort: 5d  # asked the team\nowner: \"@ana\"\n")
    try repository.write(
      "list.csv", "key,title,due,effort,labels\nTD-1,Split the billing,2027-03-01,3d,\"a,b\"\n")
    let answer = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(answer.code == 0, "\(answer.output)")
    let record = try Self.record(in: repository)
    #expect(record.contains("due: 2027-03-01\n") && record.contains("# Split the billing\n"))
    #expect(record.contains("effort: 5d  # asked the team\nowner: \"@ana\"\n"))
    #expect(record.contains("b]"))
    #expect(answer.output.contains("due 2027-01-31 → 2027-03-01"))
    let again = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(again.output.contains("effort changed here"))
    #expect(try Self.record(in: repository) == record)
  }

  @Test func `what both changed is a conflict until somebody decides`() async throws {
    let repository = try await Self.imported()
    try Self.edit(repository, "due: 2027-01-31", "due: 2027-02-15")
    try repository.write("list.csv", Self.table.replacing("2027-01-31", with: "2027-03-01"))
    let before = try Self.record(in: repository)
    let answer = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(answer.code == 1)
    #expect(answer.output.contains("due is '2027-02-15' here and '2027-03-01' there"))
    #expect(try Self.record(in: repository) == before)
    let forced = await debt("import", "list.csv", "--write", "--overwrite", in: repository.path)
    #expect(forced.code == 0)
    #expect(try Self.record(in: repository).contains("due: 2027-03-01\n"))
  }

  @Test func `a record that was renamed is found by its link`() async throws {
    let repository = try await Self.imported()
    let text = try Self.record(in: repository)
    try repository.remove("debt/split-billing.md")
    try repository.write("debt/other-name.md", text)
    let answer = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(answer.output.hasSuffix("\n1 up to date\n"))
    try repository.write("debt/twin.md", text)
    let twice = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(twice.code == 1 && twice.output.contains("other-name, twin link to 'TD-1'"))
  }

  @Test func `a record that stood there before is not doubled`() async throws {
    let repository = try TestRepository.committed([
      "list.csv": Self.table, "debt/mine.md": "---\nstatus: open\n---\n# Split billing\n",
    ])
    let answer = await debt("import", "list.csv", "--write", in: repository.path)
    #expect(answer.code == 0 && answer.output.contains("`debt set mine links+=TD-1` ties them"))
    #expect(try repository.records().keys.sorted() == ["debt/mine.md"])
  }

  @Test func `boxes that the source ticks are ticked`() async throws {
    let list = "- Split billing\n  - [ ] first `step`\n  - [ ] second\n"
    let repository = try TestRepository.committed(["TECHDEBT.md": list])
    #expect(await debt("import", "TECHDEBT.md", "--write", in: repository.path).code == 0)
    try repository.write("TECHDEBT.md", list.replacing("[ ] first", with: "[x] first"))
    let answer = await debt("import", "TECHDEBT.md", "--write", in: repository.path)
    #expect(answer.output.contains("1 ticket ticked"), "\(answer.output)")
    #expect(try Self.record(in: repository).contains("- [x] first `step`\n- [ ] second\n"))
  }

  @Test func `what is gone from a list is told`() async throws {
    let repository = try TestRepository.committed(["TECHDEBT.md": "- One thing\n- Another thing\n"])
    #expect(await debt("import", "TECHDEBT.md", "--write", in: repository.path).code == 0)
    try repository.write("TECHDEBT.md", "- One thing\n")
    let answer = await debt("import", "TECHDEBT.md", in: repository.path)
    #expect(answer.output.contains("stands no longer in the source; `debt pay another-thing`"))
  }

  @Test func `names that are taken get a number`() async throws {
    let repository = try TestRepository.committed([
      "list.csv": "key,title,x\nA-10,Same,1\nA-20,Same!,2\nA-30,Other,3\n",
      "debt/other.md": "---\nstatus: open\n---\n# Something else\n",
    ])
    #expect(await debt("import", "list.csv", "--write", in: repository.path).code == 0)
    #expect(
      try repository.records().keys.sorted() == [
        "debt/other-2.md", "debt/other.md", "debt/same-2.md", "debt/same.md",
      ])
  }

  @Test func `what cannot be read is told with a cure`() async throws {
    let repository = try TestRepository.committed(["x.bin": "\u{1}\u{2}", "a.c": "int a;\n"])
    let missing = await debt("import", "nothing.md", in: repository.path)
    #expect(missing.code == 2 && missing.errors.contains("there is no such file"))
    let unknown = await debt("import", "x.bin", in: repository.path)
    #expect(unknown.code == 2 && unknown.errors.contains("--as markdown, csv, sonarqube"))
  }
}
