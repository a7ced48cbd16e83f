internal import PathMatching

/// The authors that are programs: left out of heat and churn, never of the ledger.
struct AutomatedAuthors: Sendable {
  /// Globs over names and mail addresses of well-known programs.
  static let wellKnown = [
    #"*\[bot\]"#, #"*\[bot\]@*"#, "*-bot", "*-bot@*", "*-robot", "*-robot@*", "dependabot*",
    "renovate", "*@renovateapp.com", "github-actions*", "greenkeeper*", "pre-commit-ci*",
    "allcontributors*", "imgbot*", "mergify*", "project_*_bot*@noreply.*",
    "group_*_bot*@noreply.*",
  ]

  private let globs: [(glob: Glob, letters: LetterSketch)]

  /// Creates the list of the well-known programs and those that `history.bots` adds.
  init(adding patterns: [String] = []) {
    globs = (Self.wellKnown + patterns).map {
      let glob = Glob($0, ignoringCase: true)
      return (glob, glob.letters)
    }
  }

  /// Tells whether a name or an address belongs to a program, in letters of any case.
  func contains(name: String, email: String) -> Bool {
    matches(Array(name.utf8)) || matches(Array(email.utf8))
  }

  private func matches(_ text: [UInt8]) -> Bool {
    let letters = LetterSketch(text)
    return globs.contains { letters.holds($0.letters) && $0.glob.matches(text) }
  }
}
