/// A pattern for paths with the meaning that it has in `.gitignore`.
///
/// Without a slash, or with one at the end only, it is matched against names in every folder; with
/// another it is anchored to its folder. `*` and `?` match within a name, `**` across folders, a slash
/// at the end asks for a folder. Matching needs time in proportion to the path, for every pattern.
package struct Glob: Hashable, Sendable {
  /// The pattern as written, without the slash at its end.
  package let pattern: [UInt8]
  /// The folder that the pattern is relative to, without a slash at its end.
  package let folder: [UInt8]
  /// Tells whether only folders match.
  package let isForFolders: Bool
  /// Tells whether only the last name of a path is compared.
  package let isForNames: Bool

  private let shape: Shape
  private let ignoringCase: Bool

  /// What has to be compared, the cheapest way that is enough.
  enum Shape: Hashable {
    /// Nothing matches: the pattern is malformed.
    case nothing
    /// These bytes and no others.
    case literal([UInt8])
    /// A name with this end: `*.min.js`.
    case suffix([UInt8])
    /// Anything under a folder, which is given with its slash: `src/**`.
    case prefix([UInt8])
    /// Whatever the matcher says of what starts and ends like this.
    case wildcards(prefix: [UInt8], suffix: [UInt8], WildcardMatcher)
  }

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: The pattern's bytes, without the `!` of a list.
  ///   - folder: The folder that it is relative to.
  ///   - ignoringCase: Whether letters of both cases are the same.
  package init(_ pattern: [UInt8], in folder: [UInt8] = [], ignoringCase: Bool = false) {
    var body = pattern[...]
    isForFolders = body.last == slash
    if isForFolders { body = body.dropLast() }
    isForNames = !body.contains(slash)
    self.pattern = Array(body)
    if body.first == slash { body = body.dropFirst() }
    self.folder = folder
    self.ignoringCase = ignoringCase
    shape = Self.shape(of: Array(body), isForNames: isForNames, ignoringCase: ignoringCase)
  }

  /// Compiles a pattern that is given as text.
  package init(_ pattern: String, in folder: String = "", ignoringCase: Bool = false) {
    self.init(Array(pattern.utf8), in: Array(folder.utf8), ignoringCase: ignoringCase)
  }

  /// Tells whether the pattern matches a path itself.
  package func matches(_ path: [UInt8], isFolder: Bool = false) -> Bool {
    matches(path[...], isFolder: isFolder)
  }

  /// Tells whether the pattern matches a file or a folder that the file lies in.
  package func covers(_ file: [UInt8]) -> Bool {
    if matches(file) { return true }
    return file.indices.contains { file[$0] == slash && matches(file[..<$0], isFolder: true) }
  }

  /// Tells whether the pattern matches a path itself.
  func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders else { return false }
    guard let inside = path.inside(folder) else { return false }
    guard isForNames else { return matchesShape(inside) }
    return matchesShape(inside.lastIndex(of: slash).map { inside[($0 + 1)...] } ?? inside)
  }

  /// The bytes with which every path that it covers starts; nil where they may be any.
  var start: [UInt8]? {
    guard !isForNames, !ignoringCase else { return nil }
    let inside: [UInt8]
    switch shape {
    case .literal(let path): inside = path
    case .prefix(let folder): inside = folder
    case .wildcards(let prefix, _, _): inside = prefix
    case .nothing, .suffix: return nil
    }
    let whole = folder.isEmpty ? inside : folder + [slash] + inside
    return whole.isEmpty ? nil : whole
  }

  /// What an index of many patterns may file this one under.
  var key: (shape: Shape, isForNames: Bool) { (ignoringCase ? .nothing : shape, isForNames) }

  private func matchesShape(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch shape {
    case .nothing: return false
    case .literal(let literal): return bytes.count == literal.count && starts(bytes, with: literal)
    case .suffix(let suffix): return ends(bytes, with: suffix)
    case .prefix(let prefix): return starts(bytes, with: prefix)
    case .wildcards(let prefix, let suffix, let matcher):
      return bytes.count >= prefix.count + suffix.count && starts(bytes, with: prefix)
        && ends(bytes, with: suffix) && matcher.matches(bytes)
    }
  }

  private func starts(_ bytes: ArraySlice<UInt8>, with prefix: [UInt8]) -> Bool {
    bytes.count >= prefix.count && areEqual(bytes.prefix(prefix.count), prefix)
  }

  private func ends(_ bytes: ArraySlice<UInt8>, with suffix: [UInt8]) -> Bool {
    bytes.count >= suffix.count && areEqual(bytes.suffix(suffix.count), suffix)
  }

  private func areEqual(_ bytes: ArraySlice<UInt8>, _ literal: [UInt8]) -> Bool {
    ignoringCase
      ? bytes.lazy.map(lowered).elementsEqual(literal) : bytes.elementsEqual(literal)
  }
}

extension Glob {
  private static func shape(
    of pattern: [UInt8], isForNames: Bool, ignoringCase: Bool
  ) -> Shape {
    guard !pattern.isEmpty,
      let steps = WildcardParser.parse(pattern, ignoringCase: ignoringCase)
    else { return .nothing }
    let prefix = steps.prefix { $0.literal != nil }.compactMap(\.literal)
    if prefix.count == steps.count { return .literal(prefix) }
    let suffix = steps.reversed().prefix { $0.literal != nil }.reversed().compactMap(\.literal)
    if prefix.count == steps.count - 1, steps.last == .everything { return .prefix(prefix) }
    if isForNames, suffix.count == steps.count - 1, steps.first == .star {
      return .suffix(suffix)
    }
    return .wildcards(prefix: prefix, suffix: suffix, WildcardMatcher(steps))
  }
}

extension Wildcard {
  /// The only byte that the step takes, in lower case where case does not matter.
  var literal: UInt8? {
    guard case .byte(let set) = self else { return nil }
    if let only = set.onlyByte { return only }
    let letter = (UInt8(ascii: "a")...UInt8(ascii: "z")).first(where: set.contains)
    return letter.flatMap { ByteSet($0).ignoringCase == set ? $0 : nil }
  }
}

extension ArraySlice<UInt8> {
  /// Returns what follows a folder in a path; nil for a path outside it.
  fileprivate func inside(_ folder: [UInt8]) -> ArraySlice<UInt8>? {
    guard !folder.isEmpty else { return self }
    guard count > folder.count, self[startIndex + folder.count] == slash,
      prefix(folder.count).elementsEqual(folder)
    else { return nil }
    return dropFirst(folder.count + 1)
  }
}

/// Returns a letter in lower case.
func lowered(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
