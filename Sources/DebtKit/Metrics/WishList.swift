/// What nobody will pay: items to accept or to delete in one sitting.
///
/// They are cold (nothing changed around them for a year), they are older than a year, and of those
/// like them few were paid.
package enum WishList {
  /// The days from which on an item is old.
  package static let oldDays = 365.0
  /// The share of items like it, paid within a year, above which an item is no mere wish.
  package static let mostShare = 0.25

  /// The wishes among items whose odds are known: the lowest odds first, then the oldest.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func wishes(among items: [DebtItem]) -> [DebtItem] {
    let wishes = items.compactMap { item -> (item: DebtItem, odds: Odds)? in
      guard item.status.isUnpaid, item.heat == 0, let odds = item.odds, odds.days >= oldDays,
        odds.share <= mostShare
      else { return nil }
      return (item, odds)
    }
    return wishes.sorted { left, right in
      if left.odds.share != right.odds.share { return left.odds.share < right.odds.share }
      if left.odds.days != right.odds.days { return left.odds.days > right.odds.days }
      return BacklogOrder.standsBefore(left.item, right.item)
    }.map(\.item)
  }
}
