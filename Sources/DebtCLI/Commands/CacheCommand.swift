internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt cache`: what is kept of histories.
enum CacheCommand {
  private static let formats = ReportOptions.formats([.text, .json])

  private static let objects = Option.flag(
    "objects", "check the packed objects of the history against their hashes, too", group: "Input")

  private static let dryRun = Option.flag("dry-run", "tell what would be freed, remove nothing")

  private static let revision = Argument.optional(
    ValueKind.text("REV", completion: .revision),
    "the commit whose history is read anew; HEAD if left out")

  static let command = Command<Handler>(
    "cache", "tell, check or remove what is kept of histories",
    discussion: [
      "What a command finds in a history is kept in the git directory, or in --cache-dir, so that the "
        + "next one reads new commits alone. It holds nothing that cannot be found again: it may be "
        + "removed at any time."
    ],
    group: .rest,
    subcommands: [
      Command(
        "show", "tell where the cache is, how large, and what it holds", options: [formats],
        examples: [Example("debt cache show", "look at it")],
        handler: Handler { invocation throws(ToolError) in try show(invocation) }),
      Command(
        "verify", "check the cache against its checksums and a fresh reading of the history",
        discussion: [
          "Reads the whole history without the cache, which takes as long as the first run did, and "
            + "compares what was kept of each commit, item and file with what it finds. Changes nothing."
        ],
        arguments: [revision], options: [objects, ReportOptions.config, formats],
        examples: [
          Example("debt cache verify", "check it"),
          Example("debt cache verify --objects", "check the repository's packed objects, too"),
        ],
        exitStatus: [
          Choice("0", "the cache is sound, or there is none"),
          Choice("1", "the cache is damaged, or says what a fresh reading does not find"),
          Choice("2", "the history cannot be read"),
        ],
        handler: Handler { invocation throws(ToolError) in try verify(invocation) }),
      Command(
        "clear", "remove the cache", options: [dryRun, formats],
        examples: [Example("debt cache clear", "the next run makes it again")],
        handler: Handler { invocation throws(ToolError) in try clear(invocation) }),
    ])

  private static func cache(_ invocation: Invocation) throws(ToolError) -> HistoryCache {
    let repository = try invocation.repository(trust: .own)
    let access = try invocation.options(in: repository).cache
    guard let cache = HistoryCache(of: repository, access) else {
      throw ToolError(
        "there is no cache with --no-cache", hint: "leave it out, or name one by --cache-dir")
    }
    return cache
  }

  private static func show(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let outputs = try Outputs(invocation.values[formats])
    let cache = try cache(invocation)
    let (summary, style) = (cache.summary(), invocation.style)
    try invocation.print(outputs) { format in
      format == .json
        ? CacheReport.json(summary, at: cache.folder)
        : CacheReport.text(summary, at: cache.folder, style: style)
    }
    return .fine
  }

  private static func verify(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let outputs = try Outputs(invocation.values[formats])
    let cache = try cache(invocation)
    let options = try invocation.options(in: invocation.repository(trust: .own))
    let line = invocation.progressLine
    let check: HistoryCache.Verification
    do throws(DebtError) {
      defer { line.clear() }
      check = try cache.verify(
        invocation.values[revision] ?? "HEAD", checksObjects: invocation.values[objects],
        options: options, progress: line.show)
    } catch {
      throw ToolError(error)
    }
    let style = invocation.style
    try invocation.print(outputs) { format in
      format == .json
        ? CacheReport.json(check, at: cache.folder)
        : CacheReport.text(check, at: cache.folder, style: style)
    }
    let code = invocation.conclude(check.problems)
    return code == .fine && !check.findings.isEmpty ? .refused : code
  }

  private static func clear(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let outputs = try Outputs(invocation.values[formats])
    let cache = try cache(invocation)
    let isDryRun = invocation.values[dryRun]
    let freed: Int
    do throws(DebtError) {
      freed = try cache.clear(isDryRun: isDryRun)
    } catch {
      throw ToolError(error)
    }
    let style = invocation.style
    try invocation.print(outputs) { format in
      format == .json
        ? CacheReport.json(freed: freed, isDryRun: isDryRun, at: cache.folder)
        : CacheReport.text(freed: freed, isDryRun: isDryRun, at: cache.folder, style: style)
    }
    return .fine
  }
}
