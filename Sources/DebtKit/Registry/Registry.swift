/// Every item of one snapshot, with everything that could not be read.
///
/// A registry is an immutable value: collected once, then scored, ranked and printed. Items stand
/// in order of path, line and column, so that the same input always gives the same bytes.
public struct Registry: Sendable {
  /// What was scanned.
  public internal(set) var snapshot: Snapshot
  /// The items, in order of their first site.
  public var items: [DebtItem]
  /// What is unreadable or suspicious, in order of place.
  public internal(set) var problems: [Problem]
  /// Files of which nothing was read, in order of path.
  public internal(set) var skipped: [SkippedFile]
  /// The owners who are people whose commits the history holds; none where it was not read.
  package var people: [String: OwnerActivity] = [:]
  /// How much was read.
  public let summary: Summary
  /// The settings that the registry was collected with.
  public let configuration: Configuration
  /// What the policy says; nil where nobody asked it.
  public internal(set) var verdict: Verdict?

  /// Counts of a scan.
  public struct Summary: Hashable, Sendable {
    /// Files of the snapshot that were asked for.
    public var files = 0
    /// Bytes read.
    public var bytes = 0
    /// Markers that `debt:ignore` hides.
    public var ignored = 0
    /// Comment lines that start with a keyword in another case.
    public var caseMisses = 0
    /// How often each limit was met, by its setting.
    public var limits: [String: Int] = [:]
  }

  /// The item that an id, an alias or an unambiguous prefix of one names.
  ///
  /// - Complexity: O(*n*) in the items.
  /// - Throws: ``DebtError`` when no item or more than one fits; it names the nearest ones.
  public func item(named token: String) throws(DebtError) -> DebtItem {
    let token = token.lowercased()
    let exact = items.filter { item in
      item.names.contains { $0.description.lowercased() == token }
    }
    if exact.count == 1 { return exact[0] }
    let fitting = exact.isEmpty ? items.filter { $0.answers(to: token) } : exact
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty {
      let ids = items.lazy.filter { $0.source == .record }.map(\.id.description)
      throw DebtError.unknownItem(token, nearest: token.nearest(in: Array(ids)))
    }
    throw DebtError.ambiguousItem(token, fitting.map { "\($0.id)  \($0.title)" })
  }
}

extension DebtItem {
  /// The names that the item answers to.
  var names: [ItemID] { [id, fingerprint] + aliases }

  func answers(to prefix: String) -> Bool {
    !prefix.isEmpty && names.contains { $0.description.lowercased().hasPrefix(prefix) }
  }
}
