/// How long items last, and how old those are that stand.
public struct LifetimeFigures: Hashable, Sendable {
  /// The curve of some items.
  public struct Group: Hashable, Sendable {
    /// The keyword; nil for records.
    public let keyword: String?
    /// How long its items last.
    public let curve: SurvivalCurve
  }

  /// Every item that ever was: what stands is censored.
  public let all: SurvivalCurve
  /// By keyword, the most items first.
  public let groups: [Group]
  /// The ages of the items that stand, in days.
  public let ages: Distribution
  /// Items that a merge dropped: watched until then, and not paid.
  public let lost: Int
  /// How many of the items that stand are older than a year.
  public var olderThanYear: Int { ages.count(above: 365) }

  /// Measures lives.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(of lives: [ItemLife]) {
    all = SurvivalCurve(of: lives.map(\.span))
    groups = Dictionary(grouping: lives, by: \.keyword).map { keyword, lives in
      Group(keyword: keyword, curve: SurvivalCurve(of: lives.map(\.span)))
    }.sorted { left, right in
      left.curve.count != right.curve.count
        ? left.curve.count > right.curve.count : left.keyword ?? "" < right.keyword ?? ""
    }
    ages = Distribution(lives.filter { $0.fate == .open }.map(\.days))
    lost = lives.count { $0.fate == .lost }
  }
}
