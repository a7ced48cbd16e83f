internal import RecordParsing

/// Reads a task of Backlog.md: a markdown file with front matter of its own.
enum BacklogTask {
  /// Whether a file is such a task.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let root = root(of: bytes)?.root else { return false }
    let keys = Set((root.pairs ?? []).map(\.key))
    return keys.isSuperset(of: ["id", "title"]) && !keys.isDisjoint(with: own)
  }

  private static let own: Set<String> = ["assignee", "created_date", "dependencies", "labels"]

  /// What says nothing about the debt.
  private static let bookkeeping: Set<String> = ["ordinal", "updated_date"]

  /// Reads the task of a file.
  static func read(_ file: ImportSource.File, into reading: inout ImportReading) {
    guard let (root, body) = root(of: file.bytes), let pairs = root.pairs else {
      reading.passedOver.append((file.name, "has no front matter"))
      return
    }
    let reader = FieldReader()
    var entry = ImportEntry()
    entry.isKeyUnique = true
    for pair in pairs where !bookkeeping.contains(pair.key) {
      let values = pair.value.text.map { [$0] } ?? (pair.value.items ?? []).compactMap(\.text)
      guard values.contains(where: { !$0.isEmpty }) else { continue }
      let target = ImportTarget(of: pair.key)
      reading.note(pair.key, target)
      entry.take(pair.key, values, as: target, fields: reader)
    }
    guard !entry.title.isEmpty else {
      reading.passedOver.append((file.name, "has no title"))
      return
    }
    let lines = String(decoding: file.bytes[body], as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // The tool marks its sections for itself, and repeats the title.
    entry.takeBody(
      lines.filter { line in
        let text = String(line).trimmed
        return !(text.hasPrefix("<!--") && text.hasSuffix("-->")) && text != "# \(entry.title)"
      }.joined(separator: "\n"))
    reading.entries.append(entry)
  }

  private static func root(of bytes: [UInt8]) -> (root: YAMLNode, body: Range<Int>)? {
    guard case .present(let yaml, let body) = FrontMatter.find(in: bytes, limits: RecordLimits()),
      let root = YAMLReader(isLenient: true).read(bytes, in: yaml).root
    else { return nil }
    return (root, body)
  }
}
