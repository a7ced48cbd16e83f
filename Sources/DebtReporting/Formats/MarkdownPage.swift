/// A page of Markdown that ends before forges refuse it: what does not fit is counted.
struct MarkdownPage {
  /// Forges take 65,536 characters, some of them bytes.
  private static let limit = 60_000

  private var text = ""
  private var length = 0
  private var omitted = 0

  /// Adds lines that must be there.
  mutating func add(_ lines: [String]) {
    for line in lines { append(line + "\n") }
  }

  /// Adds a table under a heading; nothing where it has no rows.
  mutating func table(_ heading: String, _ columns: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    guard length < Self.limit else {
      omitted += rows.count
      return
    }
    add(["", "**\(heading)**", ""] + [columns, columns.map { _ in "---" }].map(Self.line))
    for row in rows {
      let line = Self.line(row) + "\n"
      if length + line.utf8.count > Self.limit {
        omitted += 1
      } else {
        append(line)
      }
    }
  }

  /// The page, with the number of rows that it lacks.
  var bytes: [UInt8] {
    let rest = omitted == 0 ? "" : "\n… and \(NumberText.count(omitted)) more, see the artifact.\n"
    return Array((text + rest).utf8)
  }

  private mutating func append(_ line: String) {
    text += line
    length += line.utf8.count
  }

  private static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
}
