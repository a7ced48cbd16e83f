import GitAccess
import TestSupport
import Testing

@testable import DebtKit

@Suite struct MarkerFormatterTests {
  @Test(arguments: [
    ("// TODO [2027-01-31]: text", "// TODO(due=2027-01-31): text"),
    ("// @todo #234:15m/DEV text", "// TODO(#234, effort=15m, x-role=DEV): text"),
    ("// (ana/2026-01-31)TODO: text", "// TODO(owner=ana, created=2026-01-31): text"),
    ("// TODO(effort=3 days, PAY-12,@ana): text", "// TODO(@ana, PAY-12, effort=3d): text"),
    ("// TODO(alice) text", "// TODO(alice): text"),
    ("// TODO: PAY-12 - text", "// TODO(PAY-12): text"),
    ("/* TODO@ana: text */", "/* TODO(@ana): text */"),
    // What the text itself says stays in it.
    ("// TODO [#7] text due:2027-01-31", "// TODO(#7): text due:2027-01-31"),
    ("  * FIXME [#7]\ttext  \r", "  * FIXME [#7]\ttext  \r"),
    ("int a; # TODO [#7]: b\r\nint c;", "int a; # TODO [#7]: b\r\nint c;"),
    ("// TODO [#7]:\ttext\r\n//   more\r\n", "// TODO(#7):\ttext\r\n//   more\r\n"),
  ])
  func `a marker is written in the one form`(_ input: String, _ expected: String) {
    #expect(Self.formatted(input) == expected)
  }

  @Test(arguments: [
    "// TODO text", "// @todo text", "// TODO: text", "// TODO(@ana): text", "// FIXME(#1234)",
    "// TODO(alice):text", "// TODO(alice):  text", "// TODO: text due:2027-01-31",
    "/* FIXME(#7) */", "// TODO(efort=3d): text", "// TODO(vipa, 2020-09-17): text",
    "// **TODO**(alice) text", "// TODO/FIXME(alice) text", "// TODO!(alice) text",
    "char *s = \"TODO [#7] x\";",
  ])
  func `what is in the one form, or nobody's, stays`(_ input: String) {
    #expect(Self.formatted(input) == input)
  }

  @Test func `plain markers follow where that is asked for`() {
    #expect(Self.formatted("// TODO text", includesBare: true) == "// TODO: text")
    #expect(Self.formatted("// @todo text", includesBare: true) == "// TODO: text")
    #expect(Self.formatted("// TODO", includesBare: true) == "// TODO")
  }

  @Test func `why a marker is left is told`() {
    let text = "// TODO(efort=3d) a\n// TODO/FIXME(ana) b\n"
    let outcome = Self.formatter().outcome(for: Array(text.utf8), of: RepositoryPath("a.c"))
    #expect(outcome.edits.isEmpty)
    #expect(outcome.left.map(\.line) == [1, 2])
    #expect(outcome.left.map(\.reason) == [.unread, .decorated])
  }

  @Test(
    arguments: DialectTests.references + DialectTests.conditions + DialectTests.tickets
      + DialectTests.blocks + DialectTests.lists)
  func `formatting a dialect changes its form alone`(_ dialect: Dialect) throws {
    let file = RepositoryPath(try #require(Self.names[dialect.language]))
    let formatter = Self.formatter(keywords: dialect.keywords)
    let old = Array(dialect.input.utf8)
    let outcome = formatter.outcome(for: old, of: file)
    let new = FileEdit.replacing(outcome.edits, in: old)
    #expect(
      formatter.reader.account(of: new, in: file) == formatter.reader.account(of: old, in: file))
    #expect(formatter.outcome(for: new, of: file).edits.isEmpty)
  }

  @Test(arguments: 0..<300)
  func `any file of dialects is formatted once, and reads the same`(_ seed: Int) {
    var random = SeededRandom(seed)
    let dialects = DialectTests.references + DialectTests.conditions + DialectTests.tickets
    let texts = dialects.filter { $0.language == "C" && $0.keywords.isEmpty }.map(\.input)
    let lines = (0..<random.below(8)).flatMap { _ in
      [random.pick(texts), random.pick(["", "int a;", "// more", "  /* a */ int b;"])]
    }
    let old = Array(lines.joined(separator: random.pick(["\n", "\r\n"])).utf8)
    let file = RepositoryPath("src/a.c")
    let formatter = Self.formatter()
    let new = FileEdit.replacing(formatter.outcome(for: old, of: file).edits, in: old)
    #expect(
      formatter.reader.account(of: new, in: file) == formatter.reader.account(of: old, in: file))
    #expect(formatter.outcome(for: new, of: file).edits.isEmpty)
  }

  private static let names = [
    "C": "a.c", "Go": "a.go", "Java": "A.java", "Kotlin": "a.kt", "Python": "a.py", "Ruby": "a.rb",
    "Rust": "a.rs", "Shell": "a.sh", "Swift": "a.swift",
  ]

  private static func formatter(
    keywords: [Keyword] = [], includesBare: Bool = false
  ) -> MarkerFormatter {
    var configuration = Configuration()
    configuration.markers.keywords += keywords
    return MarkerFormatter(
      reader: MarkerFileReader(configuration: configuration, people: nil, records: []),
      includesBare: includesBare)
  }

  private static func formatted(_ text: String, includesBare: Bool = false) -> String {
    let bytes = Array(text.utf8)
    let outcome = formatter(includesBare: includesBare)
      .outcome(for: bytes, of: RepositoryPath("a.c"))
    return String(decoding: FileEdit.replacing(outcome.edits, in: bytes), as: UTF8.self)
  }
}

extension MarkerFileReader {
  /// What the markers of a file are to a registry, a line each.
  fileprivate func account(of bytes: [UInt8], in file: RepositoryPath) -> [String] {
    var occurrences: [String: Int] = [:]
    return markers(in: bytes, of: file).map { marker in
      let fingerprint = Fingerprint(of: marker, in: file, countedBy: &occurrences).id
      let reading = reading(of: marker, in: file)
      let fields = reading.fields.map {
        "\($0.field.rawValue)=\($0.entry.value.text) \($0.entry.origin)"
      }
      let extras = reading.extras.map { "\($0.key)=\($0.texts)" }
      return "\(marker.line) \(marker.keyword) \(fingerprint) \(fields) \(extras) \(marker.text)"
    }
  }
}
