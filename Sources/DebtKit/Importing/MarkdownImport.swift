internal import CommentScanning

/// Reads debt out of a markdown file such as a TECHDEBT.md.
///
/// A heading under which a list or a table stands first is a shelf, and each entry or row is debt; a
/// heading under which text stands first is debt itself, with its text as the story. A heading above
/// others is a shelf as well, unless they are the parts of one story (Problem, Impact, …).
struct MarkdownImport {
  private var reading: ImportReading
  private let reader = FieldReader()
  private let scanner = MarkerScanner()
  /// A language in whose comments a title has no other meaning.
  private let language = Language(named: "C") ?? .generic

  /// Reads the entries of a file.
  static func read(_ file: ImportSource.File, into reading: inout ImportReading) {
    var run = MarkdownImport(reading: reading)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let root = MarkdownSection(MarkdownBlock.read(text))
    run.read(root, isSettled: false)
    reading = run.reading
  }

  private init(reading: ImportReading) {
    self.reading = reading
  }

  /// Reads a section and those below it.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - isSettled: Whether a heading above says that its debt is paid.
  private mutating func read(_ section: MarkdownSection, isSettled: Bool) {
    let isSettled = isSettled || section.isSettled
    switch section.shape {
    case .explanation:
      reading.passedOver.append((section.title, "reads like an explanation"))
      return
    case .story: addStory(section, isSettled: isSettled)
    case .shelf: addEntries(of: section, isSettled: isSettled)
    }
    if section.shape != .story {
      for part in section.parts { read(part, isSettled: isSettled) }
    }
  }

  private mutating func addStory(_ section: MarkdownSection, isSettled: Bool) {
    var entry = ImportEntry()
    entry.line = section.line
    takeTitle(section.title, into: &entry)
    takeStory(section, into: &entry)
    for part in section.parts {
      if !part.isBody { entry.takeBody("## \(part.title)") }
      takeStory(part, into: &entry)
    }
    add(entry, isDone: isSettled)
  }

  private mutating func takeStory(_ section: MarkdownSection, into entry: inout ImportEntry) {
    // Entries of one list stay one list.
    var list: [MarkdownItem] = []
    for block in section.blocks {
      if case .item = block {
      } else {
        entry.takeList(list)
        list = []
      }
      switch block {
      case .heading: break
      case .text(let lines, _): takeLines(lines, into: &entry)
      case .item(let item):
        if let isChecked = item.isChecked {
          let title = ImportEntry.line(item.text.joined(separator: " "))
          entry.tickets.append(.init(title: title, isDone: isChecked))
        } else if !takePair(item.text.joined(separator: " "), into: &entry) {
          list.append(item)
        }
      case .table(let headers, let rows):
        entry.takeBody(
          ([headers, headers.map { _ in "---" }] + rows.map(\.cells))
            .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
      }
    }
    entry.takeList(list)
  }

  private mutating func addEntries(of section: MarkdownSection, isSettled: Bool) {
    for block in section.blocks {
      switch block {
      case .item(let item): addItem(item, isSettled: isSettled)
      case .table(let headers, let rows):
        addRows(rows, headers: headers, isSettled: isSettled)
      case .heading, .text: break
      }
    }
  }

  private mutating func addItem(_ item: MarkdownItem, isSettled: Bool) {
    var entry = ImportEntry()
    entry.line = item.line
    let (title, rest) = MarkdownTitle.divided(item.text)
    takeTitle(title, into: &entry)
    if let rest { takeLines(rest, into: &entry) }
    for nested in item.nested {
      if nested.isChecked == nil, takePair(nested.text, into: &entry) { continue }
      entry.tickets.append(
        .init(title: ImportEntry.line(nested.text), isDone: nested.isChecked ?? false))
    }
    add(entry, isDone: isSettled || item.isChecked == true)
  }

  private mutating func addRows(
    _ rows: [(cells: [String], line: Int)], headers: [String], isSettled: Bool
  ) {
    for row in rows {
      var entry = TableImport.entry(
        headers.enumerated().map { ($1, [row.cells.indices.contains($0) ? row.cells[$0] : ""]) },
        isJira: false, fields: reader, into: &reading)
      entry.line = row.line
      if entry.title.isEmpty { entry.takeTitleFromBody() }
      add(entry, isDone: isSettled)
    }
  }

  private mutating func add(_ entry: ImportEntry, isDone: Bool) {
    var entry = entry
    if isDone { entry.set(.status, [Status.paid.rawValue]) }
    guard !entry.title.isEmpty else {
      reading.passedOver.append(("line \(entry.line ?? 1)", "has no title"))
      return
    }
    reading.entries.append(entry)
  }

  // MARK: Texts

  /// Takes a title, and the attributes that a marker with that text would have.
  private func takeTitle(_ text: String, into entry: inout ImportEntry) {
    let raw = ImportEntry.line(MarkdownTitle.plain(text))
    var text = MarkdownTitle.withoutMarkup(raw)
    if let last = text.utf8.last, ".:".utf8.contains(last) { text = String(text.dropLast()) }
    // The target of a link is no part of a title, and must not be lost.
    if raw.contains("](") { entry.takeBody(raw) }
    // The hours stand at the end of the text, before or behind the attributes.
    takeHours(from: &text, into: &entry)
    let line = "// TODO: \(text)"
    let found = ByteView.with(Array(line.utf8)) { view in
      scanner.scan(view, comments: CommentScanner.comments(in: view, language: language)).markers
        .first
    }
    guard let marker = found, !marker.title.isEmpty, !marker.text.contains("\n") else {
      return entry.takeTitle(text)
    }
    for attribute in marker.attributes where attribute.from != .guess {
      switch attribute.key {
      case .field(.links):
        entry.set(.links, attribute.value.list)
        if attribute.from == .leading { entry.key = entry.key ?? attribute.value.text }
      case .field(let field):
        entry.set(
          field, field.isList ? attribute.value.list : [attribute.value.text(of: field)])
      case .extra(let key): entry.keep(key, [attribute.value.text])
      }
    }
    text = marker.text
    takeHours(from: &text, into: &entry)
    entry.takeTitle(text)
  }

  private func takeHours(from text: inout String, into entry: inout ImportEntry) {
    let (start, effort) = Ticket.split(text)
    guard let effort else { return }
    text = start
    entry.set(.effort, [effort.description])
  }

  /// Takes lines of a story: those that name a field fill it.
  private mutating func takeLines(_ lines: [String], into entry: inout ImportEntry) {
    var rest: [String] = []
    var isFenced = false
    for line in lines {
      if MarkdownBlock.isFence(line) { isFenced.toggle() }
      if isFenced || !takePair(line, into: &entry) { rest.append(line) }
    }
    entry.takeBody(rest.joined(separator: "\n"))
  }

  /// Takes `**Key:** value` where the key is one that we know.
  private mutating func takePair(_ line: String, into entry: inout ImportEntry) -> Bool {
    guard let (key, value) = MarkdownTitle.pair(line) else { return false }
    let target = ImportTarget(of: key)
    switch target {
    case .extra, .body, .title, .nowhere: return false
    case .key, .field, .effort:
      reading.note(key, target)
      entry.take(key, [value], as: target, fields: reader)
      return true
    }
  }
}
