import TestSupport
import Testing

@testable import DebtKit

@Suite struct MarkerEditTests {
  /// A file, the changes of its markers, and the file afterwards.
  struct Change: Sendable, CustomTestStringConvertible {
    let file: String
    let before: String
    let changes: [String]
    let after: String

    init(_ file: String, _ before: String, _ changes: String..., gives after: String) {
      self.file = file
      self.before = before
      self.changes = changes
      self.after = after
    }

    var testDescription: String { "\(changes) of \(before)" }
  }

  private static let changes: [Change] = [
    // Line ends, marks and blanks of any kind stay.
    Change(
      "a.c", "\u{FEFF}int x;\r\n\t/* TODO: text\r\n\t *   and more */\r\n", "due=2027-01-31",
      gives: "\u{FEFF}int x;\r\n\t/* TODO(due=2027-01-31): text\r\n\t *   and more */\r\n"),
    Change(
      "a.py", "x = 1\t# TODO(@ana):\ttext \t", "effort=3d",
      gives: "x = 1\t# TODO(@ana, effort=3d):\ttext \t"),
    Change("a.sql", "-- TODO: text", "due=2027-01-31", gives: "-- TODO(due=2027-01-31): text"),
    Change(
      "a.html", "<p>\n<!-- TODO: text -->\n", "owner=@ana",
      gives: "<p>\n<!-- TODO(@ana): text -->\n"),
    Change("a.lisp", ";;; FIXME: text\n", "effort=2h", gives: ";;; FIXME(effort=2h): text\n"),
    // A marker without a separator gets one; the written form has it.
    Change("a.c", "// TODO text\n", "effort=2h", gives: "// TODO(effort=2h): text\n"),
    Change("a.c", "// TODO\nint x;\n", "effort=2h", gives: "// TODO(effort=2h)\nint x;\n"),
    Change("a.c", "// TODOOO: text\n", "effort=2h", gives: "// TODOOO(effort=2h): text\n"),
    Change("a.c", "/* @todo text */\n", "effort=2h", gives: "/* @todo(effort=2h): text */\n"),
    // New parts stand in the canonical order, old ones keep their bytes.
    Change(
      "a.c", "// TODO( PAY-1 ,effort: 3 days , x-team=core): text\n", "owner=@ana",
      "due=2027-01-31", "x-team=web",
      gives: "// TODO(@ana, PAY-1, due=2027-01-31, effort: 3 days, x-team=web): text\n"),
    Change(
      "a.c", "// TODO( @ana  , effort=2h ): text\n", "due=2027-01-31",
      gives: "// TODO( @ana, due=2027-01-31, effort=2h ): text\n"),
    Change(
      "a.c", "// TODO(@ana, due=2027-01-31): text\n", "due=2028-02-29", "owner=",
      gives: "// TODO(due=2028-02-29): text\n"),
    Change("a.c", "// TODO(@ana): text\n", "owner=", gives: "// TODO: text\n"),
    Change(
      "a.c", "// TODO(efort=3d, due=2026-13-01): text\n", "due=2026-12-01",
      gives: "// TODO(due=2026-12-01, efort=3d): text\n"),
    Change("a.c", "// TODO(due=tomorrow): text\n", "due=", gives: "// TODO: text\n"),
    // Words that the snapshot reads as owners and tags.
    Change("a.c", "// TODO(alice): text\n", "owner=@bob", gives: "// TODO(@bob): text\n"),
    Change("a.c", "// TODO(UI): text\n", "tags-=UI", gives: "// TODO: text\n"),
    Change(
      "a.c", "// TODO(UI, tags=\"a, b\"): text\n", "tags+=c", "tags-=a",
      gives: "// TODO(UI, tags=\"b, c\"): text\n"),
    Change(
      "a.go", "// TODO(tcard#12345) text\n", "owner=@bob",
      gives: "// TODO(@bob, #12345) text\n"),
    Change(
      "a.c", "// TODO(vipa, 2020-09-17): text\n", "due=2027-01-31",
      gives: "// TODO(vipa, due=2027-01-31): text\n"),
    // Fields of other dialects move into the parentheses when they change, and not before.
    Change(
      "a.c", "// (ana/2026-01-31)TODO: text\n", "owner=@bob",
      gives: "// TODO(@bob, created=2026-01-31): text\n"),
    Change(
      "a.c", "// TODO [2027-01-31]: text\n", "effort=2h",
      gives: "// TODO(effort=2h) [2027-01-31]: text\n"),
    Change(
      "a.c", "// TODO [2027-01-31]: text\n", "due=2028-01-31",
      gives: "// TODO(due=2028-01-31): text\n"),
    Change(
      "a.c", "// TODO: text due:2027-01-01\n", "due=2028-01-01",
      gives: "// TODO(due=2028-01-01): text\n"),
    Change(
      "a.c", "// TODO: text [due:: 2027-01-01] more\n", "due=",
      gives: "// TODO: text more\n"),
    Change(
      "a.c", "// TODO@ana: text\n", "due=2028-01-01", gives: "// TODO@ana(due=2028-01-01): text\n"),
    Change(
      "a.c", "// TODO: see http://a.b/c\n", "links+=PAY-1",
      gives: "// TODO(PAY-1): see http://a.b/c\n"),
    // Two on a line, and text that needs quotes, plain and in JSON.
    Change(
      "a.c", "/* TODO: a b c */ x(); /* FIXME: d e f */\n", "effort=2h",
      gives: "/* TODO(effort=2h): a b c */ x(); /* FIXME(effort=2h): d e f */\n"),
    Change(
      "a.c", "// TODO: text\n", "expect=a \"b\", (c)",
      gives: "// TODO(expect=\"a \\\"b\\\", (c)\"): text\n"),
    Change("a.c", "// TODO: text\n", "effort=s", gives: "// TODO(effort=s): text\n"),
    Change("a.c", "// TODO: text\n", "confidence=80%", gives: "// TODO(confidence=80%): text\n"),
  ]

  @Test(arguments: changes) func `a marker's parentheses change and nothing else`(
    _ change: Change
  ) throws {
    let workshop = try Workshop([
      change.file: change.before, ".debt.yml": "scoring: {sizes: {S: 4h}}\n",
    ])
    #expect(try workshop.set(change.changes) == [])
    #expect(try workshop.text(change.file) == change.after)
  }

  @Test func `a marker in a notebook stays inside its JSON`() throws {
    let workshop = try Workshop([
      "a.ipynb":
        ##"{"cells": [{"cell_type": "code", "source": ["x = 1\n", "# TODO: text\n"]}], "##
        + ##""metadata": {"language_info": {"name": "python"}}}"##
    ])
    #expect(try workshop.set(["expect=a, b"]) == [])
    #expect(try workshop.text("a.ipynb").contains(##""# TODO(expect=\"a, b\"): text\n""##))
    let item = try workshop.editor().registry.items[0]
    #expect(item.fields[.expect]?.value == .text("a, b") && item.title == "text")
  }

  private static let suffixes = [
    "C": "c", "Go": "go", "Java": "java", "Kotlin": "kt", "Python": "py", "Ruby": "rb",
    "Rust": "rs", "Shell": "sh", "Swift": "swift",
  ]

  /// Every dialect that a configuration can have, each in a file of its own.
  private static func dialects() throws -> [(file: String, input: String)] {
    let all =
      DialectTests.references + DialectTests.conditions + DialectTests.tickets
      + DialectTests.blocks + DialectTests.lists
    return try all.filter { !$0.keywords.contains(where: \.allowsLowerCaseAfterAt) }
      .enumerated().map { number, dialect in
        let suffix = try #require(suffixes[dialect.language])
        return ("d/\(100 + number).\(suffix)", dialect.input + "\nlast();\n")
      }
  }

  @Test(arguments: ["due=2031-02-03", "effort=3d", "x-note=a, b"])
  func `on every dialect a field is set, and text, name and all else stay`(
    _ change: String
  ) throws {
    let dialects = try Self.dialects()
    var files = Dictionary(uniqueKeysWithValues: dialects.map { ($0.file, $0.input) })
    files[".debt.yml"] = "markers: {keywords: {TECH DEBT: on}}\n"
    let workshop = try Workshop(files)
    let before = try workshop.editor().registry.items
    #expect(before.count >= dialects.count)
    #expect(try workshop.set([change]) == [])
    let after = try workshop.editor().registry.items
    #expect(after.map(\.fingerprint) == before.map(\.fingerprint))
    let wish = try #require(FieldChange(change))
    for (old, new) in zip(before, after) {
      #expect(new.sites[0].text == old.sites[0].text && new.keyword == old.keyword)
      var (expected, found) = (old.values, new.values)
      #expect(found[wish.key] == wish.text, "\(new.title)")
      expected[wish.key] = nil
      found[wish.key] = nil
      #expect(found == expected)
    }
    // Other lines keep their bytes, and so does what stands around the marker's head.
    for dialect in dialects {
      let old = dialect.input.split(separator: "\n", omittingEmptySubsequences: false)
      let new = try workshop.text(dialect.file)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(new.count == old.count)
      let items = before.filter { $0.sites[0].path == dialect.file }
      let touched = items.map { $0.sites[0].line } + items.compactMap { $0.line(of: wish.key) }
      for (index, lines) in zip(old, new).enumerated() where !touched.contains(index + 1) {
        #expect(lines.0 == lines.1, "\(dialect.file)")
      }
    }
    // Taken away again, a marker in the canonical form has its old bytes.
    #expect(try workshop.set([wish.key + "="]) == [])
    for dialect in dialects {
      let settings = MarkerSettings()
      for marker in MarkerScan.of(dialect.input, settings: settings).markers
      where dialect.input.contains(CanonicalMarker(marker).firstLine)
        && !marker.attributes.contains(where: { $0.key == .field(.due) && change.hasPrefix("due") })
      {
        #expect(try workshop.text(dialect.file) == dialect.input)
      }
    }
  }

  @Test func `what cannot be changed alone is told with its place`() throws {
    let workshop = try Workshop(["a.c": "// TODO: see http://a.b/c\n"])
    let refusals = try workshop.set(["links="])
    #expect(refusals.count == 1 && refusals[0].hasPrefix("a.c:1: links cannot be changed"))
    #expect(try workshop.text("a.c") == "// TODO: see http://a.b/c\n")
  }

  @Test func `UTF-16 is left alone`() throws {
    let repository = try TestRepository()
    let text = "// TODO: text\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    try repository.folder.write("a.c", bytes: [0xFF, 0xFE] + text)
    try repository.commit()
    var editor = try ItemEditor(of: try DebtRepository(at: repository.path))
    let item = try #require(editor.registry.items.first)
    try editor.apply([FieldChange(.due, "2027-01-31")], to: item)
    #expect(editor.plan.isEmpty && editor.refusals.count == 1)
    #expect(editor.refusals[0].contains("not UTF-8"))
  }

  @Test func `all that is malformed is told, and nothing is planned`() throws {
    let workshop = try Workshop([
      "a.c": "// TODO: text\n", ".debt.yml": "objectives: {O1: Deploy every day}\n",
    ])
    let refusals = try workshop.set([
      "due=tomorrow", "efort=3d", "tags=", "paths=src", "owner+=@ana", "tags-=x", "status=paid",
      "objective=O2",
    ])
    let words = [
      "due: 'tomorrow' is no date", "'efort' is no field; did you mean 'effort'?",
      "paths: belongs in a record", "owner: takes one value", "tags: 'x' is not among them",
      "status: a marker is paid by the commit", "objective: 'O2' is not among objectives",
    ]
    #expect(refusals.count == words.count)
    for (refusal, word) in zip(refusals, words) { #expect(refusal.contains(word), "\(refusal)") }
    #expect(try workshop.text("a.c") == "// TODO: text\n")
  }
}

extension DebtItem {
  /// The line on which a field stands.
  fileprivate func line(of key: String) -> Int? {
    Field(rawValue: key).flatMap { fields[$0]?.place?.line }
  }

  /// The values that stand on the item, by key.
  fileprivate var values: [String: String] {
    var values: [String: String] = [:]
    for (field, entry) in fields where entry.place != nil {
      values[field.rawValue] = entry.value.list.sorted().joined(separator: ", ")
    }
    for extra in extras where extra.place != nil {
      values[extra.key, default: ""] += extra.texts.joined(separator: ", ")
    }
    return values
  }
}
