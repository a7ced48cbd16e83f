/// DORA's four keys, from signals alone: nothing here is guessed from git.
///
/// The definitions are those of the DORA reports: how often is deployed, how long a change takes from
/// its commit to a deploy, which share of deploys fails, and how long it takes to restore service.
public struct DeliveryFigures: Hashable, Sendable {
  /// The deploys of the window.
  public let deploys: Int
  /// The days of the window.
  public let days: Double
  /// Those whose end is told: by their `result`, or by an incident that names their commit.
  public let judged: Int
  /// Those that failed, were rolled back, or caused an incident.
  public let failed: Int
  /// The hours until service was restored after a failed deploy or an incident that says so.
  public let restores: Distribution
  /// The days from a commit to the first deploy that holds it.
  public let leads: Distribution

  /// The deploys in 30 days.
  public var perMonth: Double { days > 0 ? Double(deploys) / days * 30 : 0 }
  /// The share of judged deploys that failed, from 0 to 1; nil where none is judged.
  public var failureRate: Double? { judged > 0 ? Double(failed) / Double(judged) : nil }

  /// Sums signals up; there is nothing to sum where no signal of the window is a deploy or tells when
  /// service was restored.
  ///
  /// - Parameters:
  ///   - log: The signals.
  ///   - leads: The waits of commits for deploys.
  ///   - window: The time that is told of, in seconds since 1970.
  /// - Complexity: O(*n*) in the signals.
  init?(of log: SignalLog, leads: Distribution, window: ClosedRange<Int64>) {
    let signals = log.signals.filter { window.contains($0.seconds) }
    let deploys = signals.filter { $0.kind == .deploy }
    let incidents = signals.filter { $0.kind == .incident }
    let restored = (deploys + incidents).compactMap { signal in
      signal.restored.map { Double($0 - signal.seconds) / 3600 }
    }
    guard !deploys.isEmpty || !restored.isEmpty else { return nil }
    let blamed = Dictionary(grouping: incidents.compactMap(\.commit)) { $0.prefix(7) }
    var (judged, failed) = (0, 0)
    for deploy in deploys {
      let isBlamed =
        deploy.commit.map { commit in
          blamed[commit.prefix(7)]?.prefix(100)
            .contains { $0.hasPrefix(commit) || commit.hasPrefix($0) } ?? false
        } ?? false
      guard deploy.result != nil || isBlamed else { continue }
      judged += 1
      if isBlamed || deploy.result != .success { failed += 1 }
    }
    self.deploys = deploys.count
    days = Double(window.upperBound - window.lowerBound) / 86_400
    self.judged = judged
    self.failed = failed
    restores = Distribution(restored)
    self.leads = leads
  }
}
