internal import CommentScanning

/// How likely an item is to be paid in the next year, by what became of those that were like it.
public struct Odds: Hashable, Sendable {
  /// What an item was compared with.
  public enum Likeness: String, Hashable, Sendable {
    /// Items that reached its age and around which nothing had changed for a year, either.
    case cold
    /// Items that reached its age and around which something had changed in a year, too.
    case touched
    /// Items that reached its age, whatever went on around them.
    case age
  }

  /// The share of them that was paid within a year from that age on, from 0 to 1.
  public let share: Double
  /// How many they are.
  public let count: Int
  /// What they have in common.
  public let likeness: Likeness
  /// The age of the item in days.
  public let days: Double
}

/// The odds of items, by age and by what goes on around them.
///
/// For each age the lives that reached it are taken, as far as as much or as little had happened around
/// them in the year before, and their curve from that age on says which share is gone a year later: what
/// still stands is censored, as in ``SurvivalCurve``.
struct OddsTable {
  /// The fewest lives that say anything.
  static let fewest = 20
  /// Ages are told apart by so many days.
  private static let step = 30.0
  fileprivate static let year = 365.0
  /// The steps after which a year has been seen for certain.
  private static let stepsOfAYear = Int((year / step).rounded(.up))

  private struct Key: Hashable {
    let step: Int
    let isCold: Bool?
  }

  fileprivate struct Life {
    let life: ItemLife
    /// The moments at which lines around it changed, oldest first; nil where nobody noted them.
    let touches: [Int64]?
  }

  private let lives: [Life]
  private var found: [Key: (share: Double, count: Int)?] = [:]

  /// Prepares a table.
  ///
  /// - Parameters:
  ///   - lives: Every life that is known of.
  ///   - touches: The touches of each item's region, by the item's number.
  /// - Complexity: O(*n* log *n*) in the touches.
  init(of lives: [ItemLife], touches: [Int32: [Touch]]) {
    self.lives = lives.map { life in
      // Of a record's files only a year is known.
      Life(
        life: life,
        touches: life.keyword == nil ? nil : (touches[life.number] ?? []).map(\.seconds).sorted())
    }
  }

  /// The odds of an item.
  ///
  /// - Parameters:
  ///   - days: Its age.
  ///   - isCold: Whether nothing changed around it for a year; nil where nobody knows.
  /// - Returns: nil where too few were like it.
  /// - Complexity: O(*n* log *n*) in the lives, once for each age of 30 days.
  mutating func odds(ofAge days: Double, isCold: Bool?) -> Odds? {
    let step = Int(max(0, days) / Self.step)
    // Nobody has seen what becomes of the oldest a year on: what became of them a year ago stands for it.
    for step in [step, step - Self.stepsOfAYear] where step >= 0 {
      if let isCold, let found = share(Key(step: step, isCold: isCold)) {
        return Odds(
          share: found.share, count: found.count, likeness: isCold ? .cold : .touched, days: days)
      }
      if let found = share(Key(step: step, isCold: nil)) {
        return Odds(share: found.share, count: found.count, likeness: .age, days: days)
      }
    }
    return nil
  }

  private mutating func share(_ key: Key) -> (share: Double, count: Int)? {
    if let known = found[key] { return known }
    let age = Double(key.step) * Self.step
    let spans = lives.filter { $0.life.days > age && $0.fits(key.isCold, atAge: age) }.map {
      SurvivalCurve.Span($0.life.days - age, hasEnded: $0.life.isPaid)
    }
    var result: (share: Double, count: Int)?
    if spans.count >= Self.fewest,
      let survival = SurvivalCurve(of: spans).survival(after: Self.year)
    {
      result = (1 - survival, spans.count)
    }
    found[key] = result
    return result
  }
}

extension OddsTable.Life {
  /// Whether as much had happened around it in the year before it reached an age.
  fileprivate func fits(_ isCold: Bool?, atAge days: Double) -> Bool {
    guard let isCold else { return true }
    guard let touches else { return false }
    let moment = life.opened + Int64(days * 86_400)
    let first = touches.partitionIndex { $0 <= moment - Int64(OddsTable.year) * 86_400 }
    return isCold == !(first < touches.count && touches[first] <= moment)
  }
}
