internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// The options that every command takes.
enum SharedOptions {
  static let folder = Option.value(
    "C", .text("DIR", completion: .directory), "work as if started in DIR")

  static let color = Option.value(
    "color",
    .choice(
      "WHEN",
      [
        ColorChoice.Flag.auto: "on a terminal, unless NO_COLOR is set", .always: "in pipes too",
        .never: "not at all",
      ]), "when to colour text", default: .auto)

  static let quiet = Option.flag("quiet", short: "q", "print no messages but errors")

  static let asOf = Option.value(
    "as-of", .day, "the day that counts as today", defaultText: "the day of the snapshot's commit")

  static let noCache = Option.flag("no-cache", "read the history anew, and keep nothing of it")

  static let cacheFolder = Option.value(
    "cache-dir", .text("DIR", completion: .directory), "keep what the history says in DIR",
    defaultText: "debt/ in the git directory")

  static let all: [any OptionDeclaration] = [folder, color, quiet, asOf, noCache, cacheFolder]
}

/// The options of commands that print a registry.
enum ReportOptions {
  static func formats(_ formats: [OutputFormat]) -> Option<[FormatRequest]> {
    .list(
      "format", .format(formats), "print as F, or write it to FILE; several at once",
      defaultText: OutputFormat.text.name, group: "Output")
  }

  static let config = Option.value(
    "config", .text("FILE", completion: .file), "use FILE instead of the snapshot's .debt.yml",
    group: "Input")

  static let paths = Argument.afterDashes(
    .text("PATH", completion: .file), "files, folders or globs to look at")
}

/// The arguments of commands that look at files as they lie; they are read as those after `--` are.
enum FileArguments {
  static let paths = Argument.repeated(
    .text("PATH", completion: .file), "files, folders or globs; everything if left out")
}

/// The options that choose a snapshot.
enum SnapshotOptions {
  static let revision = Argument.optional(
    ValueKind.text("REV", completion: .revision),
    "a commit to read without a checkout; the working tree if left out")

  static let staged = Option.flag(
    "staged", "read the index: what `git commit` would take", group: "Input")

  static let untracked = Option.flag(
    "untracked", "read files that git does not track, too", group: "Input")

  static let all: [any OptionDeclaration] = [staged, untracked, ReportOptions.config]

  static let rules: [OptionRule] = [.atMostOne(staged, untracked)]
}

/// The option of commands that tell what debt costs and what was delivered.
enum SignalOptions {
  static let files = Option.list(
    "signals", .text("FILE", completion: .file),
    "read what happened outside the repository from FILE, one JSON object a line",
    defaultText: "the files that .debt.yml names", group: "Input")
}

/// The options that compare a snapshot with a base.
enum BaseOptions {
  /// The word that leaves it to the CI what a change is compared with.
  static let automatic = "auto"

  static let base = Option.value(
    "base", .text("REV", completion: .revision),
    "show what changed since the commit in which REV and the snapshot part; `auto` is what the pull "
      + "request that CI builds goes to, elsewhere the default branch of origin", group: "Input")
}

extension ValueKind where Value == CalendarDate {
  /// A day.
  static var day: ValueKind {
    ValueKind("DATE", text: \.description) { text throws(InvalidValue) in
      guard let day = CalendarDate(text) else {
        throw InvalidValue(expected: "a date such as 2027-01-31")
      }
      return day
    }
  }
}
