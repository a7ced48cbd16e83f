internal import GitAccess
internal import PathMatching

/// What rules are held against: a snapshot, and what it changes.
struct Judged: Sendable {
  /// The items that stand and that the rules ask about: all of a snapshot, or, with a base, those that
  /// were introduced or edited.
  var items: [DebtItem] = []
  /// The items that stand in files that the change touches; all of them without a base.
  var touched: [DebtItem] = []
  /// The items that stand, whatever became of them.
  private(set) var standing: [DebtItem] = []
  private var places = SitePlaces(of: [])
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

  /// The files that the change touches; nil without a base.
  var touchedFiles: Set<RepositoryPath>?

  /// The files of the snapshot, and those that stand at the base alone, in order of path.
  var files: [RepositoryPath] = []

  /// Sets the items that stand.
  ///
  /// - Complexity: O(*n* log *n*) in their sites.
  mutating func stand(_ items: [DebtItem]) {
    standing = items
    places = SitePlaces(of: items)
  }

  /// The item that a place belongs to: the record in its file, or the marker that starts there or last
  /// before.
  ///
  /// - Complexity: O(log *n*) in the sites of all items.
  func item(at place: Place) -> DebtItem? { places.item(at: place).map { standing[$0] } }

  /// The files of the code that an item weighs on: those of a record's `paths`, else of its markers, else
  /// the item's own.
  ///
  /// - Complexity: O(*n*) in the files, for a record with `paths`.
  func code(of item: DebtItem) -> [RepositoryPath] {
    guard item.source == .record else { return [item.sites[0].file] }
    let covered = (item.fields[.paths]?.value.list ?? []).flatMap { pattern in
      Glob(pattern).files(among: files)
    }
    guard covered.isEmpty else { return covered }
    let markers = item.sites.dropFirst().map(\.file)
    return markers.isEmpty ? [item.sites[0].file] : markers
  }

  /// The items that are waived: no rule finds them.
  private(set) var waived: Set<ItemID> = []

  /// The items that stand and are not waived.
  var unwaived: [DebtItem] { standing.filter { !waived.contains($0.id) } }

  /// The same without items that are waived.
  func without(_ waived: Set<ItemID>) -> Judged {
    var judged = self
    judged.waived = waived
    judged.items.removeAll { waived.contains($0.id) }
    judged.touched.removeAll { waived.contains($0.id) }
    judged.introduced?.removeAll { waived.contains($0.id) }
    return judged
  }
}
