package import PathMatching

/// The settings of a repository: the values of `.debt.yml`, and the defaults for what it leaves out.
public struct Configuration: Sendable {
  /// Which markdown files are records.
  package var records = RecordSettings()
  /// What counts as a marker, and how its words are read.
  package var markers = MarkerSettings()
  /// How items are scored.
  package var scoring = ScoringSettings()
  /// How the history is read.
  package var history = HistorySettings()
  /// Who owns code.
  package var owners = OwnerSettings()
  /// What reports show beside the items.
  package var report = ReportSettings()
  /// The objectives that items may serve, by name; empty where none are listed.
  package var objectives: [String: String] = [:]
  /// What a scan reads at most.
  package var limits = Limits()
  /// Globs of the files that tell what happened outside the repository.
  package var signals: [String] = []
  /// How figures of the history are made.
  package var metrics = MetricsSettings()
  /// What may merge.
  package var policy = Policy()
  /// How much of a sprint pays debt.
  package var plan = PlanSettings()
  /// Globs of files that are left out.
  package var exclude: [String] = []

  /// The settings without a `.debt.yml`.
  package init() {}

  /// A scorer with the repository's calendar and horizon.
  public var scorer: Scorer {
    Scorer(calendar: scoring.calendar, horizonMonths: scoring.horizonMonths)
  }
}

/// Which markdown files are records.
package struct RecordSettings: Hashable, Sendable {
  /// Globs of files that are records when they have front matter.
  package var paths = ["debt/**/*.md"]
  /// Globs of files that are none all the same.
  package var exclude = ["debt/plans/**"]
}

/// How items are scored.
package struct ScoringSettings: Hashable, Sendable {
  /// How long a day, a week and a month are.
  package var calendar = WorkCalendar()
  /// Over how many months roi adds up interest.
  package var horizonMonths = 12.0
  /// Values for what an item leaves out, by keyword or kind.
  package var defaults: [String: FieldSet] = [:]
  /// T-shirt sizes, by upper-case name.
  package var sizes: [String: WorkDuration] = [:]
}

/// How the history is read.
package struct HistorySettings: Hashable, Sendable {
  /// Globs over names and mail addresses of authors that are programs, beside the well-known ones.
  package var bots: [String] = []
}

/// How figures of the history are made.
package struct MetricsSettings: Hashable, Sendable {
  /// What counts as a release; nobody knows where nil.
  package var releases: ReleaseSource?
}

/// Who owns code, and when an owner is told as idle.
package struct OwnerSettings: Hashable, Sendable {
  /// How CODEOWNERS is read; by its place and its headings where nil.
  package var dialect: OwnerDialect?
  /// Days without a commit after which an owner who is a person is told; never where nil.
  package var idleDays: Int?
}

/// What reports show beside the items.
package struct ReportSettings: Hashable, Sendable {
  /// Where reports link to; by the remote where nil.
  package var linkTemplate: LinkTemplate?
  /// The markdown file with the roadmap of the product, where one is named.
  package var productRoadmap: String?
}

/// How much of a sprint pays debt, where no command says otherwise.
package struct PlanSettings: Hashable, Sendable {
  /// All work of a sprint.
  package var capacity: WorkDuration?
  /// The part of it that pays debt, from 0 to 1.
  package var share = PlanCapacity.standardShare
}

/// What a scan reads at most; whatever meets a limit is counted and named.
package struct Limits: Hashable, Sendable {
  /// Bytes of a file.
  package var file = 10_000_000
  /// Bytes of a line.
  package var line = 1_000_000
  /// Bytes of a record's front matter.
  package var frontMatter = 65_536
  /// Files of a snapshot.
  package var paths = 2_000_000
}
