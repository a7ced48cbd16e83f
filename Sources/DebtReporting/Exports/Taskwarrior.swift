internal import DebtKit

extension BacklogFormat {
  static let taskwarrior = BacklogFormat("taskwarrior", "JSON for `task import`") {
    [Taskwarrior.tasks($0)]
  }
}

/// Items as tasks for `task import`; a second import updates the first.
enum Taskwarrior {
  static func tasks(_ export: Export) -> [UInt8] {
    var json = JSONWriter(.indented(depth: 1))
    json.array { json in
      for entry in export.entries { json.object { write(entry, in: export, to: &$0) } }
    }
    json.endLine()
    return json.take()
  }

  private static func write(
    _ entry: ExportEntry, in export: Export, to json: inout JSONWriter
  ) {
    // An annotation is known by its second, so that each needs one of its own.
    let day = entry.created ?? export.registry.snapshot.day
    let date = day.map { $0.description.filter { $0 != "-" } } ?? "19700101"
    json.member("uuid", export.uuid(of: entry))
    json.member("description", export.title(of: entry))
    json.member("status", "pending")
    json.member("entry", "\(date)T000000Z")
    // A day alone is midnight where the reader is; with `Z` it would be the day before in America.
    if let due = entry.due { json.member("due", due.description) }
    if let priority = export.priority(of: entry) {
      json.member("priority", String(priority.name.prefix(1)))
    }
    json.member("project", export.project)
    json.array("tags") { json in
      for label in entry.labels { json.value(Self.tag(label)) }
    }
    json.array("annotations") { json in
      for (index, line) in notes(on: entry, in: export).enumerated() {
        json.object {
          $0.member("entry", "\(date)T00\(twoDigits(index / 60 % 60))\(twoDigits(index % 60))Z")
          $0.member("description", line)
        }
      }
    }
  }

  /// Where it stands, and what names it.
  private static func notes(on entry: ExportEntry, in export: Export) -> [String] {
    let facts = IssueText(entry, in: export).facts.filter { $0.isCode || $0.name == "where" }
    return facts.flatMap { fact in
      [export.line(fact.isCode && fact.name == "id" ? "debt \(fact.text)" : fact.text)]
        + [fact.link].compactMap(\.self)
    }
  }

  /// A tag in a filter is `+word`, in which a minus would begin another word.
  private static func tag(_ label: String) -> String {
    String(String.UnicodeScalarView(label.unicodeScalars.map { $0 == "-" ? "_" : $0 }))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension Export {
  /// The repository as the name of a project, one word.
  var project: String {
    let word = ExportText.label(options.repository)
    return word.isEmpty ? "debt" : word
  }
}
