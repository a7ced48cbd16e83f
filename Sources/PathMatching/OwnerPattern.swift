/// A pattern of a CODEOWNERS file: like one of an ignore file, with differences by dialect.
///
/// On GitHub a pattern that matches a folder owns what lies in it, except behind `/*`; a slash inside
/// anchors; `[` is a letter. On GitLab only a slash at the start anchors, only one at the end means a
/// folder, and `**` counts only before a slash.
struct OwnerPattern: Sendable {
  /// What a match has to be for the pattern to own a file.
  enum Reach {
    /// The file itself.
    case itself
    /// A folder that the file lies in.
    case folder
    /// Either of them.
    case either
  }

  /// What has to be compared, the cheapest way that is enough.
  enum Shape {
    /// These bytes from the top.
    case path([UInt8])
    /// A name in any folder.
    case name([UInt8])
    /// The end of a name in any folder.
    case suffix([UInt8])
    /// Whatever the matcher says.
    case wildcards(WildcardMatcher)
  }

  private let shape: Shape
  /// What a path must have for the pattern to own it; any of them is enough to find the pattern by.
  let keys: [OwnerKey]
  let reach: Reach
  /// How much matching costs: a word for every 64 steps, none without a matcher.
  let words: Int

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - text: The pattern, without the `!` of GitLab.
  ///   - dialect: How it is read.
  /// - Throws: `OwnerFault` when it can never match anything.
  init(_ text: ArraySlice<UInt8>, _ dialect: OwnerDialect) throws(OwnerFault) {
    let spelling = OwnerSpelling(text, dialect)
    try spelling.check()
    reach = spelling.reach
    guard var steps = WildcardParser.parse(spelling.body, ignoringCase: false) else {
      throw OwnerFault("'\(OwnerFault.shown(text))' is malformed and matches nothing")
    }
    if !spelling.isAnchored, steps.first != .folders, steps.first != .everything {
      steps.insert(.folders, at: 0)
    }
    shape = Self.shape(of: steps)
    keys =
      switch shape {
      case .path(let path): [.path(path)]
      case .name(let name): [.name(name)]
      case .suffix(let end): [.ending(with: end)]
      case .wildcards: OwnerKey.all(of: steps)
      }
    words = if case .wildcards = shape { steps.count / 64 + 1 } else { 0 }
  }

  private static func shape(of steps: [Wildcard]) -> Shape {
    let start = steps.prefix { $0.literal != nil }.compactMap(\.literal)
    if start.count == steps.count { return .path(start) }
    if steps.first == .folders {
      let rest = steps.dropFirst()
      let name = rest.compactMap(\.literal)
      if !name.isEmpty, !name.contains(slash) {
        if name.count == rest.count { return .name(name) }
        if name.count == rest.count - 1, rest.first == .star { return .suffix(name) }
      }
    }
    return .wildcards(WildcardMatcher(steps))
  }

  /// Tells whether the pattern owns a file.
  ///
  /// - Complexity: O(*n*) in the bytes of the path, times the words of the pattern.
  func matches(_ path: [UInt8]) -> Bool {
    switch shape {
    case .path(let literal):
      guard path.starts(with: literal) else { return false }
      return path.count == literal.count
        ? reach != .folder : reach != .itself && path[literal.count] == slash
    case .name(let name): return matchesName(of: path) { $0.elementsEqual(name) }
    case .suffix(let end): return matchesName(of: path) { $0.suffix(end.count).elementsEqual(end) }
    case .wildcards(let matcher):
      return matcher.covers(path[...], itself: reach != .folder, inFolder: reach != .itself)
    }
  }

  private func matchesName(of path: [UInt8], _ fits: (ArraySlice<UInt8>) -> Bool) -> Bool {
    let start = path.lastIndex(of: slash).map { $0 + 1 } ?? 0
    if reach != .folder, fits(path[start...]) { return true }
    return reach != .itself && start > 0
      && path[..<(start - 1)].split(separator: slash, omittingEmptySubsequences: false)
        .contains(where: fits)
  }
}
