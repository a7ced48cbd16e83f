/// How often something is released, and how long a commit waits for it.
///
/// Of DORA's four keys these are the two that git alone can tell in earnest.
public struct ReleaseFigures: Hashable, Sendable {
  /// One release.
  package struct Release: Hashable, Sendable {
    /// The tag, or the commit in hexadecimal digits.
    package let name: String
    /// Its moment in seconds since 1970: a tag's own, else the committer's, or a deploy's.
    package let seconds: Int64
    /// The number of its commit in the graph; nil where a signal names none that is known.
    let commit: Int?
  }

  /// What counts as a release, as the settings write it.
  public let source: String
  /// The releases of the window.
  public let count: Int
  /// The days of the window.
  public let days: Double
  /// The days between a release of the window and the one before.
  public let gaps: Distribution
  /// The days from a commit to the first release that holds it, for the commits without merges that
  /// the releases of the window brought.
  public let waits: Distribution
  /// The name of the newest release, and its day.
  public let latest: (name: String, day: CalendarDate)?
  /// Releases of the window that name no commit that is here.
  public let withoutCommit: Int
  /// Commits of the very first release, which waited for nothing that can be measured.
  public let beforeFirst: Int

  /// The releases in 30 days.
  public var perMonth: Double { days > 0 ? Double(count) / days * 30 : 0 }

  /// Whether both tell the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.source == right.source && left.count == right.count && left.days == right.days
      && left.gaps == right.gaps && left.waits == right.waits
      && left.latest?.name == right.latest?.name && left.latest?.day == right.latest?.day
      && left.withoutCommit == right.withoutCommit && left.beforeFirst == right.beforeFirst
  }

  /// Feeds the counts to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(count)
    hasher.combine(waits)
  }

  /// Measures releases.
  ///
  /// - Parameters:
  ///   - releases: Every release that is known, in any order.
  ///   - source: What counts as one.
  ///   - graph: The commits of all of them.
  ///   - window: The time that is told of, in seconds since 1970.
  /// - Complexity: O(*n* log *n*) in the releases, and O(*n*) in the commits.
  init(
    of releases: [Release], from source: ReleaseSource, in graph: CommitGraph,
    window: ClosedRange<Int64>
  ) {
    let known = releases.filter { $0.seconds <= window.upperBound }
      .sorted { ($0.seconds, $0.name) < ($1.seconds, $1.name) }
    var isReleased = [Bool](repeating: false, count: graph.count)
    var gaps: [Double] = []
    var waits: [Double] = []
    var (count, withoutCommit, beforeFirst, holders) = (0, 0, 0, 0)
    var previous: Int64?
    for release in known {
      let isInWindow = window.contains(release.seconds)
      if isInWindow {
        count += 1
        if let previous { gaps.append(Double(release.seconds - previous) / 86_400) }
        if release.commit == nil { withoutCommit += 1 }
      }
      previous = release.seconds
      guard let commit = release.commit else { continue }
      let brought = Self.brought(by: commit, in: graph, &isReleased)
      holders += 1
      guard isInWindow else { continue }
      guard holders > 1 else {
        beforeFirst = brought.count
        continue
      }
      for moment in brought {
        waits.append(max(0, Double(release.seconds - moment) / 86_400))
      }
    }
    self.source = source.description
    self.count = count
    days = Double(window.upperBound - window.lowerBound) / 86_400
    self.gaps = Distribution(gaps)
    self.waits = Distribution(waits)
    latest = known.last.map { ($0.name, CalendarDate(secondsSince1970: $0.seconds)) }
    self.withoutCommit = withoutCommit
    self.beforeFirst = beforeFirst
  }

  /// The moments of the commits without merges that a release holds and none before it.
  private static func brought(
    by commit: Int, in graph: CommitGraph, _ isReleased: inout [Bool]
  ) -> [Int64] {
    var moments: [Int64] = []
    var waiting = [commit]
    while let next = waiting.popLast() {
      guard !isReleased[next] else { continue }
      isReleased[next] = true
      if !graph.isMerge(next), let seconds = graph.nodes[next].seconds { moments.append(seconds) }
      for parent in graph.parents(of: next) { waiting.append(Int(parent)) }
    }
    return moments
  }
}
