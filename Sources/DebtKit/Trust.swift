internal import GitAccess

/// Whose word a repository's own files are.
public enum Trust: Hashable, Sendable {
  /// One's own checkout: the working tree is read, and git's settings are heeded.
  case own
  /// A stranger may have written any file of it, as in the pull request of a fork.
  ///
  /// Then objects alone are read, each checked against its id, and none outside the repository; there is
  /// no working tree, the settings of git are not heeded, nothing is kept in the repository, limits are
  /// lower, and of waivers only those count that stand at the base. A server's quarantine, which the
  /// environment names, is the caller's word and is read.
  case untrusted(followsAlternates: Bool = false)

  /// Whether a stranger may have written it.
  public var isUntrusted: Bool { self != .own }
}

extension RepositoryOptions {
  init(_ trust: Trust) {
    switch trust {
    case .own: self.init()
    case .untrusted(let followsAlternates):
      self = .untrusted
      allowsAlternates = followsAlternates
    }
  }
}

extension Configuration {
  /// The settings of a stranger's repository without a `.debt.yml`: those of any other, read with lower limits.
  static var untrusted: Configuration {
    var configuration = Configuration()
    configuration.limits.file = 2_000_000
    configuration.limits.line = 250_000
    configuration.limits.frontMatter = 16_384
    configuration.limits.paths = 500_000
    configuration.markers.limits.items = 10_000
    return configuration
  }

  /// The settings of a repository without a `.debt.yml`.
  static func defaults(of options: RepositoryOptions) -> Configuration {
    options.isUntrusted ? .untrusted : Configuration()
  }

  /// Takes back what a stranger must not decide.
  ///
  /// - Parameter isReviewed: Whether the settings are a base's or the caller's own, whose limits count as
  ///   they are written.
  mutating func distrust(isReviewed: Bool) {
    if policy.waivers.mode == .own { policy.waivers.mode = .reviewed }
    guard !isReviewed else { return }
    let least = Configuration.untrusted
    limits.file = min(limits.file, least.limits.file)
    limits.line = min(limits.line, least.limits.line)
    limits.frontMatter = min(limits.frontMatter, least.limits.frontMatter)
    limits.paths = min(limits.paths, least.limits.paths)
    markers.limits.items = min(markers.limits.items, least.markers.limits.items)
  }
}
