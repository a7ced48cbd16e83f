/// Why an item, or a ticket of it, is not in a plan.
public enum PlanReason: Hashable, Sendable {
  /// It takes more hours, with the spikes before it, than are free at the end.
  case doesNotFit(hours: Double, free: Double)
  /// It takes more hours than a whole sprint has.
  case tooLarge(hours: Double, sprint: Double)
  /// Others gain more in the same time.
  case outweighed
  /// It waits for an item that does not come before it.
  case blocked(by: ItemID, PlanObstacle)
  /// It waits for something that no item is named, and that no history tells as paid.
  case blockedByUnknown(String, nearest: String?)
  /// Its score lacks factors.
  case unscored([Field])
  /// It is a spike that nothing in the plan waits for.
  case needless
  /// Every ticket is done.
  case nothingLeft
  /// Paying it gains nothing by this method.
  case gainsNothing
}

/// Why an item that others wait for does not come before them.
public enum PlanObstacle: String, Hashable, Sendable, CaseIterable {
  /// It is left out itself.
  case isLeft = "left out"
  /// Nobody said how much work it is.
  case needsEstimate = "needs an estimate"
  /// Its score lacks factors.
  case isUnscored = "no score"
  /// It was accepted, and is not going to be paid.
  case isAccepted = "accepted"
  /// The filters of this plan leave it out.
  case isFiltered = "not in this list"
}
