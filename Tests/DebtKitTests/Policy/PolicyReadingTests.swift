import Testing

@testable import DebtKit

/// The text of a policy, on bytes.
struct PolicyReadingTests {
  @Test func `a rule is a level, a map, or a list of maps`() {
    let sample = SamplePolicy(
      """
      growth: error
      expiry: {level: warning, within: 2w, states: [expired]}
      new-debt-needs:
        - {level: error, fields: [owner], keywords: [fixme]}
        - {fields: due, paths: [src/**]}
      waivers: {mode: reviewed, max: 3mo}
      """)
    #expect(sample.problems == [])
    #expect(
      sample.policy.rules.map { "\($0.rule) \($0.level)" } == [
        "growth error", "expiry warning", "new-debt-needs error", "new-debt-needs warning",
      ])
    #expect(sample.policy.rules[1].options.days(ExpiryState.within) == 14)
    #expect(sample.policy.rules[3].options.texts(NeededFields.key) == ["due"])
    #expect(sample.policy.waivers == WaiverPolicy(mode: .reviewed, longest: 90))
    #expect(sample.policy.isWritten)
  }

  @Test func `what is off is not judged, and expiry warns unless it is`() {
    let off = SamplePolicy("expiry: off\ngrowth: {level: off, max: 3}\nwaivers: off")
    #expect(off.problems == [] && off.policy.judged.isEmpty && off.policy.waivers.mode == .off)
    #expect(Policy().judged.map { "\($0.rule) \($0.level)" } == ["expiry warning"])
    #expect(SamplePolicy("expiry: error").policy.judged.map(\.level) == [.error])
  }

  @Test(arguments: [
    ("grwth: error", 2, "'policy.grwth' is no setting; did you mean 'growth'?"),
    ("growth: errro", 2, "'errro' is not known here; did you mean 'error'?"),
    ("growth: {level: fatal}", 2, "'fatal' is not known here; it takes off, warning, error"),
    ("growth: {max: 0, pr: owner}", 2, "'pr' is no key of growth; did you mean 'per'?"),
    ("growth: {per: people}", 2, "'people' is not known here; it takes total, path, owner"),
    ("growth: {max: some}", 2, "'max' should be a number, or an amount of work such as 5d"),
    (
      "new-debt-needs: error", 2,
      "new-debt-needs needs `fields`: write {level: error, fields: [owner, due]}"
    ),
    ("new-debt-needs: {fields: []}", 2, "'fields' should be a list of at least one"),
    ("new-debt-needs:\n  - {fields: [ownr]}", 3, "'ownr' is not known here; did you mean 'owner'?"),
    ("expiry: {within: soon}", 2, "'within' should be a time: 90d, 2w, 3mo or 1y"),
    ("growth:", 2, "'' is not known here; it takes off, warning, error"),
    ("growth: [[a]]", 2, "should be one value"),
    ("waivers: sefl", 2, "'sefl' is not known here; did you mean 'self'?"),
    ("waivers: {max: 90}", 2, "'max' should be a time: 90d, 2w, 3mo or 1y"),
    ("waivers: {mod: self}", 2, "'mod' is no key of waivers; did you mean 'mode'?"),
    ("large-items: {ticket: big}", 2, "'ticket' should be an amount of work: 4h, 3d or 2w"),
    ("skipped-files: {reasons: [huge]}", 2, "'huge' is not known here; "),
  ])
  func `what does not parse is an error with its line and its cure`(
    text: String, line: Int, message: String
  ) {
    let problems = SamplePolicy(text).problems
    #expect(problems.map(\.code) == [.malformedConfiguration])
    #expect(problems.first?.level == .error && problems.first?.place?.line == line)
    #expect(problems.first?.message.hasPrefix(message) == true, "\(problems)")
  }

  @Test(arguments: Rule.all.map(\.id))
  func `each rule has a page, an example that reads, and a setting`(id: String) throws {
    let rule = try #require(Rule.named(id))
    let sample = SamplePolicy("\(id): \(rule.example)")
    #expect(sample.problems == [] && sample.policy.rules.map(\.rule) == [id])
    #expect(rule.meaning.hasSuffix(".") && rule.cure.hasSuffix("."))
    #expect(rule.setting?.key == "policy.\(id)")
    #expect(ProblemCode(rawValue: id) == nil && Field(rawValue: id) == nil)
    #expect(Setting.named(id) == nil)
    #expect(Set(rule.keys.map(\.name)).count == rule.keys.count)
  }

  @Test(arguments: [
    ("90d", 90), ("2w", 14), ("3mo", 90), ("1y", 365), ("0d", 0), ("d", nil), ("9", nil),
    ("1 d", nil), ("-1d", nil), ("1.5d", nil), ("9999999d", nil), ("1h", nil), ("", nil),
  ])
  func `a time on the calendar is days`(text: String, days: Int?) {
    #expect(CalendarSpan.days(text) == days)
  }
}
