/// What a report tells of how the lines around an item change.
package struct ActivitySummary: Hashable, Sendable {
  /// The commits of the last 12 months that changed the region.
  package let commits: Int
  /// Their distinct authors.
  package let people: Int
  /// The name of the person last active in the region.
  package let ask: String?
  /// How hot a spot the item's file is, from 0 to 1; nil where nobody asked, or it was not compared.
  package internal(set) var hotspot: Double?
  /// The day on which the item was opened.
  package let opened: CalendarDate?

  package init(
    commits: Int, people: Int, ask: String?, hotspot: Double? = nil, opened: CalendarDate? = nil
  ) {
    self.commits = commits
    self.people = people
    self.ask = ask
    self.hotspot = hotspot
    self.opened = opened
  }
}
