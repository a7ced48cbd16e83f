internal import GitAccess
internal import PathMatching

/// The files, lines and folders that a change touches.
struct ChangedRegion {
  private let files: Set<RepositoryPath>
  private let folders: Set<RepositoryPath>
  /// The lines that came, or between which lines went, by file; counted from 1.
  private let hunks: [RepositoryPath: [ClosedRange<Int>]]

  /// Creates a region.
  ///
  /// - Parameters:
  ///   - files: The files that differ.
  ///   - diffs: How their lines differ, of as many as anybody asks about.
  init(files: [RepositoryPath], diffs: [RepositoryPath: LineDiff]) {
    self.files = Set(files)
    folders = Set(files.compactMap(\.parent))
    hunks = diffs.mapValues { diff in
      diff.hunks.map { hunk in
        // Where lines only went, the lines on both sides of the gap are the nearest.
        hunk.new.isEmpty
          ? hunk.new.lowerBound...hunk.new.lowerBound + 1
          : hunk.new.lowerBound + 1...hunk.new.upperBound
      }
    }
  }

  /// How near an item is, and by which of its sites; nil where it is not.
  ///
  /// - Complexity: O(*n*) in the sites and the hunks of their files, and in the changed files for a
  ///   record that weighs on some.
  func entry(for item: DebtItem, in calendar: WorkCalendar) -> NearbyDebt.Entry? {
    // A record's own file is where it is written, not what it is about.
    let sites = item.source == .record ? item.sites.dropFirst() : item.sites[...]
    var best: NearbyDebt.Entry?
    for site in sites {
      let entry: NearbyDebt.Entry
      let hours = item.plannedHours(in: calendar)
      if let distance = distance(to: site), distance <= NearbyDebt.reach {
        entry = .init(item: item, site: site, nearness: .lines, distance: distance, hours: hours)
      } else if files.contains(site.file) {
        entry = .init(item: item, site: site, nearness: .file, distance: nil, hours: hours)
      } else if let folder = site.file.parent, folders.contains(folder) {
        entry = .init(item: item, site: site, nearness: .folder, distance: nil, hours: hours)
      } else {
        continue
      }
      if best.map({ entry.isNearer(than: $0) }) ?? true { best = entry }
    }
    if best == nil || best?.nearness == .folder, weighsOnChange(item) {
      return .init(
        item: item, site: item.sites[0], nearness: .file, distance: nil,
        hours: item.plannedHours(in: calendar))
    }
    return best
  }

  private func distance(to site: Site) -> Int? {
    hunks[site.file]?.map { hunk in
      max(0, hunk.lowerBound - site.line, site.line - hunk.upperBound)
    }.min()
  }

  private func weighsOnChange(_ item: DebtItem) -> Bool {
    guard item.source == .record, let globs = item.fields[.paths]?.value.list else { return false }
    let paths = GlobSet(globs)
    return files.contains { paths.covers($0.bytes) }
  }
}

extension NearbyDebt.Entry {
  fileprivate func isNearer(than other: Self) -> Bool {
    let order = NearbyDebt.Nearness.allCases
    let ranks = (order.firstIndex(of: nearness) ?? 0, order.firstIndex(of: other.nearness) ?? 0)
    return ranks.0 == ranks.1
      ? distance ?? .max < other.distance ?? .max : ranks.0 < ranks.1
  }
}
