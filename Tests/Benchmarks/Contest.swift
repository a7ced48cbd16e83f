internal import DebtKit

/// One thing that `debt` and another program can both do.
struct Contest {
  /// What is measured.
  let name: String
  /// How `debt` does it.
  let ours: Invocation
  /// How the other program does it.
  let theirs: Invocation

  /// Runs both in turn and returns the median of each.
  ///
  /// - Throws: `BenchmarkError` when either fails.
  func result(
    runs: Int, in workshop: Workshop
  ) throws(BenchmarkError) -> (ours: Run, theirs: Run) {
    var (first, second): ([Run], [Run]) = ([], [])
    for _ in 0...runs {
      first.append(try ours.run(output: workshop.output))
      second.append(try theirs.run(output: workshop.output))
    }
    // The first of each only warms the page cache.
    return (.median(of: Array(first.dropFirst())), .median(of: Array(second.dropFirst())))
  }

  /// Every contest: two for each corpus, and the start of the program.
  ///
  /// - Throws: `BenchmarkError` when a corpus is no repository.
  static func all(
    of request: Request, in workshop: Workshop
  ) throws(BenchmarkError) -> [Contest] {
    var contests: [Contest] = []
    let words = Keyword.defaults.map(\.word).joined(separator: "|")
    for (number, corpus) in request.corpora.enumerated() {
      let name = corpus.split(separator: "/").last.map(String.init) ?? corpus
      contests.append(
        Contest(
          name: "working tree of \(name): debt scan, rg -cw",
          ours: Invocation(words: [workshop.debt, "scan"], folder: corpus),
          theirs: Invocation(words: ["rg", "-cw", words, "."], folder: corpus)))

      let bare = "\(workshop.folder)/\(number).git"
      _ = try workshop.firstLine(
        of: ["git", "clone", "--quiet", "--bare", ".", bare], in: corpus)
      contests.append(
        Contest(
          name: "bare clone of \(name): debt scan HEAD, git grep -cwE HEAD",
          ours: Invocation(words: [workshop.debt, "scan", "HEAD"], folder: bare),
          theirs: Invocation(words: ["git", "grep", "-I", "-cwE", words, "HEAD"], folder: bare)))
    }
    if let count = request.planItems { contests += try plans(ofItems: count, in: workshop) }
    if let commits = request.commits {
      let folder = "\(workshop.folder)/generated.git"
      try GeneratedHistory.make(of: commits, at: folder, in: workshop)
      contests += try growth(of: folder, "a generated history", workshop)
    }
    for history in request.histories { contests += try all(of: history, in: workshop) }
    contests.append(
      Contest(
        name: "start: debt --version, git --version",
        ours: Invocation(words: [workshop.debt, "--version"], folder: "/"),
        theirs: Invocation(words: ["git", "--version"], folder: "/")))
    return contests
  }
}
