/// How often a commit is taken back, and how soon: under these names, for git knows neither failures
/// nor services.
public struct RevertFigures: Hashable, Sendable {
  /// The commits of the window, without merges.
  public let commits: Int
  /// Those of them that take back another, by git's own words in their messages; what takes back a
  /// revert does not count.
  public let reverts: Int
  /// The days from a commit to the one that takes it back, where both are here.
  public let latencies: Distribution

  /// The reverts among the commits, from 0 to 1; nil without commits.
  public var rate: Double? { commits > 0 ? Double(reverts) / Double(commits) : nil }

  /// Counts the reverts among a commit's ancestors.
  ///
  /// - Parameters:
  ///   - graph: The commits.
  ///   - included: Those that count.
  ///   - window: The time that is told of, in seconds since 1970.
  /// - Complexity: O(*n*) in the commits.
  init(in graph: CommitGraph, included: [Bool], window: ClosedRange<Int64>) {
    var graph = graph
    graph.makeIndex()
    var (commits, reverts) = (0, 0)
    var latencies: [Double] = []
    for commit in 0..<graph.count where included[commit] && !graph.isMerge(commit) {
      guard let seconds = graph.nodes[commit].seconds, window.contains(seconds) else { continue }
      commits += 1
      guard let id = graph.reverted(by: commit) else { continue }
      let target = graph.number(of: id)
      if let target, graph.reverted(by: target) != nil { continue }
      reverts += 1
      if let target, included[target], let before = graph.nodes[target].seconds {
        latencies.append(max(0, Double(seconds - before) / 86_400))
      }
    }
    self.commits = commits
    self.reverts = reverts
    self.latencies = Distribution(latencies)
  }
}
