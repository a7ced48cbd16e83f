import DebtKit
import Testing

/// Rules 5 and 6: the parts, and what looks like a part and is none.
@Suite struct PartsTests {
  @Test(arguments: [
    (
      "// TODO(@ana, PAY-12, due=2027-01-31, effort=3d): x",
      "TODO owner=@ana links=PAY-12 due=2027-01-31 effort=3d | x"
    ),
    ("// TODO(@org/team, effort: 1d 4h): x", "TODO owner=@org/team effort=1d 4h | x"),
    ("// TODO(2027-01-31): x", "TODO due=2027-01-31 | x"),
    ("// TODO(PAY-12, 2027-01-31): x", "TODO links=PAY-12 due=2027-01-31 | x"),
    ("// TODO(split-billing, +perf): x", "TODO tags=perf word=split-billing | x"),
    ("// DEBT(split-billing)", "DEBT word=split-billing | "),
    ("// DEBT(0042)", "DEBT word=0042 | "),
    ("// TODO(John Smith): x", "TODO word=John Smith | x"),
    ("// TODO(expect=\"fewer, shorter (calls)\"): x", "TODO expect=fewer, shorter (calls) | x"),
    ("// TODO(x-team=core): x", "TODO x-team=core | x"),
    ("// TODO(tags=\"a, b\"): x", "TODO tags=a tags=b | x"),
    ("// TODO(don't): x", "TODO | (don't): x"),
    ("// TODO(don't, @ana): x", "TODO owner=@ana unread=don't | x\n! malformed-marker 1:9"),
    ("// TODO(chromium:756700): x", "TODO links=chromium:756700 | x"),
    ("// TODO(b/123): x", "TODO links=b/123 | x"),
    ("// TODO(UTF-8): x", "TODO word=UTF-8 | x"),
    ("// TODO(1234): x", "TODO links=#1234 | x"),
    ("// TODO(impact=4): x", "TODO impact=4 | x\n! off-scale 1:9"),
    ("// TODO(confidence=80%): x", "TODO confidence=0.8 | x"),
    ("// TODO(status=accepted): x", "TODO status=accepted | x"),
    ("// TODO(interest=6h/mo): x", "TODO interest=6h/mo | x"),
    ("// TODO (ana): x", "TODO word=ana | x"),
    ("// TODO(foo->bar): x", "TODO | (foo->bar): x"),
    ("// TODO(): x", "TODO | (): x"),
    ("// TODO (due=2027-01-31): x", "TODO due=2027-01-31 | x"),
    ("// TODO (maybe not): x", "TODO | (maybe not): x"),
    ("// TODO[ana]: x", "TODO word=ana | x"),
  ])
  func `parts are read`(_ input: String, _ reading: String) {
    if input.contains("TODO()") {
      #expect(MarkerScan.of(input).markers.isEmpty)
    } else {
      #expect(MarkerScan.of(input).summary == reading)
    }
  }

  @Test(arguments: [
    ("// TODO(2023-1-22): x", "TODO unread=2023-1-22 | x\n! malformed-date 1:9"),
    ("// TODO(due: tomorrw): x", "TODO unread=due: tomorrw | x\n! malformed-date 1:9"),
    ("// TODO(efort=3d): x", "TODO unread=efort=3d | x\n! unknown-key 1:9"),
    ("// TODO: [2026-13-01] x", "TODO | [2026-13-01] x\n! malformed-date 1:11"),
    ("// TODO(effort=3 parsecs): x", "TODO unread=effort=3 parsecs | x\n! malformed-duration 1:9"),
    (
      "// TODO(@ana, 2027-02-30): x", "TODO owner=@ana unread=2027-02-30 | x\n! malformed-date 1:15"
    ),
    ("// TODO [>=1.x.2]: x", "TODO | [>=1.x.2]: x\n! malformed-condition 1:10"),
    ("// TODO(ana: x", "TODO | (ana: x\n! malformed-marker 1:8"),
    ("// TODO: x due:tomorrow", "TODO | x due:tomorrow\n! malformed-date 1:12"),
    ("// (ana/2026-13-01)TODO: x", "TODO owner=ana | x\n! malformed-date 1:4"),
    ("// TODO(@ana, @bert): x", "TODO owner=@ana unread=@bert | x\n! duplicate-field 1:15"),
    ("// TODO(covers=x): x", "TODO unread=covers=x | x\n! unknown-key 1:9"),
    ("// TODO: x\n//   due: tomorrow", "TODO | x ¶ due: tomorrow\n! malformed-date 2:6"),
    ("// TODO(2027-01): x", "TODO unread=2027-01 | x\n! malformed-date 1:9"),
  ])
  func `near misses are told with line and column`(_ input: String, _ reading: String) {
    #expect(MarkerScan.of(input).summary == reading)
  }

  @Test func `an unknown key names the nearest one`() {
    let problem = MarkerScan.of("// TODO(efort=3d): x").problems.first
    #expect(problem?.message == "'efort' is no field; did you mean 'effort'?")
  }

  @Test func `keys of the repository's own schema are kept`() {
    var settings = MarkerSettings()
    settings.ownKeys = ["team"]
    #expect(
      MarkerScan.of("// TODO(team=core): x", settings: settings).summary == "TODO team=core | x")
  }

  @Test func `a size of the configuration is a configured effort`() throws {
    var settings = MarkerSettings()
    settings.fields.sizes = ["M": try #require(WorkDuration("2d"))]
    let marker = MarkerScan.of("// TODO(effort=m): x", settings: settings).markers.first
    #expect(marker?.attributes.first?.origin == .configured)
    #expect(marker?.attributes.first?.value.text == "2d")
  }

  @Test(arguments: [
    (MarkerSettings.DateOrder.monthFirst, "2019-10-11"), (.dayFirst, "2019-11-10"),
  ])
  func `the order of day and month is a setting`(_ order: MarkerSettings.DateOrder, _ day: String) {
    var settings = MarkerSettings()
    settings.dateOrder = order
    #expect(
      MarkerScan.of("// TODO: [10/11/2019] x", settings: settings).summary == "TODO due=\(day) | x")
  }

  @Test func `the rule that read a value is kept`() {
    let text =
      "// (ana/2026-01-31)TODO(#1)[2027-01-31]: #2 x due:2027-01-31 http://a.b/c\n//  labels: y"
    let rules = MarkerScan.of(text).markers.first?.attributes.map(\.from)
    #expect(rules == [.prefix, .prefix, .parts, .bracket, .leading, .text, .line])
  }

  @Test func `an unjudged condition is told once a file`() {
    let scan = MarkerScan.of("// TODO [+a]: x\n\n// TODO [+b]: y")
    #expect(scan.problems.map(\.code) == [.unjudgedCondition])
  }
}
