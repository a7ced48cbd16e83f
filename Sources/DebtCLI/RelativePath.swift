/// Paths as they are typed, told relative to the top of a repository.
enum RelativePath {
  /// The path without `.`, `..` and doubled slashes, relative to the top.
  ///
  /// - Parameters:
  ///   - path: A path as typed; relative ones start at the folder.
  ///   - folder: The absolute folder to work in.
  ///   - top: The top of the working tree; nil takes the path as it is, as a bare repository has no
  ///     folder to be relative to.
  /// - Returns: nil for a path outside the top.
  static func of(_ path: String, in folder: String, top: String?) -> String? {
    guard let top else { return normalised(path) }
    let absolute = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    guard let whole = normalised(absolute) else { return nil }
    let root = top.hasPrefix("/") ? String(top.dropFirst()) : top
    if whole == root { return "." }
    guard whole.hasPrefix(root + "/") else { return nil }
    return String(whole.dropFirst(root.count + 1))
  }

  private static func normalised(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
