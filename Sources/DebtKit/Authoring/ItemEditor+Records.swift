internal import GitAccess

extension ItemEditor {
  /// A record that a plan makes.
  package struct NewRecord: Sendable {
    /// Its id, which is its file's stem.
    package let id: String
    /// Its file.
    package let path: String
    /// How many markers are its sites from the start.
    package var sites = 0
  }

  /// Plans a record.
  ///
  /// - Parameters:
  ///   - title: The title; what ends a line becomes a blank.
  ///   - changes: The fields that are given.
  ///   - story: What the body says first.
  /// - Returns: The record; nil where something stands in the way, which is among the refusals.
  /// - Throws: ``DebtError`` when the working tree cannot be read.
  package mutating func addRecord(
    _ title: String, _ changes: [FieldChange], story: String = ""
  ) throws(DebtError) -> NewRecord? {
    let title = title.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    guard title.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      refuse("'\(title)' is no title; say in a few words what is wrong")
      return nil
    }
    guard let folder = recordFolder else {
      refuse("records.paths in .debt.yml names no folder that a new record would fit into")
      return nil
    }
    var reader = WishReader(configuration: registry.configuration)
    let status = FieldChange(.status, Status.open.rawValue)
    let isGiven = changes.contains { $0.key == Field.status.rawValue }
    let wishes = reader.read((isGiven ? [] : [status]) + changes)
    for refusal in reader.refusals { refuse(refusal) }
    for remark in reader.remarks { self.remark(remark) }
    guard reader.refusals.isEmpty else { return nil }
    let id = wishes.first { $0.key == .field(.id) }?.text
    if let id, registry.items.contains(where: { $0.id.description == id }) {
      refuse("id: '\(id)' belongs to another record already")
      return nil
    }
    let slug = Slug.of(id ?? title, isTaken: isTaken(in: folder))
    let file = RepositoryPath(folder.isEmpty ? "\(slug).md" : "\(folder)/\(slug).md")
    let text = "---\n---\n# \(RecordEdit.markdown(title).text)\n\n" + Self.body(story)
    let ordered = wishes.sorted { $0.rank < $1.rank }
    change(file, to: try records.applying(ordered, to: file, holding: Array(text.utf8)))
    return NewRecord(id: id ?? slug, path: file.description)
  }

  /// Plans a record of a marker, which becomes its site.
  ///
  /// The marker's fields and the rest of its text go over, and so does its file; at its place stands
  /// the record's id.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the top.
  ///   - line: A line of the marker, counted from 1.
  ///   - title: The title; that of the marker if nil.
  ///   - changes: Fields that are given beside those of the marker.
  /// - Returns: The record; nil where something stands in the way, which is among the refusals.
  /// - Throws: ``DebtError`` when the working tree cannot be read.
  package mutating func addRecord(
    fromMarkerAt path: String, line: Int, title: String?, _ changes: [FieldChange]
  ) throws(DebtError) -> NewRecord? {
    let file = RepositoryPath(path)
    guard let bytes = try bytes(of: file) else {
      refuse("\(path): there is no such file")
      return nil
    }
    let found = markers.markers(in: bytes, of: file)
    guard let index = found.firstIndex(where: { ($0.line...$0.lastLine).contains(line) }),
      let item = registry.items.first(where: { $0.hasSite(at: found[index], of: file) })
    else {
      refuse("\(path):\(line): there is no marker; `debt explain \(path):\(line)` says why")
      return nil
    }
    let marker = found[index]
    guard item.source == .marker else {
      refuse("\(path):\(line): belongs to the record \(item.id) already")
      return nil
    }
    guard !marker.isForeign else {
      refuse(Self.isForeign(item.sites[0], item.shortName))
      return nil
    }
    guard !marker.title.isEmpty || title != nil else {
      refuse("\(path):\(line): the marker says nothing; give the record a title")
      return nil
    }
    let given = Set(changes.map(\.key))
    let own = carried(from: item).filter { !given.contains($0.key) }
    let rest = marker.text.dropFirst(title == nil ? marker.title.count : 0).trimmed
    let record = try addRecord(
      title ?? marker.title,
      own + changes + [FieldChange(.paths, path)].filter { !given.contains($0.key) },
      story: rest)
    guard var record else { return nil }
    let edit = MarkerEdit(
      of: file, holding: bytes, reader: markers(withRecord: record.id))
    guard !MarkerFileReader.isDecoded(bytes),
      let new = edit.referring(to: record.id, fromMarker: index)
    else {
      refuse(
        "\(path):\(line): the marker cannot refer to a record without the words around; write "
          + "\(marker.keyword)(\(record.id)) there by hand, after `debt new` with the title")
      return nil
    }
    change(file, to: new)
    record.sites = 1
    return record
  }

  /// Plans a record that covers every marker of one text, without a change to any.
  ///
  /// - Parameters:
  ///   - token: The text, or a name of an item that has it.
  ///   - title: The title; the text's first line if nil.
  ///   - changes: Fields that are given.
  /// - Returns: The record; nil where something stands in the way, which is among the refusals.
  /// - Throws: ``DebtError`` when no marker has the text or the name.
  package mutating func addRecord(
    covering token: String, title: String?, _ changes: [FieldChange]
  ) throws(DebtError) -> NewRecord? {
    var text = token
    var covered = items(saying: text)
    if covered.isEmpty {
      let item = try item(named: token)
      guard item.source == .marker else {
        refuse("\(item.id) is a record; a cluster is made of markers")
        return nil
      }
      text = item.sites[0].text
      covered = items(saying: text)
    }
    guard !NormalisedText(text).text.isEmpty else {
      refuse("a marker without words has no text to be covered by; use --from FILE:LINE")
      return nil
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let covers = FieldChange(Field.covers.rawValue, .set, "text: " + line)
    let record = try addRecord(
      title ?? covered.first?.title ?? text, changes + [covers])
    guard var record else { return nil }
    record.sites = covered.count
    return record
  }

  private func items(saying text: String) -> [DebtItem] {
    let whole = NormalisedText(text)
    return registry.items.filter {
      $0.source == .marker && NormalisedText($0.sites[0].text) == whole
    }
  }

  /// The fields that a marker writes, as a record takes them over.
  private func carried(from item: DebtItem) -> [FieldChange] {
    var changes: [FieldChange] = []
    for (field, entry) in item.fields where entry.place != nil || field == .kind {
      // A date beside an owner is when somebody wrote it, more often than when it is due.
      let isGuess = field == .due && entry.from == MarkerRule.guess.rawValue
      changes.append(
        FieldChange(isGuess ? .created : field, entry.value.text(of: field)))
    }
    for extra in item.extras where extra.place != nil {
      changes.append(FieldChange(extra.key, .set, extra.texts.joined(separator: ", ")))
    }
    return changes
  }

  /// The folder of new records: what stands before the first wildcard of `records.paths`.
  var recordFolder: String? {
    let candidates = registry.configuration.records.paths.map { glob in
      glob.split(separator: "/").dropLast()
        .prefix { part in !part.utf8.contains { "*?[{".utf8.contains($0) } }
        .joined(separator: "/")
    }
    return candidates.first { folder in
      settings.isRecord(RepositoryPath(folder.isEmpty ? "record.md" : "\(folder)/record.md"))
    }
  }

  private func isTaken(in folder: String) -> (String) -> Bool {
    let ids = Set(
      registry.items.filter { $0.source == .record }.map { $0.id.description.lowercased() })
    let plan = plan
    let repository = repository
    return { slug in
      let file = RepositoryPath(folder.isEmpty ? "\(slug).md" : "\(folder)/\(slug).md")
      // Behind a link no name is free, and the writer says so.
      return ids.contains(slug) || plan[file] != nil || (try? repository.contents(of: file)) != nil
    }
  }

  private static func body(_ story: String) -> String {
    (story.isEmpty ? "" : story + "\n\n") + "Why it hurts:\n\nWhat we propose:\n"
  }
}

extension FieldWish {
  /// The place of the wish among those of a new record.
  var rank: Int {
    if case .field(let field) = key { field.order } else { .max }
  }
}

extension DebtItem {
  /// Whether a marker of a file is a site of the item.
  fileprivate func hasSite(at marker: Marker, of file: RepositoryPath) -> Bool {
    sites.contains { $0.file == file && $0.line == marker.line && $0.column == marker.column }
  }
}
