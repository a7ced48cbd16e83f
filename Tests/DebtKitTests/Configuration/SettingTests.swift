import GitAccess
import PathMatching
import Testing

@testable import DebtKit

struct SettingTests {
  typealias Row = (key: String, text: String, changes: @Sendable (Configuration) -> Bool)

  /// One row for each setting: a text that it reads, and what that changes.
  static let rows: [Row] = fixedRows + ruleRows

  private static let ruleRows: [Row] = Rule.all.map { rule in
    ("policy.\(rule.id)", rule.example, { $0.policy.rules.map(\.rule) == [rule.id] })
  }

  private static let fixedRows: [Row] = [
    ("records.paths", "[docs/debt/*.md]", { $0.records.paths == ["docs/debt/*.md"] }),
    ("records.exclude", "debt/old/**", { $0.records.exclude == ["debt/old/**"] }),
    ("markers.keywords", "[todo, NOTE]", { $0.markers.keywords.map(\.word) == ["TODO", "NOTE"] }),
    ("markers.bare", "tag", { $0.markers.bare == .tag }),
    ("markers.case", "any", { $0.markers.letterCase == .any }),
    ("markers.dates", "dmy", { $0.markers.dateOrder == .dayFirst }),
    ("markers.suppressions", "true", { $0.markers.suppressions }),
    (
      "scoring.defaults", "{FIXME: {impact: 2, effort: 4h}}",
      { $0.scoring.defaults["FIXME"]?[.impact]?.value == .number(2) }
    ),
    (
      "scoring.sizes", "{s: 4h}",
      { $0.scoring.sizes["S"] == WorkDuration("4h") && $0.markers.fields.sizes.count == 1 }
    ),
    ("scoring.horizon", "6", { $0.scorer.horizonMonths == 6 }),
    ("scoring.hours-per-day", "7.5", { $0.scorer.calendar.hoursPerDay == 7.5 }),
    ("scoring.days-per-week", "4", { $0.scorer.calendar.daysPerWeek == 4 }),
    ("scoring.days-per-month", "16", { $0.scorer.calendar.daysPerMonth == 16 }),
    ("history.bots", "['sync-*', build]", { $0.history.bots == ["sync-*", "build"] }),
    ("owners.dialect", "gitlab", { $0.owners.dialect == .gitlab }),
    ("owners.idle-after", "180d", { $0.owners.idleDays == 180 }),
    (
      "report.link-template", "'https://git.example.org/shop/src/{commit}/{path}#L{line}'",
      { $0.report.linkTemplate != nil }
    ),
    ("limits.file", "1000", { $0.limits.file == 1000 }),
    ("limits.line", "1000", { $0.limits.line == 1000 }),
    ("limits.front-matter", "1000", { $0.limits.frontMatter == 1000 }),
    ("limits.items", "1000", { $0.markers.limits.items == 1000 }),
    ("limits.paths", "1000", { $0.limits.paths == 1000 }),
    ("plan.capacity", "30d", { $0.plan.capacity == WorkDuration("30d") }),
    ("plan.share", "25%", { $0.plan.share == 0.25 }),
    (
      "report.product-roadmap", "docs/roadmap.md", { $0.report.productRoadmap == "docs/roadmap.md" }
    ),
    ("metrics.releases", "'tags:v*'", { $0.metrics.releases == .tags("v*") }),
    ("signals", "[ops/*.ndjson]", { $0.signals == ["ops/*.ndjson"] }),
    ("objectives", "{O2-KR1: Deploy daily}", { $0.objectives == ["O2-KR1": "Deploy daily"] }),
    ("exclude", "[out/**, '*.gen']", { $0.exclude == ["out/**", "*.gen"] }),
    ("policy.waivers", "reviewed", { $0.policy.waivers.mode == .reviewed }),
  ]

  @Test func `every setting has a row here`() {
    #expect(Set(Self.rows.map(\.key)) == Set(Setting.all.map(\.key)))
    #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
  }

  @Test(arguments: rows.map(\.key))
  func `a setting is read`(key: String) throws {
    let row = try #require(Self.rows.first { $0.key == key })
    let (configuration, problems) = read(nested(key, row.text))
    #expect(problems.isEmpty)
    #expect(row.changes(configuration))
    #expect(!row.changes(Configuration()))
  }

  @Test(arguments: Setting.all.map(\.key))
  func `the standard that is documented is the one that stands`(key: String) throws {
    let setting = try #require(Setting.named(key))
    let (configuration, problems) = read(nested(key, setting.standard))
    #expect(problems.isEmpty)
    #expect("\(configuration.everything)" == "\(Configuration().everything)")
  }

  @Test(arguments: Setting.all.map(\.key))
  func `a value of a wrong kind is told with its place, and the default stays`(key: String) throws {
    let setting = try #require(Setting.named(key))
    let wrong =
      switch setting.type {
      case .globs: "[{a: b}]"
      case .keywords: "{TODO: nonsense}"
      case .choice, .flag, .number, .days, .linkTemplate, .duration, .share, .releases: "nonsense"
      case .texts, .path, .durations, .fieldDefaults, .rule, .waivers: "[nonsense]"
      }
    let (configuration, problems) = read(nested(key, wrong))
    #expect(problems.map(\.code) == [.malformedConfiguration])
    #expect(problems[0].place?.line == (key.utf8.contains(UInt8(ascii: ".")) ? 2 : 1))
    #expect(problems[0].place?.column ?? 0 > 1)
    guard setting.key != "records.paths", setting.key != "records.exclude" else { return }
    #expect("\(configuration.everything)" == "\(Configuration().everything)")
  }

  @Test(arguments: [
    ("markers: {bare: tags}", "'tags' is not known here; did you mean 'tag'?"),
    ("markers: {case: lower}", "'lower' is not known here; it takes upper, any"),
    ("scoring: {horizon: 0}", "'0' should be a number of 1 or more"),
    ("limits: {file: -1}", "'-1' should be a number of 1 or more"),
    ("scoring: {sizes: {S: soon}}", "'soon' is no duration; write 4h, 3d or 2w"),
    (
      "scoring: {defaults: {FIXME: {effort: soon}}}",
      "effort: 'soon' is no duration; write 4h, 3d or 2w"
    ),
    ("scoring: {defaults: {FIXME: {id: x}}}", "'id' belongs to one item alone and has no default"),
    (
      "markers: {keywords: [a:b]}",
      "'a:b' cannot be a keyword; use up to 40 letters, digits, '-' and '_'"
    ),
    ("owners: {idle-after: 2w}", "'2w' should be a number of days; write 180d, or off"),
    (
      "report: {link-template: 'https://me:pw@example.org/{path}'}",
      "the template should name a host, without a user or a password"
    ),
    (
      "report: {link-template: 'https://example.org/{pth}'}",
      "the template has no {pth}; did you mean {path}?"
    ),
    ("markers: TODO", "should be a map: name: value"),
    ("- a\n- b", "should be a map: name: value"),
    ("objectives: {O1: [a]}", "should be one value"),
  ])
  func `what is malformed is told with its cure`(text: String, message: String) {
    let problems = read(text).problems
    #expect(problems.map(\.code) == [.malformedConfiguration])
    #expect(problems.first?.message == message)
    #expect(problems.first?.level == .error)
  }

  @Test(arguments: [
    ("marker: {bare: tag}", "'marker' is no setting; did you mean 'markers'?"),
    ("markers: {bar: tag}", "'markers.bar' is no setting; did you mean 'bare'?"),
    ("policies: {}", "'policies' is no setting"),
    ("scoring: {defaults: {FIXME: {efort: 3d}}}", "'efort' is no setting; did you mean 'effort'?"),
  ])
  func `an unknown key is a warning that names the nearest`(text: String, message: String) {
    let problems = read(text).problems
    #expect(problems.map(\.code) == [.unknownSetting])
    #expect(problems.first?.message == message)
    #expect(problems.first?.level == .warning)
  }

  @Test func `one mistake costs one setting`() {
    let (configuration, problems) = read(
      "markers:\n  bare: tags\n  case: any\nlimits: {file: x, line: 500}\nexclude: [a]\n")
    #expect(problems.map { $0.place?.line } == [2, 4])
    #expect(configuration.markers.letterCase == .any)
    #expect(configuration.limits.line == 500)
    #expect(configuration.exclude == ["a"])
  }

  @Test func `a map of keywords adds, changes and removes`() {
    let keywords = read("markers: {keywords: {NOTE: code, FIXME: design, XXX: off, TODO: on}}")
      .configuration.markers.keywords
    #expect(keywords.count == Keyword.defaults.count)
    #expect(!keywords.contains { $0.word == "XXX" })
    #expect(keywords.first { $0.word == "NOTE" }?.kind == "code")
    #expect(keywords.first { $0.word == "FIXME" }?.kind == "design")
    #expect(keywords.first { $0.word == "FIXME" }?.allowsLowerCaseAfterAt == true)
    #expect(keywords.first { $0.word == "TODO" } == Keyword.defaults.first { $0.word == "TODO" })
  }

  @Test func `sizes stand for efforts wherever they stand in the file`() {
    let (configuration, problems) = read(
      "scoring:\n  defaults: {FIXME: {effort: m}}\n  sizes: {M: 2d}\n")
    #expect(problems.isEmpty)
    #expect(configuration.scoring.defaults["FIXME"]?[.effort]?.value.text == "2d")
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "{}", "\u{FEFF}exclude: []\n"])
  func `an empty file is no problem`(text: String) {
    let (configuration, problems) = read(text)
    #expect(problems.isEmpty)
    #expect("\(configuration.everything)" == "\(Configuration().everything)")
  }

  @Test(arguments: [
    "markers:\n\tbare: tag\n", "exclude: [a]\nexclude: [b]\n", "exclude: &x [a]\n",
    "exclude: [a\nlimits: {}\n", "? [a]\n: b\n", "exclude: [a]\n---\nexclude: [b]\n",
    "exclude: !!str a\n",
  ])
  func `YAML that surprises is an error`(text: String) {
    let problems = read(text).problems
    #expect(problems.contains { $0.code == .malformedConfiguration && $0.level == .error })
  }

  private func read(_ text: String) -> (configuration: Configuration, problems: [Problem]) {
    Configuration.read(Array(text.utf8), named: RepositoryPath(".debt.yml"))
  }

  private func nested(_ key: String, _ text: String) -> String {
    let parts = key.split(separator: ".")
    return parts.count == 1 ? "\(key): \(text)\n" : "\(parts[0]):\n  \(parts[1]): \(text)\n"
  }
}

extension Configuration {
  /// Every value, to compare two configurations by.
  fileprivate var everything: [any Sendable] {
    [
      records, markers, scoring.calendar, scoring.horizonMonths, objectives.count, limits, exclude,
      history, owners, report, policy.judged.map { "\($0.rule) \($0.level)" }, policy.waivers,
    ]
      + scoring.defaults.keys.sorted() + scoring.sizes.keys.sorted()
  }
}
