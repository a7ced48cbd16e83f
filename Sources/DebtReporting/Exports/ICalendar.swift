internal import DebtKit

extension BacklogFormat {
  static let ical = BacklogFormat(
    "ical", "iCalendar of due dates", omission: ICalendar.omission,
    write: { [ICalendar.calendar($0)] })
}

/// The due dates of items as iCalendar (RFC 5545): tasks, or events for calendars that know no tasks.
enum ICalendar {
  /// What has no day to stand on.
  static func omission(in export: Export) -> String? {
    let without = export.entries.count { $0.due == nil }
    guard without > 0 else { return nil }
    return "ical leaves out \(Wording.count(without, "item").string) without a due date"
  }

  static func calendar(_ export: Export) -> [UInt8] {
    var lines = ICalendarWriter()
    lines.property("BEGIN", "VCALENDAR")
    lines.property("VERSION", "2.0")
    lines.property("PRODID", "-//debt//debt \(ToolName.debt.version)//EN")
    lines.text("X-WR-CALNAME", "Debt of \(export.project)")
    for entry in export.entries {
      if let due = entry.due { write(entry, due, in: export, to: &lines) }
    }
    lines.property("END", "VCALENDAR")
    return lines.bytes
  }

  private static func write(
    _ entry: ExportEntry, _ due: CalendarDate, in export: Export, to lines: inout ICalendarWriter
  ) {
    let component = export.options.hasEvents ? "VEVENT" : "VTODO"
    let text = IssueText(entry, in: export)
    // The moment of the snapshot, not of the run: the same input gives the same bytes.
    let stamp = export.registry.snapshot.day.map(compact) ?? "19700101"
    lines.property("BEGIN", component)
    lines.property("UID", "\(export.uuid(of: entry))@debt")
    lines.property("DTSTAMP", "\(stamp)T000000Z")
    lines.text("SUMMARY", export.title(of: entry))
    lines.text("DESCRIPTION", text.plain(ci: export.options.ci).joined(separator: "\n"))
    if export.options.hasEvents {
      lines.property("DTSTART;VALUE=DATE", compact(due))
      lines.property("TRANSP", "TRANSPARENT")
    } else {
      lines.property("DUE;VALUE=DATE", compact(due))
      let isInProgress = entry.item.status == .inProgress
      lines.property("STATUS", isInProgress ? "IN-PROCESS" : "NEEDS-ACTION")
    }
    if let priority = export.priority(of: entry) {
      lines.property("PRIORITY", String(priority.rawValue * 4 + 1))
    }
    lines.texts("CATEGORIES", entry.labels)
    if let link = export.options.links?.address(of: entry.item.sites[0]) {
      lines.property("URL", link)
    }
    lines.property("END", component)
  }

  private static func compact(_ day: CalendarDate) -> String {
    day.description.filter { $0 != "-" }
  }
}
