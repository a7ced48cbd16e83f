internal import GitAccess

/// Makes the items of a snapshot from what each of its files holds.
///
/// Files are read apart from each other, in any order and on any number of cores; whatever needs
/// the whole snapshot is decided here: which words are people, which markers belong to records,
/// which texts are equal.
struct RegistryBuilder {
  private(set) var context: SnapshotContext
  private(set) var items: [DebtItem] = []
  private(set) var problems: [Problem] = []
  private var indexByRecordID: [String: Int] = [:]
  private var covers = Covers()

  init(configuration: Configuration, people: Set<String>?) {
    context = SnapshotContext(configuration: configuration, recordIDs: [], people: people)
  }

  /// Adds the items of files in order of their paths.
  ///
  /// - Parameters:
  ///   - readings: What the files hold.
  ///   - isWhole: Whether these are all files, so that what is missing is missing.
  mutating func add(_ readings: [FileReading], isWhole: Bool) {
    for reading in readings {
      problems += reading.problems
      if let record = reading.record { add(record) }
    }
    context.recordIDs = indexByRecordID.keys.sorted()
    collectCovers()
    for reading in readings { add(reading.markers, in: reading.file) }
    if isWhole { reportUnmatchedCovers() }
    items.sort { $0.firstPlace < $1.firstPlace }
  }

  private mutating func add(_ record: Record) {
    let id = ItemID(record.id)
    var fields = record.fields
    context.applyDefaults(keyword: nil, to: &fields)
    let item = DebtItem(
      id: id, fingerprint: id, aliases: [], source: .record, keyword: nil, title: record.title,
      fields: fields, extras: record.extras,
      sites: [
        Site(
          file: record.file, line: record.titleLine, column: 1, endColumn: record.titleEndColumn,
          text: record.title, language: "Markdown")
      ],
      tickets: record.tickets, heat: nil)
    if let first = indexByRecordID[record.id] {
      problems.append(
        Problem(
          .duplicateId, at: Place(record.file, line: 1),
          "the id '\(record.id)' belongs to \(items[first].sites[0].path) already"))
    } else {
      indexByRecordID[record.id] = items.count
    }
    items.append(item)
  }

  /// Notes the owners of each item's code, who stand in where nobody wrote one.
  mutating func addOwners(by table: inout OwnerTable) {
    for index in items.indices { table.addOwners(to: &items[index]) }
  }

  private mutating func collectCovers() {
    for (index, item) in items.enumerated() {
      if let texts = item.fields[.covers]?.value.list { covers.add(texts, of: index) }
    }
  }

  /// Adds a problem that a check found.
  mutating func report(_ problem: Problem) {
    problems.append(problem)
  }

  // MARK: Markers

  private mutating func add(_ markers: [Marker], in file: RepositoryPath) {
    var occurrences: [String: Int] = [:]
    for marker in markers {
      let fingerprint = Fingerprint(of: marker, in: file, countedBy: &occurrences).id
      var reading = MarkerReading(of: marker, in: file, context: context)
      reading.resolve(isRecord: { indexByRecordID[$0] != nil })
      problems += reading.problems
      let site = Site(
        file: file, line: marker.line, column: marker.column, endColumn: marker.endColumn,
        text: marker.text, language: marker.language, nextCode: marker.nextCodeLine)
      if let record = reading.record, let index = indexByRecordID[record] {
        items[index].sites.append(site)
      } else if let index = covers.item(covering: marker, fingerprint) {
        items[index].sites.append(site)
      } else {
        items.append(
          DebtItem(
            id: fingerprint, fingerprint: fingerprint, aliases: [], source: .marker,
            keyword: marker.keyword, title: marker.title, fields: reading.fields,
            extras: reading.extras, sites: [site], tickets: [], heat: nil))
      }
    }
  }

  private mutating func reportUnmatchedCovers() {
    for entry in covers.unmatched {
      problems.append(
        Problem(
          .unmatchedCover, at: items[entry.item].fields[.covers]?.place,
          "no marker fits `covers: \(entry.text)`"))
    }
  }
}

extension DebtItem {
  /// The place by which items are ordered.
  var firstPlace: Place { sites[0].place }
}
