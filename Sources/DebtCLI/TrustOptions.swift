internal import CommandLineParsing
internal import DebtKit

/// The options that say how far a repository is trusted.
enum TrustOptions {
  private static let group = "Trust"

  static let untrusted = Option.flag(
    "untrusted",
    "read the repository as a stranger's: its objects alone, nothing outside it, and of waivers the "
      + "base's; the default where CI tells of a fork", group: group)

  static let trusted = Option.flag(
    "trusted", "read it as one's own, whatever CI tells", group: group)

  static let allowAlternates = Option.flag(
    "allow-alternates",
    "with --untrusted, read the objects that objects/info/alternates names, too",
    group: group)

  static let all: [any OptionDeclaration] = [untrusted, trusted, allowAlternates]

  static let rules: [OptionRule] = [
    .atMostOne(untrusted, trusted), .atMostOne(trusted, allowAlternates),
  ]
}

extension Invocation {
  /// How far the arguments, and CI around them, trust the repository.
  ///
  /// - Throws: `ToolError` when the arguments ask for what is not read of a stranger's repository.
  func trust() throws(ToolError) -> Trust {
    if values[TrustOptions.trusted] { return .own }
    let evidence =
      values[TrustOptions.untrusted]
      ? nil : ForkPullRequest(variables: console.variables).evidence
    guard values[TrustOptions.untrusted] || evidence != nil else {
      guard !values[TrustOptions.allowAlternates] else {
        throw ToolError(
          "--allow-alternates needs --untrusted", hint: "one's own alternates are always read")
      }
      return .own
    }
    try checkWishes(evidence)
    if let evidence {
      note(
        "this is a pull request from a fork (\(evidence)), read as with --untrusted: commits only, "
          + "no working tree; --trusted reads it as one's own")
    }
    return .untrusted(followsAlternates: values[TrustOptions.allowAlternates])
  }

  private func checkWishes(_ evidence: String?) throws(ToolError) {
    let because = evidence.map { " (a fork's, as \($0) says)" } ?? ""
    for (isGiven, name) in [
      (values[SnapshotOptions.staged], "--staged"),
      (values[SnapshotOptions.untracked], "--untracked"),
    ] where isGiven {
      throw ToolError(
        "\(name) reads more than commits, which an untrusted repository\(because) does not get",
        hint: "name a commit, or say --trusted")
    }
    if values[PolicyOptions.source] == .head {
      throw ToolError(
        "an untrusted change\(because) does not choose its own policy",
        hint: "leave out --policy-from head, or say --trusted")
    }
    if values[PolicyOptions.replay] != nil, values[ReportOptions.config] == nil {
      throw ToolError(
        "--replay tries the policy of the working tree, which is not read of an untrusted "
          + "repository\(because)", hint: "name a policy by --config FILE, or say --trusted")
    }
  }
}
