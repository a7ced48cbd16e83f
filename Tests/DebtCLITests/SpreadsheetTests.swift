import TestSupport
import Testing

/// The table that `debt backlog --format csv` writes goes to a spreadsheet and comes back.
struct SpreadsheetTests {
  private static let files = [
    "debt/split.md":
      "---\nowner: '@shop' # a team\neffort: 3d\nconfidence: 80%\ntags: [a, b]\n---\n# =Split\n",
    "a.c": "// TODO(@ana, due=2027-01-31): close, \"now\"\n// FIXME: wait\n",
  ]

  private func table(_ repository: TestRepository) async -> String {
    await debt("backlog", "--format", "csv", "-q", in: repository.path).output
  }

  private func set(
    _ table: String, in repository: TestRepository, _ more: String...
  ) async throws -> Answer {
    try repository.write(".git/table.csv", table)
    return await debt(["set", "--csv", ".git/table.csv"] + more, in: repository.path)
  }

  @Test func `an untouched table changes nothing, whichever way it was saved`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let table = await table(repository)
    #expect(table.contains("\"'@shop\"") && table.contains("\"'=Split\""))
    for text in [table, "\u{FEFF}" + table.replacing("\n", with: "\r\n")] {
      let answer = try await set(text, in: repository)
      #expect(answer.code == 0 && answer.output == "", "\(answer.errors)")
      #expect(answer.errors == "debt: nothing to change\n")
    }
  }

  @Test func `only changed cells are written, with the guard undone`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let table = await table(repository)
      .replacing("\"'@shop\"", with: "\"'@team\"").replacing("\"3d\"", with: "5 days")
      .replacing("\"a, b\"", with: "\"b, c\"").replacing("\"2027-01-31\"", with: "")
      .replacing(",0.8,", with: ",0.80,")
    let answer = try await set(table, in: repository)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.errors.contains("due of"), "\(answer.errors)")
    #expect(
      try repository.folder.read("debt/split.md")
        == Array(
          "---\nowner: '@team' # a team\neffort: 5d\nconfidence: 80%\ntags: [b, c]\n---\n# =Split\n"
            .utf8))
    #expect(
      try repository.folder.read("a.c")
        == Array("// TODO(@ana): close, \"now\"\n// FIXME: wait\n".utf8))
  }

  @Test func `what is unknown or malformed is told, and nothing is written`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let table = await table(repository)
      .replacing("\"interest\"", with: "\"intrest\"").replacing("\"split\"", with: "\"splt\"")
      .replacing("\"2027-01-31\"", with: "31.01.27").replacing("\"wait\"", with: "\"wait!\"")
    let answer = try await set(table + "a\n", in: repository)
    #expect(answer.code == 2 && answer.output == "")
    for words in [
      "'intrest' is no column", "did you mean 'split'?", "'31.01.27' is no date",
      "a marker's title is its text", "the row has 1 of ", "nothing was written",
    ] {
      #expect(answer.errors.contains(words), "\(answer.errors)")
    }
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(try await set("no,table\n", in: repository).errors.contains("no column 'id'"))
    #expect(try await set("id\n\"x", in: repository).errors.contains("never closed"))
  }

  @Test func `what changed on both sides since a commit is told`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let table = await table(repository)
    try repository.write(
      "debt/split.md", (Self.files["debt/split.md"] ?? "").replacing("3d", with: "8d"))
    // Nobody touched the cell: the newer value stays.
    let kept = try await set(table, in: repository, "--since", "HEAD")
    #expect(kept.code == 0 && kept.errors == "debt: nothing to change\n", "\(kept.errors)")
    let both = try await set(
      table.replacing("\"3d\"", with: "\"4d\""), in: repository, "--since", "HEAD")
    #expect(both.code == 2)
    #expect(both.errors.contains("effort of split: the table says '4d', but it has become '8d'"))
  }
}
