import Foundation
import SchemaValidation
import Testing

/// The JSON Schema test suite, as Debian's package json-schema-test-suite installs it.
@Suite struct OfficialSuiteTests {
  private static let root = "/usr/share/json-schema-test-suite"

  /// What is not asserted, case by case, and why.
  private static let leftOut: [(file: String, reason: String, cases: [String])] = [
    (
      "optional/content.json", "contentMediaType and contentEncoding are annotations in draft-07",
      [
        "validation of string-encoded content based on media type: an invalid JSON document",
        "validation of binary string-encoding: an invalid base64 string (% is not a valid character)",
        "validation of binary-encoded media type documents: an invalid base64 string that is valid JSON",
        "validation of binary-encoded media type documents: a validly-encoded invalid JSON document",
      ]
    ),
    (
      "optional/format/idn-email.json", "needs tables of international names",
      ["validation of an internationalized e-mail addresses: an invalid idn e-mail address"]
    ),
    (
      "optional/format/idn-hostname.json", "needs tables of international names",
      [
        "validation of internationalized host names: a host name with a component too long",
        "validation of internationalized host names: contains illegal char U+302E Hangul single dot tone mark",
        "validation of internationalized host names: illegal first char U+302E Hangul single dot tone mark",
      ]
    ),
    (
      "optional/format/iri-reference.json", "no field of ours is an IRI",
      [
        "validation of IRI References: an invalid IRI fragment",
        "validation of IRI References: an invalid IRI Reference",
      ]
    ),
    (
      "optional/format/iri.json", "no field of ours is an IRI",
      [
        "validation of IRIs: an invalid IRI",
        "validation of IRIs: an invalid relative IRI Reference",
        "validation of IRIs: an invalid IRI though valid IRI reference",
        "validation of IRIs: an invalid IRI based on IPv6",
      ]
    ),
    (
      "optional/format/uri-template.json", "no field of ours is a template",
      ["format: uri-template: an invalid uri-template"]
    ),
  ]

  private static func json(_ path: String) throws -> JSONValue {
    try JSONReader.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
  }

  private static func files(under folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted()
  }

  /// The cases of one file of which the answer is not the suite's.
  private static func disagreements(in file: String) throws -> (cases: Int, wrong: Set<String>) {
    var documents: [String: JSONValue] = [:]
    for remote in try files(under: root + "/remotes") {
      documents["http://localhost:1234/" + remote] = try json(root + "/remotes/" + remote)
    }
    var wrong: Set<String> = []
    var cases = 0
    for group in try #require(try json(root + "/tests/draft7/" + file).array).compactMap(\.object) {
      let schema = try Schema(
        try #require(group["schema"]), documents: documents,
        asserting: file.hasPrefix("optional/") ? Set(Format.allCases) : [])
      let name = try #require(group["description"]?.string)
      for test in try #require(group["tests"]?.array).compactMap(\.object) {
        cases += 1
        let isValid = try schema.validate(try #require(test["data"])).isEmpty
        if isValid != test["valid"]?.bool {
          wrong.insert(name + ": " + (try #require(test["description"]?.string)))
        }
      }
    }
    return (cases, wrong)
  }

  @Test func `every case of the suite is answered as it demands, but for the listed ones`() throws {
    let files = try Self.files(under: Self.root + "/tests/draft7")
    try #require(files.count >= 40, "install the package json-schema-test-suite")
    var cases = 0
    for file in files {
      let (count, wrong) = try Self.disagreements(in: file)
      let listed = Self.leftOut.filter { $0.file == file }.flatMap(\.cases)
      #expect(wrong == Set(listed), "\(file)")
      cases += count
    }
    #expect(cases >= 566)
  }
}
