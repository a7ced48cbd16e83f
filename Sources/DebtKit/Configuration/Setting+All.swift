internal import PathMatching
internal import RecordParsing

extension Setting {
  /// Every setting, in the order in which they are documented.
  package static let all: [Setting] =
    records + markers + scoring + history + owners + report + limits + metrics + policy + plans + [
      Setting(
        "signals", .globs, standard: "[]",
        "Files of signals, one JSON object a line: deploys, incidents, errors, costs."
      ) { $1.configuration.signals = $1.list($0) },
      Setting(
        "objectives", .texts, standard: "{}",
        "Objectives that items may serve, such as O2-KR1: Deploy daily."
      ) { $1.configuration.objectives = $1.texts($0) },
      Setting(
        "exclude", .globs, standard: "[]",
        "Files that are left out, beside vendored and generated ones."
      ) { $1.configuration.exclude = $1.list($0) },
    ]

  private static let records = [
    Setting(
      "records.paths", .globs, standard: "[debt/**/*.md]",
      "Markdown files that are records when they have front matter."
    ) { $1.configuration.records.paths = $1.list($0) },
    Setting(
      "records.exclude", .globs, standard: "[debt/plans/**]",
      "Files that are no records all the same."
    ) { $1.configuration.records.exclude = $1.list($0) },
  ]

  private static let markers = [
    Setting(
      "markers.keywords", .keywords,
      standard: "[\(Keyword.defaults.map(\.word).joined(separator: ", "))]",
      "Words that make a comment a marker; a list replaces them, a map adds to them."
    ) { $1.configuration.markers.keywords = $1.keywords($0) },
    choice(
      "markers.bare", MarkerSettings.BareWord.auto,
      "What a bare word in a marker's parentheses is when no record, .mailmap or CODEOWNERS knows it."
    ) { $0.markers.bare = $1 },
    choice(
      "markers.case", MarkerSettings.LetterCase.upper,
      "In which spellings keywords count; `upper` also takes @todo, @fixme, @hack, @xxx and @debt."
    ) { $0.markers.letterCase = $1 },
    Setting(
      "markers.suppressions", .flag, standard: "false",
      "Whether noqa, NOLINT, @ts-ignore, #[allow] and their like count as debt, as SUPPRESSION."
    ) { $1.configuration.markers.suppressions = $1.flag($0) ?? false },
    Setting(
      "markers.dates", .choice(["iso"] + MarkerSettings.DateOrder.allCases.map(\.rawValue)),
      standard: "iso",
      "The order of numbers in dates such as 10/11/2019; `iso` reads only 2019-11-10."
    ) {
      let word = $1.choice($0, among: ["iso"] + MarkerSettings.DateOrder.allCases.map(\.rawValue))
      $1.configuration.markers.dateOrder = word.flatMap(MarkerSettings.DateOrder.init)
    },
  ]

  private static let scoring = [
    Setting(
      "scoring.defaults", .fieldDefaults, standard: "{}",
      "Values for what an item leaves out, such as FIXME: {impact: 2, confidence: 80%}."
    ) { $1.configuration.scoring.defaults = $1.fieldDefaults($0) },
    Setting(
      "scoring.sizes", .durations, standard: "{}",
      "T-shirt sizes that may stand for an effort, such as S: 4h."
    ) {
      $1.configuration.scoring.sizes = $1.durations($0)
      $1.configuration.markers.fields.sizes = $1.configuration.scoring.sizes
    },
    number("scoring.horizon", standard: 12, atLeast: 1, "Months over which roi adds up interest.") {
      $0.scoring.horizonMonths = $1
    },
    number("scoring.hours-per-day", standard: 8, atLeast: 0.5, "Hours of a day of work.") {
      $0.scoring.calendar.hoursPerDay = $1
    },
    number("scoring.days-per-week", standard: 5, atLeast: 0.5, "Days of a week of work.") {
      $0.scoring.calendar.daysPerWeek = $1
    },
    number("scoring.days-per-month", standard: 20, atLeast: 1, "Days of a month of work.") {
      $0.scoring.calendar.daysPerMonth = $1
    },
  ]

  private static let history = [
    Setting(
      "history.bots", .globs, standard: "[]",
      "Authors that are programs, beside well-known ones, by name or address, such as sync-*."
    ) { $1.configuration.history.bots = $1.list($0) }
  ]

  private static let metrics = [
    Setting(
      "metrics.releases", .releases, standard: "none",
      "What counts as a release: tags, the commits of a branch, or the deploys among the signals."
    ) { $1.configuration.metrics.releases = $1.releases($0) }
  ]

  private static let dialects = ["auto"] + OwnerDialect.allCases.map(\.rawValue)

  private static let owners = [
    Setting(
      "owners.dialect", .choice(dialects), standard: "auto",
      "How CODEOWNERS is read; `auto` goes by its folder, else by the headings of sections."
    ) {
      let word = $1.choice($0, among: dialects)
      $1.configuration.owners.dialect = word.flatMap(OwnerDialect.init)
    },
    Setting(
      "owners.idle-after", .days, standard: "off",
      "How long an owner who is a person may go without a commit before it is told."
    ) { $1.configuration.owners.idleDays = $1.days($0) },
  ]

  private static let report = [
    Setting(
      "report.link-template", .linkTemplate, standard: "auto",
      "Where reports link to, such as https://git.example.org/shop/src/commit/{commit}/{path}#L{line}; "
        + "`auto` knows GitHub, GitLab, Bitbucket, Gitea and Forgejo by the remote `origin`."
    ) { $1.configuration.report.linkTemplate = $1.linkTemplate($0) }
  ]

  private static let limits = [
    limit("limits.file", Limits().file, "Bytes of a file; a larger one is skipped.") {
      $0.limits.file = $1
    },
    limit("limits.line", Limits().line, "Bytes of a line; a file with a longer one is skipped.") {
      $0.limits.line = $1
    },
    limit("limits.front-matter", Limits().frontMatter, "Bytes of a record's front matter.") {
      $0.limits.frontMatter = $1
    },
    limit("limits.items", MarkerLimits().items, "Markers of a file.") {
      $0.markers.limits.items = $1
    },
    limit("limits.paths", Limits().paths, "Files of a snapshot.") { $0.limits.paths = $1 },
  ]

  private static func choice<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ standard: Word, _ meaning: String,
    _ apply: @escaping @Sendable (inout Configuration, Word) -> Void
  ) -> Setting {
    let words = Word.allCases.map(\.rawValue)
    return Setting(key, .choice(words), standard: standard.rawValue, meaning) { node, reader in
      guard let word = reader.choice(node, among: words).flatMap(Word.init) else { return }
      apply(&reader.configuration, word)
    }
  }

  private static func number(
    _ key: String, standard: Double, atLeast least: Double, _ meaning: String,
    _ apply: @escaping @Sendable (inout Configuration, Double) -> Void
  ) -> Setting {
    Setting(key, .number(atLeast: least), standard: Decimal.text(standard), meaning) {
      node, reader in
      guard let number = reader.number(node, atLeast: least) else { return }
      apply(&reader.configuration, number)
    }
  }

  private static func limit(
    _ key: String, _ standard: Int, _ meaning: String,
    _ apply: @escaping @Sendable (inout Configuration, Int) -> Void
  ) -> Setting {
    number(key, standard: Double(standard), atLeast: 1, meaning) { configuration, number in
      apply(&configuration, Int(min(number, 1e12)))
    }
  }
}
