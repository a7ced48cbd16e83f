internal import GitAccess

extension DebtRepository {
  /// Measures the history of a commit.
  ///
  /// - Parameters:
  ///   - query: Which history, and which window of it.
  ///   - options: Which paths items must stand in, with which settings and signals.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Returns: The figures, and what could not be read.
  /// - Throws: ``DebtError`` when the history cannot be read.
  package func metrics(
    _ query: MetricsQuery, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> (metrics: Metrics, problems: [Problem]) {
    let selection = SnapshotSelection.commit(query.tip)
    let run = try ScanRun(of: selection, in: self, options: options)
    let log = try signals(of: selection, run.settings.configuration, options)
    let source = HistorySource(self, options: options, progress: progress)
    return try source.answer(about: query.tip) { (ledger, repository) throws(LedgerFailure) in
      let sums = MetricsRun(
        ledger: ledger, query: query, filter: PathFilter(options.paths), log: log,
        workers: options.workers)
      tellLate(log, now: sums.now, options)
      return (try sums.metrics(run, repository), ledger.problems + log.problems)
    }
  }
}

/// One reading of a ledger for its figures.
struct MetricsRun {
  let ledger: Ledger
  let query: MetricsQuery
  let filter: PathFilter
  let log: SignalLog
  let workers: Int

  /// The moment that counts as now, in seconds since 1970.
  var now: Int64 { query.asOf?.lastSecond ?? ledger.graph.nodes[ledger.tip].seconds ?? 0 }

  private var asOf: CalendarDate { CalendarDate(secondsSince1970: now) }

  private var since: CalendarDate {
    min(query.since ?? asOf.adding(days: -364), asOf)
  }

  private var window: ClosedRange<Int64> {
    since.firstSecond...max(now, since.firstSecond)
  }

  func metrics(
    _ run: ScanRun, _ repository: borrowing Repository
  ) throws(LedgerFailure) -> Metrics {
    let included = ledger.ancestors
    let lives = try ledger.lives(until: now).filter { filter.includes($0.file) }
    let (releases, lack) = try releases(repository)
    let deploys = try waitsForDeploys(repository, releases)
    return Metrics(
      commit: ledger.graph.nodes[ledger.tip].id.hex, asOf: asOf, since: since,
      flow: try flow(included), lifetimes: LifetimeFigures(of: lives), releases: releases,
      releaseLack: lack,
      reverts: RevertFigures(in: ledger.graph, included: included, window: window),
      deliveries: DeliveryFigures(of: log, leads: deploys, window: window),
      ratio: try ratio(run), isShallow: ledger.graph.nodes.contains(where: \.isCut))
  }

  private func flow(_ included: [Bool]) throws(LedgerFailure) -> DebtFlow {
    var flow = DebtFlow(by: query.period, from: since, to: asOf)
    let wanted = EventFilter(paths: filter, items: nil)
    for commit in 0..<ledger.graph.count
    where included[commit] && ledger.graph.marks[commit].contains(.events) {
      guard let seconds = ledger.graph.nodes[commit].seconds, window.contains(seconds) else {
        continue
      }
      for event in wanted.events(of: try ledger.events(of: commit)) {
        flow.take(event, at: seconds)
      }
    }
    return flow
  }

  private func releases(
    _ repository: borrowing Repository
  ) throws(LedgerFailure) -> (ReleaseFigures?, String?) {
    guard let source = ledger.settings.configuration.metrics.releases else {
      return (nil, "metrics.releases in .debt.yml says what a release is, such as tags:v*")
    }
    let found = try figures(from: source, repository)
    return found
  }

  /// How long commits waited for deploys, whatever counts as a release.
  private func waitsForDeploys(
    _ repository: borrowing Repository, _ releases: ReleaseFigures?
  ) throws(LedgerFailure) -> Distribution {
    guard log.signals.contains(where: { $0.kind == .deploy }) else { return Distribution([]) }
    if let releases, releases.source == ReleaseSource.signals.description { return releases.waits }
    return try figures(from: .signals, repository).0?.waits ?? Distribution([])
  }

  private func figures(
    from source: ReleaseSource, _ repository: borrowing Repository
  ) throws(LedgerFailure) -> (ReleaseFigures?, String?) {
    let found: FoundReleases
    do throws(GitError) {
      found = try ledger.releases(from: source, log, in: repository)
    } catch {
      throw .debt(DebtError(error))
    }
    if let lack = found.lack { return (nil, lack) }
    return (
      ReleaseFigures(of: found.releases, from: source, in: found.graph, window: window), nil
    )
  }

  private func ratio(_ run: ScanRun) throws(LedgerFailure) -> DebtRatio {
    let calendar = ledger.settings.configuration.scoring.calendar
    let items = ledger.items(of: try ledger.state(of: ledger.tip)).filter { item in
      item.sites.contains { filter.includes($0.file) }
    }
    let isEstimated = items.contains { $0.status.isUnpaid && $0.plannedHours(in: calendar) != nil }
    var lines: Int?
    // Without an estimate there is no ratio, and no need to read every file.
    if isEstimated {
      do throws(GitError) {
        lines = try CodeLines.count(in: run, filter, workers: workers)
      } catch {
        throw .debt(DebtError(error))
      }
    }
    return DebtRatio(of: items, lines: lines, in: calendar)
  }
}
