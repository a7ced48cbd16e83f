internal import DebtKit

extension Contest {
  /// The commits between the two ends of an update.
  private static let step = 50

  /// What is asked of a history: the ledger from nothing, its growth, an update, and the questions of
  /// every day against git's nearest ones.
  ///
  /// - Parameters:
  ///   - history: A clone, with or without its files.
  ///   - workshop: Where caches lie.
  /// - Returns: The contests.
  /// - Throws: `BenchmarkError` when the clone is no repository, or has too few commits.
  static func all(
    of history: String, in workshop: Workshop
  ) throws(BenchmarkError) -> [Contest] {
    let name = history.split(separator: "/").last.map(String.init) ?? history
    let words = Keyword.defaults.map(\.word).joined(separator: "|")
    let whole = Invocation(
      words: [workshop.debt, "--no-cache", "log", "--format", "ndjson"], folder: history)
    // git inflates the same for any output, and writing all of it to a file takes the kernel longer than that.
    let inflating =
      "exec git cat-file --batch-all-objects --unordered --buffer --batch > /dev/null"
    var contests = [
      Contest(
        name: "ledger of \(name) from nothing, every object inflated once by git cat-file",
        ours: whole,
        theirs: Invocation(words: ["/bin/sh", "-c", inflating], folder: history)),
      Contest(
        name: "ledger of \(name) from nothing, git log -G", ours: whole,
        theirs: Invocation(
          words: ["git", "log", "--extended-regexp", "-G\(words)", "--name-only"], folder: history)),
    ]
    contests += try growth(of: history, name, workshop)
    contests += try questions(to: history, name, workshop)
    return contests
  }

  /// The ledger of the oldest part of a history, a whole, a half, a quarter and an eighth of it.
  static func growth(
    of history: String, _ name: String, _ workshop: Workshop
  ) throws(BenchmarkError) -> [Contest] {
    let count = try workshop.firstLine(of: ["git", "rev-list", "--count", "HEAD"], in: history)
    guard let commits = Int(count), commits > step * 2 else {
      throw BenchmarkError("\(history) has \(count) commits, which are too few to measure by")
    }
    var contests: [Contest] = []
    for part in [8, 4, 2, 1] {
      let skipped = commits - commits / part
      let tip = try workshop.firstLine(
        of: ["git", "rev-list", "--topo-order", "--skip=\(skipped)", "--max-count=1", "HEAD"],
        in: history)
      contests.append(
        Contest(
          name: "ledger of the first 1/\(part) of \(commits) commits of \(name), git log --raw",
          ours: Invocation(
            words: [workshop.debt, "--no-cache", "log", "--format", "ndjson", tip],
            folder: history),
          theirs: Invocation(
            words: ["git", "log", "--raw", "--no-renames", tip], folder: history)))
    }
    return contests
  }

  /// The questions of every day, with a cache, and the update that the first of them makes.
  private static func questions(
    to history: String, _ name: String, _ workshop: Workshop
  ) throws(BenchmarkError) -> [Contest] {
    let (before, cache) = ("\(workshop.folder)/before", "\(workshop.folder)/cache")
    let tool = [workshop.debt, "--cache-dir", cache]
    _ = try workshop.firstLine(
      of: [workshop.debt, "--cache-dir", before, "log", "-1", "HEAD~\(step)"], in: history)
    _ = try workshop.firstLine(of: tool + ["log", "-1"], in: history)
    let update =
      "rm -rf \(cache).new && cp -r \(before) \(cache).new && exec \(workshop.debt) "
      + "--cache-dir \(cache).new log --format ndjson HEAD~\(step)..HEAD"
    let range = "HEAD~\(step)..HEAD"
    return [
      Contest(
        name: "update of \(name) by \(step) commits, git log --raw -c of them",
        ours: Invocation(words: ["/bin/sh", "-c", update], folder: history),
        theirs: Invocation(words: ["git", "log", "--raw", "-c", range], folder: history)),
      Contest(
        name: "\(name), warm: debt log -20, git log -20 --stat",
        ours: Invocation(words: tool + ["log", "-20"], folder: history),
        theirs: Invocation(words: ["git", "log", "-20", "--stat"], folder: history)),
      Contest(
        name: "\(name), warm: debt backlog HEAD, git log -20 --stat",
        ours: Invocation(words: tool + ["backlog", "HEAD"], folder: history),
        theirs: Invocation(words: ["git", "log", "-20", "--stat"], folder: history)),
      Contest(
        name: "\(name): debt scan HEAD --base HEAD~\(step), git diff --stat",
        ours: Invocation(
          words: [workshop.debt, "scan", "HEAD", "--base", "HEAD~\(step)"], folder: history),
        theirs: Invocation(
          words: ["git", "diff", "--stat", "HEAD~\(step)", "HEAD"], folder: history)),
    ]
  }
}
