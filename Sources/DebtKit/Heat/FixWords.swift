/// The words by which a commit's subject says that it mends something.
enum FixWords {
  /// The words, lower-case; each counts only as a whole word.
  static let words: Set<String> = [
    "fix", "fixes", "fixed", "bug", "bugfix", "hotfix", "regression", "revert", "reverts",
  ]

  /// Tells whether a subject looks like a fix or a revert.
  ///
  /// A word is a run of ASCII letters and digits, and of anything beyond ASCII: `debug` and
  /// `fixture` are no fixes, `fix(parser): …` and `bug-fix` are. `Revert "…"` is a revert; one in
  /// another takes it back, so the words of the inner subject decide, as they do behind `Reapply`.
  /// `fixup!`, `squash!` and `amend!` mend a commit that never stood alone: the subject behind them
  /// decides.
  ///
  /// - Complexity: O(*n*) in the bytes of the subject.
  static func isFix(_ subject: String) -> Bool {
    var rest = subject.utf8[...]
    var reverts = 0
    while rest.starts(with: revert.utf8) {
      rest = rest.dropFirst(revert.utf8.count)
      reverts += 1
    }
    return !reverts.isMultiple(of: 2)
      || rest.split { !$0.isAlphanumeric && $0 < 0x80 }.contains { word in
        word.count <= longest && word.first.map { initials.contains($0 | 0x20) } == true
          && words.contains(String(Substring(word)).lowercased())
      }
  }

  private static let revert = "Revert \""
  private static let initials = Array(Set(words.compactMap(\.utf8.first)))
  private static let longest = words.map(\.utf8.count).max() ?? 0
}
