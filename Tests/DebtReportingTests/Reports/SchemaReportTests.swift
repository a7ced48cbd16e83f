import GitAccess
import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct SchemaReportTests {
  @Test func `the schemas are what is documented`() throws {
    try expectSnapshot(SchemaReport.record, named: "schema-record.json")
    try expectSnapshot(SchemaReport.settings, named: "schema-settings.json")
  }

  @Test(arguments: [
    #"{}"#, #"{"markers": {"bare": "tag", "keywords": ["TODO"]}}"#,
    #"{"markers": {"keywords": {"NOTE": "code", "TODO": "off"}}}"#,
    #"{"scoring": {"defaults": {"FIXME": {"impact": 1, "confidence": "50%"}}, "sizes": {"S": "4h"}}}"#,
    #"{"objectives": {"O2-KR1": "Deploy daily"}, "exclude": ["out/**"]}"#,
    #"{"exclude": "out/**", "limits": {"file": 2000}}"#,
  ])
  func `the schema of settings takes what the reader takes`(settings: String) throws {
    #expect(try violations(settings).isEmpty)
    let read = Configuration.read(Array(settings.utf8), named: RepositoryPath(".debt.yml"))
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [
    #"{"marker": {}}"#, #"{"markers": {"bear": "tag"}}"#, #"{"markers": {"bare": "tags"}}"#,
    #"{"scoring": {"defaults": {"FIXME": {"efort": "3d"}}}}"#, #"{"scoring": {"horizon": 0}}"#,
    #"{"limits": {"file": "many"}}"#, #"[]"#,
  ])
  func `both refuse what is no setting`(settings: String) throws {
    #expect(try !violations(settings).isEmpty)
    let read = Configuration.read(Array(settings.utf8), named: RepositoryPath(".debt.yml"))
    #expect(!read.problems.isEmpty)
  }

  private func violations(_ text: String) throws -> [Violation] {
    let schema = try Schema(JSONReader.read(SchemaReport.settings))
    return try schema.validate(JSONReader.read(Array(text.utf8)))
  }
}
