/// Many globs that are asked at once.
///
/// Most patterns of real projects are a name, an end of a name, or a folder: those are looked up, and
/// only the others are tried one by one.
package struct GlobSet: Hashable, Sendable {
  private var names: [ArraySlice<UInt8>: [Int]] = [:]
  private var paths: [ArraySlice<UInt8>: [Int]] = [:]
  private var extensions: [ArraySlice<UInt8>: [Int]] = [:]
  private var others: [Int] = []
  private let globs: [Glob]
  /// The starts of all paths that are covered; nil where a glob may cover any.
  private let starts: [[UInt8]]?

  /// Creates a set whose globs are told apart by their places.
  package init(_ globs: [Glob]) {
    self.globs = globs
    let starts = globs.compactMap(\.start)
    self.starts = starts.count == globs.count ? starts : nil
    for (index, glob) in globs.enumerated() {
      switch glob.key {
      case (.literal(let name), true): names[name[...], default: []].append(index)
      case (.literal(let path), false) where glob.folder.isEmpty:
        paths[path[...], default: []].append(index)
      case (.suffix(let suffix), true) where Self.fileExtension(of: suffix[...]) == suffix[...]:
        extensions[suffix[...], default: []].append(index)
      default: others.append(index)
      }
    }
  }

  /// Creates a set from patterns given as text.
  package init(_ patterns: [String], ignoringCase: Bool = false) {
    self.init(patterns.map { Glob($0, ignoringCase: ignoringCase) })
  }

  /// Tells whether there is no glob in the set.
  package var isEmpty: Bool { globs.isEmpty }

  /// Returns the places of the globs that match a path itself, in order.
  package func matches(_ path: [UInt8], isFolder: Bool = false) -> [Int] {
    matches(path[...], isFolder: isFolder)
  }

  /// Tells whether a glob matches a file or a folder that the file lies in.
  package func covers(_ file: [UInt8]) -> Bool {
    guard !globs.isEmpty else { return false }
    if let starts, !starts.contains(where: { file.starts(with: $0) }) { return false }
    if !matches(file).isEmpty { return true }
    return file.indices.contains {
      file[$0] == slash && !matches(file[..<$0], isFolder: true).isEmpty
    }
  }

  private func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> [Int] {
    var found = others
    let name = path.lastIndex(of: slash).map { path[($0 + 1)...] } ?? path
    if !names.isEmpty { found += names[name] ?? [] }
    if !paths.isEmpty { found += paths[path] ?? [] }
    if !extensions.isEmpty, let end = Self.fileExtension(of: name) {
      found += extensions[end] ?? []
    }
    return found.filter { globs[$0].matches(path, isFolder: isFolder) }.sorted()
  }

  private static func fileExtension(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    name.lastIndex(of: UInt8(ascii: ".")).map { name[$0...] }
  }
}
