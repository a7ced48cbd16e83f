/// The files of a snapshot by how hot a spot each is, with the debt that stands in them.
package struct HotspotList: Sendable {
  /// A file with the open and in-progress items that stand in it.
  package struct Entry: Sendable {
    /// The file.
    package let hotspot: Hotspot
    /// The items.
    package let items: Int
    /// The items whose work somebody has estimated.
    package let estimated: Int
    /// The hours of work that are left on those.
    package let hours: Double

    package init(hotspot: Hotspot, items: Int, estimated: Int, hours: Double) {
      self.hotspot = hotspot
      self.items = items
      self.estimated = estimated
      self.hours = hours
    }
  }

  /// The commit whose files were compared, in 40 hexadecimal digits.
  package let commit: String
  /// The day that counts as today; nil where the commit has no date.
  package let day: CalendarDate?
  /// The number of files that were compared, whatever was asked for.
  package let compared: Int
  /// The files that were asked for, the hottest first.
  package let entries: [Entry]
  /// How long the work days of the repository are.
  package let calendar: WorkCalendar

  package init(
    commit: String, day: CalendarDate?, compared: Int, entries: [Entry], calendar: WorkCalendar
  ) {
    self.commit = commit
    self.day = day
    self.compared = compared
    self.entries = entries
    self.calendar = calendar
  }
}
