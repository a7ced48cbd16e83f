internal import GitAccess

extension DebtRepository {
  /// Collects every item of a snapshot, and says what its own policy thinks of them.
  ///
  /// Rules on new debt and on growth are not judged: there is nothing to compare with.
  ///
  /// - Parameters:
  ///   - selection: What to scan.
  ///   - options: Which part of it, and with which settings.
  ///   - gate: How the policy is asked.
  /// - Returns: The registry, with its verdict.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read.
  public func judge(
    _ selection: SnapshotSelection, options: ScanOptions = ScanOptions(),
    gate: GateOptions = GateOptions()
  ) throws(DebtError) -> Registry {
    let run = try ScanRun(of: selection, in: self, options: options)
    var registry = try run.registry()
    var judged = Judged(registry, asOf: gate.day)
    judged.files = run.listing.files.map(\.path)
    judged.items = judged.standing
    judged.touched = judged.standing
    judged.newestVersion = try newestVersion(for: judged.standing)
    let policy = registry.configuration.policy
    let outcome = try Judge(policy: policy, judged: judged, failsOn: gate.failsOn)
      .outcome(former: { $0 }, messages: { () throws(DebtError) in Judge.Messages() })
    let isOfCommit = registry.snapshot.kind == .commit
    registry.verdict = Verdict(
      outcome, isTrusted: registry.isTrusted,
      policy: options.origin(
        of: policy, PolicyOrigin(source: .head, commit: isOfCommit ? registry.snapshot.commit : nil)
      ),
      gate: gate)
    return registry
  }

  /// Compares a snapshot with a base, and says what the policy thinks of the change.
  ///
  /// - Parameters:
  ///   - selection: What to scan.
  ///   - base: What to compare it with; its tip holds the policy.
  ///   - options: Which part of both, and with which settings.
  ///   - gate: How the policy is asked.
  ///   - scope: How much of the snapshot is read; the verdict is the same either way.
  /// - Returns: The registry, with its verdict, and the changes since the base.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read;
  ///   `outOfReach` when the clone lacks a commit.
  package func judge(
    _ selection: SnapshotSelection, since base: Base, options: ScanOptions = ScanOptions(),
    gate: GateOptions = GateOptions(), scope: ComparisonScope = .everything
  ) throws(DebtError) -> (registry: Registry, comparison: RegistryComparison) {
    try judge(
      selection, since: base, options: options, gate: gate, scope: scope, in: try opened())
  }

  /// The same, by a worker that has opened the repository.
  func judge(
    _ selection: SnapshotSelection, since base: Base, options: ScanOptions, gate: GateOptions,
    scope: ComparisonScope, in repository: borrowing Repository
  ) throws(DebtError) -> (registry: Registry, comparison: RegistryComparison) {
    let comparison = try comparison(
      of: selection, since: base, options: options, gate: gate, scope: scope, in: repository)
    var result = try comparison.result(named: base, in: repository)
    var change = try comparison.judged(result.registry, result.problems, gate, in: repository)
    change.judged.newestVersion = try newestVersion(for: change.judged.standing)
    let policy = result.registry.configuration.policy
    let tip = result.registry.snapshot.commit.flatMap { ObjectID(hex: $0) }
    let ruler = comparison.base.ruler
    let former = change.former
    let outcome = try Judge(policy: policy, judged: change.judged, failsOn: gate.failsOn).outcome(
      former: { former.item(before: $0) },
      messages: { () throws(DebtError) in
        try DebtError.telling { () throws(GitError) in
          try Judge.Messages(of: tip, since: ruler, in: repository)
            .preceded(by: gate.message)
        }
      })
    let isOfCommit = result.registry.snapshot.kind == .commit
    let origin =
      gate.policySource == .base
      ? PolicyOrigin(source: .base, commit: ruler.hex)
      : PolicyOrigin(
        source: .head, commit: isOfCommit ? result.registry.snapshot.commit : nil)
    result.registry.verdict = Verdict(
      outcome, isTrusted: result.registry.isTrusted, policy: options.origin(of: policy, origin),
      gate: gate, edits: change.edits, ignored: change.ignored,
      hearsTrailers: policy.waivers.mode == .own)
    return (result.registry, result.comparison)
  }

  /// The newest version among the tags, where an item waits for one.
  private func newestVersion(for items: [DebtItem]) throws(DebtError) -> ReleaseVersion? {
    let waits = items.contains { item in
      item.extras.contains { extra in
        extra.key == PartReading.conditionKey
          && extra.texts.contains { ReleaseCondition($0) != nil }
      }
    }
    guard waits else { return nil }
    let prefix = "refs/tags/"
    return try DebtError.telling { () throws(GitError) in
      try Repository(location).references(under: prefix)
        .compactMap { ReleaseVersion($0.name.dropFirst(prefix.count)) }.max()
    }
  }
}

extension ScanOptions {
  /// Where a policy was read.
  fileprivate func origin(of policy: Policy, _ origin: PolicyOrigin) -> PolicyOrigin {
    guard policy.isWritten else { return .none }
    return configuration == nil ? origin : PolicyOrigin(source: .config, commit: nil)
  }
}

extension Judged {
  /// What every judgement of a registry looks at.
  init(_ registry: Registry, asOf day: CalendarDate?) {
    self.init()
    stand(registry.items.filter { $0.change?.kind != .paid && $0.status != .paid })
    problems = registry.problems
    skipped = registry.skipped
    self.day = day ?? registry.snapshot.day
    calendar = registry.configuration.scoring.calendar
  }
}

extension Verdict {
  fileprivate init(
    _ outcome: Judge.Outcome, isTrusted: Bool, policy: PolicyOrigin, gate: GateOptions,
    edits: [Place] = [], ignored: [Place] = [], hearsTrailers: Bool = false
  ) {
    let fails = outcome.hits.contains { $0.level >= gate.failsOn }
    self.init(
      result: !isTrusted ? .untrusted : fails ? .fail : outcome.isAsked ? .pass : .none,
      policy: policy, hits: outcome.hits, waived: outcome.waived, refused: outcome.refused,
      policyEdits: edits, ignoredAdded: ignored,
      unreadMessages: fails ? outcome.unreadMessages : nil, hearsTrailers: hearsTrailers,
      failsOn: gate.failsOn)
  }
}
