import Testing

/// The questions whose answers a cache must not change.
struct CachedAnswers {
  /// The git directory, or the folder to start in.
  let path: String
  /// What is typed before the question.
  var options: [String] = []

  /// Expects every answer about a commit to be that of a run without a cache, byte for byte.
  ///
  /// Both say the same beside their answers, too.
  func expectSame(
    about commit: String, items: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    var questions = [
      ["log", commit, "--format", "ndjson"], ["backlog", commit, "--format", "json"],
      ["log", commit, "--first-parent", "--format", "ndjson"], ["backlog", commit],
      ["report", "hotspots", commit, "--format", "json"],
    ]
    if items {
      for id in await ids(before: commit) {
        questions.append(["log", commit, "--follow", id, "--format", "ndjson"])
        questions.append(["show", id, "--format", "json"])
      }
    }
    for question in questions {
      let expected = await debt(["--no-cache"] + question, in: path)
      let answer = await debt(options + question, in: path)
      #expect(
        answer.outputBytes == expected.outputBytes && answer.code == expected.code
          && answer.errors == expected.errors,
        "\(question)\n\(expected.errors)\n\(answer.errors)", sourceLocation: sourceLocation)
    }
  }

  /// Some of the items that a history names.
  private func ids(before commit: String) async -> [String] {
    let log = await debt("--no-cache", "log", commit, "--format", "csv", in: path)
    var ids: [String] = []
    let header = log.lines.first?.split(separator: ",").map(String.init) ?? []
    guard let column = header.firstIndex(where: { $0 == "id" || $0 == "\"id\"" }) else { return [] }
    for line in log.lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let id = fields.count > column ? fields[column].filter { $0 != "\"" } : ""
      if id.count == 26, !ids.contains(id) { ids.append(id) }
    }
    return ids.count > 2 ? [ids[0], ids[ids.count / 2]] : ids
  }
}
