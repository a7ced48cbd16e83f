/// What counts as a release (`metrics.releases`).
package enum ReleaseSource: Hashable, Sendable, CustomStringConvertible {
  /// Tags whose names match a glob.
  case tags(String)
  /// Each commit on the line of first parents of a branch.
  case branch(String)
  /// The deploys among the signals.
  case signals

  /// Reads `tags:v*`, `branch:production` or `signals`; nil for anything else.
  init?(_ text: String) {
    if text == "signals" {
      self = .signals
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0] {
    case "tags": self = .tags(parts[1])
    case "branch": self = .branch(parts[1])
    default: return nil
    }
  }

  /// The source as it is written.
  package var description: String {
    switch self {
    case .tags(let glob): "tags:\(glob)"
    case .branch(let name): "branch:\(name)"
    case .signals: "signals"
    }
  }
}
