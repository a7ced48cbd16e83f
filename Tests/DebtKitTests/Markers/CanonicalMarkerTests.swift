import DebtKit
import TestSupport
import Testing

/// Rule 7: one form is written, and it reads back as the same marker.
@Suite struct CanonicalMarkerTests {
  @Test(arguments: [
    (
      "// TODO(effort=3d, PAY-12, @ana, due: 2027-01-31): text",
      "TODO(@ana, PAY-12, due=2027-01-31, effort=3d): text"
    ),
    ("// TODO: 2027-01-31 text", "TODO(due=2027-01-31): text"),
    ("// @todo #234:15m/DEV text", "TODO(#234, effort=15m, x-role=DEV): text"),
    ("// TODOOO text", "TODOOO: text"),
    ("// FIXME", "FIXME:"),
    ("// TODO(alice): text", "TODO(alice): text"),
    ("// (ana/2026-01-31)TODO text", "TODO(owner=ana, created=2026-01-31): text"),
    ("// TODO [>=1.0.0]: text", "TODO(x-condition=>=1.0.0): text"),
    ("// TODO(efort=3d): text", "TODO(efort=3d): text"),
    ("// TODO(tags=\"a, b\"): text", "TODO(tags=\"a, b\"): text"),
    ("// TODO(vipa, 2020-09-17): text", "TODO(vipa, 2020-09-17): text"),
    ("// TODO: text http://a.b/c", "TODO: text http://a.b/c"),
    ("// TODO: text /ana", "TODO: text /ana"),
  ])
  func `every dialect is written in one form`(_ input: String, _ canonical: String) throws {
    let marker = try #require(MarkerScan.of(input).markers.first)
    #expect(CanonicalMarker(marker).firstLine == canonical)
  }

  @Test(
    arguments: DialectTests.references + DialectTests.conditions + DialectTests.tickets
      + DialectTests.blocks + DialectTests.lists)
  func `the canonical form of a dialect is its own canonical form`(_ dialect: Dialect) throws {
    var settings = MarkerSettings()
    settings.keywords += dialect.keywords
    let scan = MarkerScan.of(dialect.input, language: dialect.language, settings: settings)
    let marker = try #require(scan.markers.first)
    let canonical = CanonicalMarker(marker)
    let again = MarkerScan.of("// " + canonical.text(continuedWith: "// "), settings: settings)
    let second = try #require(again.markers.first)
    #expect(second.text == marker.text)
    #expect(second.keyword == marker.keyword)
    #expect(CanonicalMarker(second) == canonical)
  }

  @Test(arguments: 0..<400)
  func `any canonical marker reads back as itself`(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let written = Self.marker(&random)
    let scan = MarkerScan.of("// " + written.text(continuedWith: "// "))
    #expect(scan.problems.isEmpty, "\(scan.problems) in \(written.firstLine)")
    let marker = try #require(scan.markers.first)
    let read = CanonicalMarker(marker)
    #expect(read == written)
    #expect(read.fields == written.fields)
    #expect(read.words == written.words)
  }

  private static func marker(_ random: inout SeededRandom) -> CanonicalMarker {
    let keyword = random.pick(Keyword.defaults).word
    let words = [
      "fix", "the", "thing", "(soon)", "it's", "a\"b", "x=1", "é", "UTF-8", "-", "f(x);",
    ]
    let lines = (0...random.below(3)).map { _ in
      // A line that starts with a name is nobody's attribute.
      "Line " + (0..<random.below(6)).map { _ in random.pick(words) }.joined(separator: " ")
    }
    var marker = CanonicalMarker(
      keyword: keyword, text: lines.map(\.trimmedText).joined(separator: "\n"))
    marker.urgency = random.below(3)
    for field in Field.allCases where field.isAllowedOnMarkers && random.below(3) == 0 {
      marker.fields[field] = value(of: field, &random)
    }
    if random.below(2) == 0 { marker.words = [random.pick(["alice", "split-billing", "v2"])] }
    if random.below(2) == 0 { marker.extras = [(key: "x-team", text: random.pick(texts))] }
    return marker
  }

  private static let texts = ["core", "a, b (c", "say \"no\"", "it's", "back\\slash", "é ü", "[x]"]

  private static func value(of field: Field, _ random: inout SeededRandom) -> FieldValue {
    switch field.type {
    case .text: .text(random.pick(texts))
    case .identifier: .text("some-id")
    case .owner: .text(random.pick(["@ana", "@org/team", "ana@example.com", "ana"]))
    case .choice(let choices):
      .text(field == .status ? random.pick(Status.allCases).rawValue : random.pick(choices))
    case .date: .date(CalendarDate(secondsSince1970: Int64(random.below(2_000_000_000))))
    case .duration: .duration(WorkDuration("\(1 + random.below(40))h") ?? WorkDuration.hour)
    case .rate: .rate(WorkDuration("\(1 + random.below(40))m") ?? WorkDuration.hour)
    case .number(let scale):
      .number(scale.isEmpty ? Double(random.below(5000)) / 4 : random.pick(scale))
    case .rating: .number(Double(1 + random.below(5)))
    case .percentage(let scale): .number(random.pick(scale))
    case .list(.identifier): .list(["some-id", "other"])
    case .list(.link):
      .list([random.pick(["PAY-12", "#7", "o/r#7", "http://a.b/c?d=(e),f"]), "GH-1"])
    case .list: .list(["perf", "two words"])
    }
  }
}

extension WorkDuration {
  static var hour: WorkDuration {
    guard let hour = WorkDuration("1h") else { preconditionFailure("1h is a duration") }
    return hour
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmedText: String { String(reversed().drop { $0 == " " }.reversed()) }
}
