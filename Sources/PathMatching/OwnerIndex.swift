/// The patterns of a CODEOWNERS file, filed by what they start or end with.
///
/// Most patterns of real files are a folder, a name or an end of a name, and are looked up; only those
/// with wildcards elsewhere are tried one by one, where they can the ones under a path's top folder.
struct OwnerIndex: Sendable {
  private var paths: [ArraySlice<UInt8>: [Int]] = [:]
  private var names: [ArraySlice<UInt8>: [Int]] = [:]
  private var extensions: [ArraySlice<UInt8>: [Int]] = [:]
  private var folders: [ArraySlice<UInt8>: [Int]] = [:]
  private var others: [Int] = []

  /// Files patterns under their places.
  init(_ patterns: [OwnerPattern]) {
    for (number, pattern) in patterns.enumerated() {
      switch pattern.shape {
      case .path(let path): paths[path[...], default: []].append(number)
      case .name(let name): names[name[...], default: []].append(number)
      case .suffix(let end):
        if let key = Self.fileExtension(of: end[...]) {
          extensions[key, default: []].append(number)
        } else {
          others.append(number)
        }
      case .wildcards(let folder?, _): folders[folder[...], default: []].append(number)
      case .wildcards(nil, _): others.append(number)
      }
    }
  }

  /// Returns the places of all patterns that may own a file, the last first.
  ///
  /// - Complexity: O(*n*) in what is returned, and in the folders of the path.
  func candidates(for path: [UInt8]) -> [Int] {
    var found: [Int] = []
    var start = 0
    for end in path.indices where path[end] == slash {
      if start == 0 { found += folders[path[..<end]] ?? [] }
      look(for: path[start..<end], endingAt: end, of: path, &found)
      start = end + 1
    }
    look(for: path[start...], endingAt: path.count, of: path, &found)
    // One pattern may be found by two folders of one name.
    return Self.merged(Set(found).sorted(by: >), others)
  }

  private func look(
    for name: ArraySlice<UInt8>, endingAt end: Int, of path: [UInt8], _ found: inout [Int]
  ) {
    if !paths.isEmpty { found += paths[path[..<end]] ?? [] }
    if !names.isEmpty { found += names[name] ?? [] }
    if !extensions.isEmpty, let key = Self.fileExtension(of: name) {
      found += extensions[key] ?? []
    }
  }

  /// Merges numbers in falling order with numbers in rising order.
  private static func merged(_ falling: [Int], _ rising: [Int]) -> [Int] {
    guard !falling.isEmpty else { return rising.reversed() }
    var result: [Int] = []
    result.reserveCapacity(falling.count + rising.count)
    var next = falling[...]
    for number in rising.reversed() {
      while let first = next.first, first > number {
        result.append(first)
        next = next.dropFirst()
      }
      result.append(number)
    }
    return result + next
  }

  private static func fileExtension(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    name.lastIndex(of: UInt8(ascii: ".")).map { name[$0...] }
  }
}
