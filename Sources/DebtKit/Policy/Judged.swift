internal import GitAccess

/// What rules are held against: a snapshot, and what it changes.
struct Judged: Sendable {
  /// The items that stand and that the rules ask about: all of a snapshot, or, with a base, those that
  /// were introduced or edited.
  var items: [DebtItem] = []
  /// The items that stand in files that the change touches; all of them without a base.
  var touched: [DebtItem] = []
  /// The items that stand, whatever became of them.
  var standing: [DebtItem] = []
  /// The items that are new, or so different that they count as new; nil without a base.
  var introduced: [DebtItem]?
  /// The items that went, among them what stood before an edit that counts as a new item.
  var paid: [DebtItem] = []
  /// What is wrong with what is judged.
  var problems: [Problem] = []
  /// The files that were not read and that the rules ask about.
  var skipped: [SkippedFile] = []
  /// The day that counts as today; nil where there is no commit to say.
  var day: CalendarDate?
  /// How long a day of work is.
  var calendar = WorkCalendar()
  /// The newest version that a tag names.
  var newestVersion: ReleaseVersion?
}
