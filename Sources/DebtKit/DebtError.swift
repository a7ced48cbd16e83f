/// Why `debt` cannot give what it was asked for.
public enum DebtError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The repository, a revision or an object cannot be read; git's own words.
  case repository(String)
  /// A repository that is not trusted names objects outside of it, which the caller may allow.
  case alternates(String)
  /// A setting, or a file of settings, cannot be used.
  case configuration(String)
  /// The clone does not hold what it should be compared with.
  case outOfReach(OutOfReach)
  /// An edit cannot be made, or not be written.
  case edit(String)
  /// No item has this name.
  case unknownItem(String, nearest: String?)
  /// Several items have a name that starts like this.
  case ambiguousItem(String, [String])
  /// Items wait for each other in a circle, which starts and ends with the same id.
  case blockedInCircle([String], Place)

  /// One lower-case line that says what, where and, when known, what to do.
  public var description: String {
    switch self {
    case .repository(let message), .alternates(let message), .configuration(let message),
      .edit(let message):
      message
    case .outOfReach(let reason): reason.description
    case .unknownItem(let token, let nearest):
      "no item is named '\(token)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; `debt scan --list` shows the ids")
    case .blockedInCircle(let ids, let place):
      "items wait for each other: " + ids.prefix(12).joined(separator: " → ")
        + (ids.count > 12 ? " → …" : "")
        + "; take one `blocked-by` away, such as the one at \(place.path):\(place.line ?? 1)"
    case .ambiguousItem(let token, let candidates):
      "'\(token)' fits \(candidates.count) items: "
        + candidates.prefix(8).joined(separator: "; ") + (candidates.count > 8 ? "; …" : "")
    }
  }
}
