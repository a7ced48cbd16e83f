internal import DebtKit

extension BacklogFormat {
  static let todoTxt = BacklogFormat("todotxt", "todo.txt, one task a line") { [TodoTxt.lines($0)] }
}

/// Items as lines of todo.txt: `(A) 2026-11-20 text +project @owner due:2026-12-01 debt:ID`.
///
/// Words of a text that would act (`+project`, `@context`, `key:value`, and `x` at the start) stand in
/// quotes.
enum TodoTxt {
  static func lines(_ export: Export) -> [UInt8] {
    let text = export.entries.map { line($0, in: export) + "\n" }.joined()
    return Array(text.utf8)
  }

  private static func line(_ entry: ExportEntry, in export: Export) -> String {
    var words: [String] = []
    if let priority = export.priority(of: entry) {
      words.append("(\(["A", "B", "C"][priority.rawValue]))")
    }
    if let created = entry.created { words.append(created.description) }
    let text = export.title(of: entry).unicodeScalars.split(
      whereSeparator: \.properties.isWhitespace
    )
    .map { String($0) }
    for (index, word) in text.enumerated() {
      words.append(acts(word, isFirst: index == 0) ? "\"\(word)\"" : word)
    }
    words.append("+\(export.project)")
    for owner in entry.item.owners {
      let context = ExportText.label(owner)
      if !context.isEmpty { words.append("@\(context)") }
    }
    if let due = entry.due { words.append("due:\(due)") }
    words.append("debt:\(ExportText.key(entry.key))")
    return words.joined(separator: " ")
  }

  private static func acts(_ word: String, isFirst: Bool) -> Bool {
    let bytes = Array(word.utf8)
    if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "@") {
      return bytes.count > 1
    }
    if isFirst, word == "x" || bytes.first == UInt8(ascii: "(") || CalendarDate(word) != nil {
      return true
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    // Addresses are no pairs to anybody.
    return colon > 0 && colon + 1 < bytes.count && !bytes[(colon + 1)...].starts(with: "//".utf8)
  }
}
