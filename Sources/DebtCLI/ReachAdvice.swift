internal import DebtKit

/// The command or the setting that brings into a clone what a comparison needs, for the CI at hand.
struct ReachAdvice {
  private let variables: [String: String]

  init(variables: [String: String]) {
    self.variables = variables
  }

  /// What to do about a commit that is out of reach.
  func cure(_ reason: OutOfReach) -> String? {
    if reason.cause == .noMergeBase { return noMergeBase(reason.revision) }
    if let nearest = reason.nearest { return "did you mean '\(nearest)'?" }
    if isSet("GITHUB_ACTIONS") { return onGitHub(reason) }
    if isSet("GITLAB_CI") { return onGitLab(reason) }
    return anywhere(reason)
  }

  private func noMergeBase(_ revision: String) -> String {
    "`debt diff \(revision)` compares any two snapshots"
  }

  private func onGitHub(_ reason: OutOfReach) -> String {
    if reason.cause != .cutMessages, let ref = variables["GITHUB_REF"], ref.hasPrefix("refs/pull/"),
      ref.hasSuffix("/merge")
    {
      let compare = reason.revision == "HEAD^1" ? "" : ", and compare with `--base HEAD^1`"
      return "give actions/checkout `fetch-depth: 2`" + compare
    }
    if reason.cause == .unknownCommit { return fetch(reason.revision) }
    return "give actions/checkout `fetch-depth: 0`, or run `\(deepen(reason))`"
  }

  private func onGitLab(_ reason: OutOfReach) -> String {
    if reason.cause != .cutMessages, let known = variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"],
      !known.isEmpty
    {
      let variable = "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      let compare =
        reason.revision == known ? "" : ", and compare with `--base \(variable)`"
      return "run `git fetch --depth=1 origin \(variable)`" + compare
    }
    if reason.cause == .unknownCommit { return fetch(reason.revision) }
    return "set `GIT_DEPTH: 0` for the job, or run `\(deepen(reason))`"
  }

  private func anywhere(_ reason: OutOfReach) -> String? {
    switch reason.cause {
    case .unknownCommit: fetch(reason.revision)
    case .unknownName where !reason.revision.hasPrefix("origin/") && !reason.isShallow: nil
    case .unknownName, .cutHistory, .cutMergeBase, .cutMessages: "run `\(deepen(reason))`"
    case .noMergeBase: noMergeBase(reason.revision)
    }
  }

  private func fetch(_ commit: String) -> String {
    "run `git fetch --depth=1 origin \(commit)`; after a force-push it may be gone: name the branch"
  }

  /// The command that brings a branch, or more of the history that is cut.
  private func deepen(_ reason: OutOfReach) -> String {
    guard reason.cause == .unknownName else { return "git fetch --deepen=50" }
    let name = reason.revision
    let branch = name.hasPrefix("origin/") ? String(name.dropFirst(7)) : name
    let depth = reason.isShallow ? "--depth=50 " : ""
    return "git fetch \(depth)origin \(branch):refs/remotes/origin/\(branch)"
  }

  private func isSet(_ name: String) -> Bool { variables[name]?.isEmpty == false }
}
