#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

extension Contest {
  /// Plans from a registry of so many scored items: the greatest benefit against rank order, whose
  /// difference is the knapsack's own time.
  ///
  /// - Throws: `BenchmarkError` when the repository cannot be made.
  static func plans(
    ofItems count: Int, in workshop: Workshop
  ) throws(BenchmarkError) -> [Contest] {
    let folder = "\(workshop.folder)/plan"
    guard mkdir(folder, 0o777) == 0 else { throw BenchmarkError("cannot make \(folder)") }
    let perFile = 500
    for file in 0..<((count + perFile - 1) / perFile) {
      let items = (file * perFile)..<min(count, (file + 1) * perFile)
      try write(items.map(line).joined(), to: "\(folder)/items\(file).py")
    }
    for words in [
      ["git", "init", "--quiet"], ["git", "add", "."],
      [
        "git", "-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "--quiet",
        "-m", "items",
      ],
    ] {
      _ = try workshop.firstLine(of: words, in: folder)
    }
    // A team of ten for a month, and thirty people for a year.
    return ["200d", "6000d"].map { capacity in
      let plan = [workshop.debt, "plan", "--capacity", capacity, "--format", "json"]
      return Contest(
        name: "plan of \(count) items in 20 % of \(capacity): debt plan --optimize, debt plan",
        ours: Invocation(words: plan + ["--optimize"], folder: folder),
        theirs: Invocation(words: plan, folder: folder))
    }
  }

  /// A marker whose factors differ from those of most others.
  private static func line(_ number: Int) -> String {
    let reach = 1 + number * 7919 % 4999
    let hours = Double(1 + number * 104_729 % 160) / 4
    return
      "# TODO(reach=\(reach), impact=1, confidence=80%, effort=\(hours)h): item \(number) of many\n"
  }

  private static func write(_ text: String, to path: String) throws(BenchmarkError) {
    guard let file = fopen(path, "w") else { throw BenchmarkError("cannot write \(path)") }
    let written = text.utf8.count
    let count = fwrite(text, 1, written, file)
    guard fclose(file) == 0, count == written else {
      throw BenchmarkError("cannot write \(path)")
    }
  }
}
