internal import GitAccess
internal import PathMatching

/// The part of a snapshot that was asked for, by files, folders or globs.
struct PathFilter: Sendable {
  private enum Pattern: Sendable {
    case path(RepositoryPath)
    case glob(Glob)
  }

  private let texts: [String]
  private let patterns: [Pattern]

  init(_ paths: [String]) {
    texts = paths
    patterns = paths.map { path in
      let isGlob = path.utf8.contains { "*?[".utf8.contains($0) }
      if isGlob { return .glob(Glob(path)) }
      let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
      return .path(RepositoryPath(trimmed == "." ? "" : trimmed))
    }
  }

  /// Whether nothing is left out.
  var isEverything: Bool { patterns.isEmpty }

  /// The patterns that fit none of the files; the top of the repository is never missing.
  func unmatched(among files: [RepositoryPath]) -> [String] {
    zip(texts, patterns).filter { _, pattern in
      !Self.isTop(pattern) && !files.contains { Self.fits($0, pattern) }
    }.map(\.0)
  }

  func includes(_ path: RepositoryPath) -> Bool {
    patterns.isEmpty
      || patterns.contains { Self.fits(path, $0) }
  }

  private static func fits(_ path: RepositoryPath, _ pattern: Pattern) -> Bool {
    switch pattern {
    case .path(let folder): path.isInside(folder)
    case .glob(let glob): glob.matches(path.bytes)
    }
  }

  private static func isTop(_ pattern: Pattern) -> Bool {
    if case .path(let folder) = pattern { folder.bytes.isEmpty } else { false }
  }
}
