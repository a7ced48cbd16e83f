internal import GitAccess
internal import PathMatching

/// The planning of one import.
struct ImportRun {
  private var editor: ItemEditor
  private(set) var report: ImportReport
  private let source: ImportSource
  private let overwrites: Bool
  private let files: [RepositoryPath]
  private let folder: String
  private let recordsByLink: [String: [DebtItem]]
  private let recordsByTitle: [String: DebtItem]
  private var names: Set<String>
  private var anchors: Set<String> = []
  private var numbers: [String: Int] = [:]
  private var isThere: [String: Bool] = [:]

  init(
    _ editor: ItemEditor, _ source: ImportSource, _ reading: ImportReading, kind: ImportKind,
    overwrites: Bool, folder: String, files: [RepositoryPath]
  ) {
    self.editor = editor
    self.source = source
    self.overwrites = overwrites
    self.folder = folder
    self.files = files
    report = ImportReport(kind: kind)
    report.columns = reading.columns
    let records = editor.registry.items.filter { $0.source == .record }
    var byLink: [String: [DebtItem]] = [:]
    for record in records {
      for link in record.fields[.links]?.value.list ?? [] {
        byLink[link, default: []].append(record)
      }
    }
    recordsByLink = byLink
    recordsByTitle = Dictionary(
      records.map { ($0.title.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    names = Set(records.map { $0.id.description.lowercased() })
    names.formUnion(files.lazy.map { String($0.description.lowercased()) })
  }

  /// Plans all entries.
  mutating func run(_ reading: ImportReading) throws(DebtError) -> ItemEditor {
    for entry in reading.entries { try plan(entry) }
    for passed in reading.passedOver { add(.left, nil, passed.name, [passed.reason]) }
    tellOfGone()
    return editor
  }

  private mutating func plan(_ entry: ImportEntry) throws(DebtError) {
    let anchor: String
    switch nextAnchor(of: entry) {
    case let name?: anchor = name
    case nil:
      return add(
        .left, nil, entry.title,
        ["'\(entry.key ?? "")' stands twice in the source; the first counts"])
    }
    var entry = entry
    checkPaths(of: &entry)
    let found = recordsByLink[anchor] ?? []
    if found.count > 1 {
      let names = found.map(\.id.description).joined(separator: ", ")
      return add(.conflict, nil, entry.title, ["\(names) link to '\(anchor)'; keep it in one"])
    }
    if let record = found.first { return try update(record, by: entry, anchor) }
    if let twin = recordsByTitle[entry.title.lowercased()] {
      return add(
        .left, twin.sites[0].path, entry.title,
        ["a record has this title; `debt set \(twin.id) links+=\(anchor)` ties them"])
    }
    try create(entry, anchor)
  }

  // MARK: Names

  /// The link by which a later import finds the record of an entry; nil where it is taken.
  private mutating func nextAnchor(of entry: ImportEntry) -> String? {
    if let key = entry.key, entry.isKeyUnique || isLink(key), report.kind != .markdown {
      return anchors.insert(key).inserted ? key : nil
    }
    let start = "import:\(source.name)#"
    let anchor =
      start
      + free(Slug.of(entry.key ?? entry.title) { _ in false }, after: start) {
        $0.anchors.contains(start + $1)
      }
    anchors.insert(anchor)
    return anchor
  }

  private func isLink(_ key: String) -> Bool { TicketReference.link(Array(key.utf8)[...]) == key }

  private mutating func nextFile(for title: String) throws(DebtError) -> RepositoryPath {
    let start = folder.isEmpty ? "" : folder + "/"
    func path(_ slug: String) -> String { "\(start)\(slug).md" }
    var slug = free(Slug.of(title) { _ in false }, after: "") {
      $0.names.contains($1) || $0.names.contains(path($1).lowercased())
    }
    // What git ignores lies there all the same.
    while try editor.repository.contents(of: RepositoryPath(path(slug))) != nil { slug += "-2" }
    names.insert(slug)
    return RepositoryPath(path(slug))
  }

  /// A name, with the next number behind it where it is taken.
  ///
  /// Trackers have thousands of entries with one title, so the last number is remembered.
  private mutating func free(
    _ name: String, after start: String, _ isTaken: (Self, String) -> Bool
  ) -> String {
    var candidate = name
    var number = numbers[start + name, default: 1]
    while isTaken(self, candidate) {
      number += 1
      candidate = "\(name)-\(number)"
    }
    numbers[start + name] = number
    return candidate
  }

  /// Keeps paths that match no file under a key of one's own, for no rule could use them.
  private mutating func checkPaths(of entry: inout ImportEntry) {
    for path in entry.fields[.paths] ?? [] where isThere[path] == nil {
      isThere[path] = Glob(path).files(among: files).contains { _ in true }
    }
    entry.partPaths { isThere[$0] ?? false }
  }

  // MARK: Records

  private mutating func create(_ entry: ImportEntry, _ anchor: String) throws(DebtError) {
    var merge = ImportMerge(memory: "", overwrites: true)
    compare(entry, anchor, nil, &merge)
    let file = try nextFile(for: entry.title)
    let text = "---\n---\n# \(RecordEdit.markdown(entry.title).text)\n" + entry.story
    let order = merge.wishes.filter { $0.key != .field(.title) }.sorted { $0.rank < $1.rank }
    do throws(DebtError) {
      editor.change(
        file,
        to: try editor.records.applying(
          order + [merge.memoryWish].compactMap(\.self), to: file, holding: Array(text.utf8)))
      let told = order.filter { $0.key != .field(.links) }.map {
        "\($0.name) \($0.value?.text ?? "")"
      }
      let tickets = entry.tickets.isEmpty ? [] : [Self.tickets(entry.tickets.count)]
      let cut = entry.isCut ? ["its text is cut"] : []
      add(.create, file.description, entry.title, told + tickets + cut)
    } catch {
      add(.left, nil, entry.title, [error.description])
    }
  }

  private mutating func update(
    _ record: DebtItem, by entry: ImportEntry, _ anchor: String
  ) throws(DebtError) {
    let path = record.sites[0].path
    let memory = record.extras.first { $0.key == ImportMerge.key }?.texts.first ?? ""
    var merge = ImportMerge(memory: memory, overwrites: overwrites)
    compare(entry, anchor, record, &merge)
    let file = record.sites[0].file
    guard let bytes = try editor.bytes(of: file) else {
      return add(.left, path, entry.title, ["is not there any more; try again"])
    }
    let (ticked, ticks) = Self.ticking(entry.tickets, of: record, in: bytes)
    let conflicts = merge.conflicts.map { "\($0); --overwrite takes the source's" }
    guard !merge.changes.isEmpty || ticks > 0 else {
      if !conflicts.isEmpty { return add(.conflict, path, entry.title, conflicts) }
      let kept = merge.kept.isEmpty ? [] : ["\(merge.kept.joined(separator: ", ")) changed here"]
      return add(.same, path, entry.title, kept)
    }
    do throws(DebtError) {
      editor.change(
        file,
        to: try editor.records.applying(
          merge.wishes + [merge.memoryWish].compactMap(\.self), to: file, holding: ticked))
      let ticks = ticks == 0 ? [] : ["\(Self.tickets(ticks)) ticked"]
      add(.update, path, entry.title, merge.changes + ticks + conflicts)
    } catch {
      add(.left, path, entry.title, [error.description])
    }
  }

  /// Compares all that an entry says with what its record says.
  private func compare(
    _ entry: ImportEntry, _ anchor: String, _ record: DebtItem?, _ merge: inout ImportMerge
  ) {
    merge.compare(.field(.title), here: record?.title, source: entry.title)
    for field in Field.allCases where field != .title {
      let present = record?.fields[field].flatMap { $0.place == nil ? nil : $0.value }
      var texts = entry.fields[field] ?? []
      if field == .links { texts = links(of: entry, anchor) + texts }
      if field == .status, texts.isEmpty, record == nil { texts = [Status.open.rawValue] }
      if texts.isEmpty { continue }
      if field.isList {
        merge.compare(list: field, here: present?.list ?? [], source: texts)
      } else {
        merge.compare(.field(field), here: present?.text(of: field), source: texts[0])
      }
    }
    for extra in entry.extras where extra.key != ImportMerge.key {
      let present = record?.extras.first { $0.key == extra.key }?.texts.joined(separator: ", ")
      merge.compare(.extra(extra.key), here: present, source: extra.text)
    }
  }

  /// The links that tie a record to its source.
  private func links(of entry: ImportEntry, _ anchor: String) -> [String] {
    let key = entry.key.flatMap { isLink($0) && $0 != anchor ? $0 : nil }
    return [anchor] + [key].compactMap(\.self)
  }

  /// Ticks the boxes of tickets that the source has done.
  private static func ticking(
    _ tickets: [ImportEntry.Ticket], of record: DebtItem, in bytes: [UInt8]
  ) -> (bytes: [UInt8], count: Int) {
    let done = Set(
      tickets.filter(\.isDone).map { Ticket.split(MarkdownTitle.withoutMarkup($0.title)).title })
    let lines = Set(record.tickets.filter { !$0.isDone && done.contains($0.title) }.map(\.line))
    guard !lines.isEmpty else { return (bytes, 0) }
    var (result, count, line) = (bytes, 0, 1)
    var index = 0
    while index < result.count {
      if lines.contains(line), result[index...].starts(with: "[ ]".utf8) {
        result[index + 1] = UInt8(ascii: "x")
        count += 1
        index = result[index...].firstIndex(of: 0x0A) ?? result.count
        continue
      }
      if result[index] == 0x0A { line += 1 }
      index += 1
    }
    return (result, count)
  }

  // MARK: Telling

  private static func tickets(_ count: Int) -> String {
    count == 1 ? "1 ticket" : "\(count) tickets"
  }

  private mutating func tellOfGone() {
    let prefix = "import:\(source.name)#"
    let gone = recordsByLink.filter { $0.key.hasPrefix(prefix) && !anchors.contains($0.key) }
      .flatMap(\.value).sorted { $0.id.description < $1.id.description }
    for record in gone where record.status.isUnpaid {
      add(
        .left, record.sites[0].path, record.title,
        ["stands no longer in the source; `debt pay \(record.id)` if it is done"])
    }
  }

  private mutating func add(
    _ outcome: ImportReport.Outcome, _ path: String?, _ title: String, _ details: [String]
  ) {
    report.rows.append(.init(outcome: outcome, path: path, title: title, details: details))
  }
}

extension ImportEntry {
  /// What a new record says below its heading.
  fileprivate var story: String {
    let boxes = tickets.map { "- [\($0.isDone ? "x" : " ")] \($0.title)" }
    let parts = [body, boxes.joined(separator: "\n")].filter { !$0.isEmpty }
    return parts.map { "\n\($0)\n" }.joined()
  }

  /// Parts the paths that fit from those that are kept under a key of one's own.
  fileprivate mutating func partPaths(_ fits: (String) -> Bool) {
    guard let paths = fields[.paths] else { return }
    let kept = paths.filter { !fits($0) }
    guard !kept.isEmpty else { return }
    let fitting = paths.filter(fits)
    fields[.paths] = fitting.isEmpty ? nil : fitting
    keep("x-paths", kept)
  }
}
