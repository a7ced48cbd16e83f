/// The debt beside what a change touches: what a scout could pay while being there.
public struct NearbyDebt: Sendable {
  /// How near an item is to a change, the nearest first.
  public enum Nearness: String, Hashable, Sendable, CaseIterable {
    /// A line changed within ``NearbyDebt/reach`` lines of it, which mostly is the same function: the
    /// region by which heat is measured, too.
    case lines
    /// Another part of its file changed, or a file that a record weighs on.
    case file
    /// Another file of its folder changed.
    case folder
  }

  /// An item with its nearness.
  public struct Entry: Sendable {
    /// The item.
    public let item: DebtItem
    /// The site that is near; the first one of a record that is near by its `paths` alone.
    public let site: Site
    /// How near it is.
    public let nearness: Nearness
    /// The lines between the site and the nearest changed one, 0 where they touch; nil for files and
    /// folders.
    public let distance: Int?
    /// The hours of work that are left; nil where nobody says.
    public let hours: Double?
  }

  /// The lines around a change that count as beside it.
  public static let reach = LedgerWalk.reach

  /// The commit that stands before the change, in 40 hexadecimal digits.
  public let base: String
  /// The revision whose merge-base that is; nil where the commit itself was named.
  public let branch: String?
  /// How many files the change touches.
  public let changedFiles: Int
  /// The items, by nearness, then the cheapest first; what nobody has estimated comes last.
  public let entries: [Entry]

  /// The entries of one nearness.
  public func entries(of nearness: Nearness) -> [Entry] {
    entries.filter { $0.nearness == nearness }
  }

  init(base: String, branch: String?, changedFiles: Int, entries: [Entry]) {
    self.base = base
    self.branch = branch
    self.changedFiles = changedFiles
    self.entries = entries.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    let order = Nearness.allCases
    if left.nearness != right.nearness {
      return order.firstIndex(of: left.nearness) ?? 0 < order.firstIndex(of: right.nearness) ?? 0
    }
    let hours = (left.hours ?? .infinity, right.hours ?? .infinity)
    if hours.0 != hours.1 { return hours.0 < hours.1 }
    let distances = (left.distance ?? .max, right.distance ?? .max)
    if distances.0 != distances.1 { return distances.0 < distances.1 }
    return left.site.place == right.site.place
      ? left.item.id < right.item.id : left.site.place < right.site.place
  }
}
