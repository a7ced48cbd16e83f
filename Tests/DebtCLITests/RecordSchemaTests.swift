import DebtKit
import Foundation
import TestSupport
import Testing

struct RecordSchemaTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the schema at the top of this package is the one that is printed`() async throws {
    let file = Self.package.appendingPathComponent(".debt-schema.json")
    let written = Array(try Data(contentsOf: file))
    let printed = await debt("schema", in: "/")
    #expect(written == printed.outputBytes, "debt schema > .debt-schema.json")
  }

  @Test func `every field of the table is in the schema, in its order`() async throws {
    let schema = try JSONTree(await debt("schema", in: "/").outputBytes)
    #expect(schema["properties"]?.keys == Field.allCases.map(\.rawValue))
    for field in Field.allCases {
      #expect(schema["properties"]?[field.rawValue]?["description"] == .text(field.meaning))
    }
    #expect(schema["$schema"] == .text("http://json-schema.org/draft-07/schema#"))
    #expect(schema["additionalProperties"] == .bool(false))
  }

  @Test func `the records and markers of the sample repository fit the schema`() async throws {
    let folder = try TemporaryFolder()
    let build = Self.package.appendingPathComponent("Examples/SampleRepository/build").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [build, folder.path + "/shop"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let schema = await debt("schema", in: "/").outputBytes
    try folder.write("shop/.debt-schema.json", bytes: schema)
    let answer = await debt("scan", "--list", in: folder.path + "/shop")
    #expect(answer.code == 0)
    #expect(answer.output.contains("debt/split-billing.md"))
    #expect(!answer.output.contains("schema"), "\(answer.output)")
  }

  @Test func `a repository may ask for more, and is told where it does not fit`() async throws {
    let schema = #"""
      {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
       "required": ["owner", "team"],
       "properties": {"team": {"enum": ["core", "web"]}, "kind": {"enum": ["code", "ops"]},
         "effort": {"pattern": "^[0-9]+d$"}, "budget": {"type": "number", "maximum": 100}}}
      """#
    let repository = try TestRepository.committed([
      ".debt-schema.json": schema,
      "debt/good.md": "---\nowner: \"@ana\"\nteam: core\nkind: ops\nbudget: 7\n---\n# Good\n",
      "debt/bad.md": "---\nkind: spike\nteam: moon\nbudget: 700\neffort: 4h\n---\n# Bad\n",
      "a.c": "// TODO: bare is fine\n// TODO(@ana, kind=spike): not this\n",
    ])
    let answer = await debt("scan", "-v", in: repository.path)
    #expect(answer.code == 0)
    let lines = answer.lines.filter { $0.contains(": warning schema-violation") }
      .map { $0.split(separator: " ")[0] }
    #expect(
      Set(lines) == [
        "a.c:2:15:", "debt/bad.md:2:1:", "debt/bad.md:3:1:", "debt/bad.md:4:1:",
        "debt/bad.md:5:1:", "debt/bad.md:7:1:",
      ], "\(answer.output)")
    #expect(!answer.output.contains("unknown-key") && !answer.output.contains("good.md"))
    #expect(answer.output.contains("team"))
  }

  @Test func `a broken schema is an error with its place, and the items stay`() async throws {
    for text in [
      "{", "[]", #"{"type": "strange"}"#, #"{"properties": {"owner": {"pattern": "("}}}"#,
      #"{"$ref": "http://example.com/other.json"}"#,
    ] {
      let repository = try TestRepository.committed([
        ".debt-schema.json": text, "a.c": "// TODO(@ana): a\n",
      ])
      let answer = await debt("scan", "--list", in: repository.path)
      #expect(answer.code == 2, "\(text)")
      #expect(answer.output.contains("a.c:1:4: TODO a"))
      #expect(
        answer.output.contains(".debt-schema.json: error malformed-schema "), "\(answer.output)")
    }
  }
}
