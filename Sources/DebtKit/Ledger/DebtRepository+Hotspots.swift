internal import GitAccess

extension DebtRepository {
  /// Compares the files of a commit by how often they change and how complex they are.
  ///
  /// - Parameters:
  ///   - revision: The commit, whose settings hold.
  ///   - day: The day that counts as today; that of the commit if nil.
  ///   - options: Which of the files are told; each is compared with all.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Returns: The files, and what of the history could not be read.
  /// - Throws: ``DebtError`` when the history cannot be read.
  package func hotspots(
    of revision: String, asOf day: CalendarDate?, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> (list: HotspotList, problems: [Problem]) {
    let source = HistorySource(self, options: options, progress: progress)
    let filter = PathFilter(options.paths)
    return try source.answer(about: revision) { (ledger, repository) throws(LedgerFailure) in
      let node = ledger.graph.nodes[ledger.tip]
      let now = day?.lastSecond ?? node.seconds ?? 0
      let hotspots = try ledger.hotspots(asOf: now, in: repository)
      let calendar = ledger.settings.configuration.scoring.calendar
      var standing: [[UInt8]: [DebtItem]] = [:]
      for item in ledger.items(of: try ledger.state(of: ledger.tip)) where item.status.isUnpaid {
        for file in Set(item.sites.map(\.pathBytes)) { standing[file, default: []].append(item) }
      }
      let entries = hotspots.ranked.filter { filter.includes($0.file) }.map { hotspot in
        let items = standing[hotspot.pathBytes] ?? []
        let hours = items.compactMap { $0.plannedHours(in: calendar) }
        return HotspotList.Entry(
          hotspot: hotspot, items: items.count, estimated: hours.count,
          hours: hours.reduce(0, +))
      }
      let list = HotspotList(
        commit: node.id.hex, day: day ?? Snapshot(.commit, at: try? repository.commit(node.id)).day,
        compared: hotspots.count, entries: entries, calendar: calendar)
      return (list, ledger.problems)
    }
  }
}
