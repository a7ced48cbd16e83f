internal import GitAccess
internal import PathMatching

/// Which signals bear on a file, found without asking each of them.
struct SignalIndex {
  /// The different globs that are tried one by one; what is behind them bears on nothing.
  static let globLimit = 1000

  private var byPath: [[UInt8]: [Int]] = [:]
  private var globs: [(glob: Glob, signals: [Int])] = []
  private(set) var byItem: [String: [Int]] = [:]

  /// Makes an index of signals, which are told apart by their places in the list.
  init(of signals: [Signal]) {
    var globPlaces: [String: Int] = [:]
    for (number, signal) in signals.enumerated() {
      if let item = signal.item {
        byItem[item, default: []].append(number)
        continue
      }
      for path in signal.paths {
        guard path.utf8.contains(where: { "*?[".utf8.contains($0) }) else {
          let bytes = Array((path.hasSuffix("/") ? path.dropLast() : path[...]).utf8)
          byPath[bytes, default: []].append(number)
          continue
        }
        if let place = globPlaces[path] {
          globs[place].signals.append(number)
        } else if globs.count < Self.globLimit {
          globPlaces[path] = globs.count
          globs.append((Glob(path), [number]))
        }
      }
    }
  }

  /// The signals that name a file, a folder that it lies in, or a glob that it matches.
  ///
  /// - Complexity: O(*n*) in the folders of the path and in the globs.
  func signals(on path: RepositoryPath) -> Set<Int> {
    var found: Set<Int> = []
    var prefix = path.bytes[...]
    while true {
      if let signals = byPath[Array(prefix)] { found.formUnion(signals) }
      guard let slash = prefix.lastIndex(of: UInt8(ascii: "/")) else { break }
      prefix = prefix[..<slash]
    }
    for (glob, signals) in globs where glob.matches(path.bytes) { found.formUnion(signals) }
    return found
  }

  /// The signals that name a file which one of an item's globs covers.
  ///
  /// - Complexity: O(*n*) in the different paths of all signals.
  func signals(under globs: GlobSet) -> Set<Int> {
    guard !globs.isEmpty else { return [] }
    return byPath.reduce(into: []) { found, entry in
      if globs.covers(entry.key) { found.formUnion(entry.value) }
    }
  }
}
