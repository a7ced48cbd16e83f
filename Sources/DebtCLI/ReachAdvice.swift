internal import DebtKit

/// The command or the setting that brings into a clone what a comparison needs, for the CI at hand.
struct ReachAdvice {
  private let variables: BuildService.Variables
  private let service: BuildService?
  private let target: ChangeTarget?
  private let isAutomatic: Bool

  /// Creates the advice.
  ///
  /// - Parameters:
  ///   - variables: The environment.
  ///   - isAutomatic: Whether what is compared was left to the CI's words.
  init(variables: [String: String], isAutomatic: Bool = false) {
    self.variables = BuildService.Variables(variables)
    self.isAutomatic = isAutomatic
    service = BuildService.current(variables)
    target = service?.target(self.variables)
  }

  /// What to do about a commit that is out of reach.
  func cure(_ reason: OutOfReach) -> String? {
    if reason.cause == .noMergeBase { return noMergeBase(reason.revision) }
    if let nearest = reason.nearest { return "did you mean '\(nearest)'?" }
    guard let service else { return anywhere(reason) }
    if reason.cause != .cutMessages,
      let cure = onTrialMerge(reason, service) ?? byMergeBase(reason, service)
    {
      return cure
    }
    if reason.cause == .unknownCommit { return fetch(reason.revision) }
    return "\(service.depth(nil)), or run `\(deepen(reason))`"
  }

  private func noMergeBase(_ revision: String) -> String {
    "`debt diff \(revision)` compares any two snapshots"
  }

  /// A trial merge and its parents are all that is needed.
  private func onTrialMerge(_ reason: OutOfReach, _ service: BuildService) -> String? {
    guard let target else { return nil }
    if reason.revision.hasPrefix("HEAD^") { return service.depth(2) }
    guard target.merge != nil, !isAutomatic else { return nil }
    return "\(service.depth(2)), and compare with `--base \(BaseOptions.automatic)`"
  }

  /// A service that names the merge-base spares a clone the history; settings are the branch's own.
  private func byMergeBase(_ reason: OutOfReach, _ service: BuildService) -> String? {
    guard let name = service.mergeBaseVariable, let known = variables[name] else { return nil }
    let fetch = "git fetch --depth=1 origin $\(name)"
    if isAutomatic, let branch = target?.branch {
      return "run `\(fetch) +refs/heads/\(branch):refs/remotes/origin/\(branch)`"
    }
    return "run `\(fetch)`"
      + (reason.revision == known ? "" : ", and compare with `--base $\(name)`")
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
}
