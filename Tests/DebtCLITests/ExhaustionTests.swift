import TestSupport
import Testing

/// Input that is small or legal and made to take for ever: each ends soon, with a count of what was cut.
@Suite(.timeLimit(.minutes(5)))
struct ExhaustionTests {
  @Test func `many markers on one line are all read`() async throws {
    let line = String(repeating: "/* TODO: a */ ", count: 20_000)
    let repository = try TestRepository.committed(["a.c": line + "\n"])
    let answer = await debt("scan", "--format", "json", in: repository.path)
    #expect(answer.code == 0)
    let root = try JSONTree(answer.outputBytes)
    #expect(root["items"]?.elements.count == 20_000)
    let ids = Set((root["items"]?.elements ?? []).map { $0["id"]?.text })
    #expect(ids.count == 20_000)
  }

  @Test func `more items than the limit are cut and counted`() async throws {
    let repository = try TestRepository.committed([
      ".debt.yml": "limits: {items: 100}\n",
      "a.c": String(repeating: "// TODO: a\n\n", count: 101), "b.c": "// TODO: kept\n",
    ])
    let answer = await debt("scan", "--format", "json", in: repository.path)
    #expect(answer.code == 2)
    let root = try JSONTree(answer.outputBytes)
    #expect(root["items"]?.elements.count == 101)
    #expect(
      root["summary"]?["limits"] == .object(["limits.items": .number("1")], keys: ["limits.items"]))
    #expect(root["problems"]?.elements.first?["code"] == .text("too-many-items"))
  }

  @Test func `a line of two million bytes is skipped, and one below the limit is read`()
    async throws
  {
    let filler = String(repeating: "x", count: 900_000)
    let repository = try TestRepository.committed([
      "long.c": "/* \(filler)\(filler)\(filler) TODO */\n", "near.c": "// TODO: \(filler)\n",
    ])
    let answer = await debt("scan", "--format", "json", in: repository.path)
    #expect(answer.code == 0)
    let root = try JSONTree(answer.outputBytes)
    #expect(root["items"]?.elements.count == 1)
    #expect(root["skipped"]?.elements.first?["reason"] == .text("line-too-long"))
  }

  private static let stars = String(repeating: "**/", count: 50) + "z"
  private static let letters = String(repeating: "*a", count: 40) + "b"

  @Test func `globs that multiply are matched in time`() async throws {
    let long = (0..<60).map { _ in "aaaaaaaaaaaaaaaa" }.joined(separator: "/") + "/f.c"
    let repository = try TestRepository(files: [
      long: "// TODO: far\n",
      ".debt.yml": """
      exclude: ["\(Self.stars)", "\(Self.letters)", "{\(String(repeating: "a,", count: 2000))b}"]
      records: {paths: ["\(Self.stars).md", "debt/**"], exclude: ["\(Self.letters)"]}
      """,
      "debt/r.md": "---\npaths: [\"\(Self.stars)\", \"\(Self.letters)\"]\n---\n# R\n",
    ])
    try repository.commit()
    try repository.write(".gitignore", "\(Self.stars)\n\(Self.letters)\n")
    try repository.write("new/" + long, "// TODO: new\n")
    let answer = await debt("scan", "--untracked", "--list", in: repository.path)
    #expect(answer.output.contains("TODO far") && answer.output.contains("TODO new"))
    let filtered = await debt("scan", "--", Self.stars, Self.letters, in: repository.path)
    #expect(filtered.code == 2)
  }

  @Test func `a schema that never ends is cut off`() async throws {
    let schemas = [
      ##"{"$ref": "#"}"##,
      ##"{"properties": {"owner": {"$ref": "#/definitions/a"}}, "definitions": {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}}"##,
      ##"{"allOf": [{"$ref": "#"}, {"$ref": "#"}]}"##,
      String(repeating: #"{"not": "#, count: 50_000) + "{}" + String(repeating: "}", count: 50_000),
    ]
    for schema in schemas {
      let repository = try TestRepository.committed([
        ".debt-schema.json": schema,
        "a.c": "// TODO(@\(String(repeating: "a", count: 60))): a\n",
      ])
      let answer = await debt("scan", "--list", in: repository.path)
      #expect(answer.code == 2, "\(schema.prefix(80)): \(answer.output)")
      #expect(answer.output.contains("a.c:1:4: TODO a"))
      #expect(answer.output.contains("malformed-schema"), "\(answer.output)")
    }
  }

  @Test func `a path of many parts and a file of many problems stay in bounds`() async throws {
    let repository = try TestRepository.committed([
      "a.c": String(repeating: "// TODO(due=2026-99-99): a\n\n", count: 5_000),
      "b.c": "// TODO(\(String(repeating: "a=b, ", count: 20_000))): parts\n",
      "c.c": String(repeating: "(", count: 100_000) + " // TODO(((((: c\n",
    ])
    let answer = await debt("scan", in: repository.path)
    #expect(answer.code == 0)
    #expect(answer.output.contains("5,000  malformed-date"), "\(answer.output)")
    #expect(answer.outputBytes.count < 10_000)
  }
}
