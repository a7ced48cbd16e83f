/// The blocks of a markdown file as an import needs them, line by line.
///
/// It is no parser of Markdown: a block is what a person sees at a glance. Code between fences is text.
enum MarkdownBlock {
  /// A heading, with its level.
  case heading(level: Int, text: String, line: Int)
  /// A run of text or code.
  case text([String], line: Int)
  /// An entry of a list with what is indented below it.
  case item(MarkdownItem)
  /// A table: its header and its rows.
  case table(headers: [String], rows: [(cells: [String], line: Int)])

  /// Reads the blocks of a file.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func read(_ text: String) -> [MarkdownBlock] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    var blocks: [MarkdownBlock] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let heading = heading(line, at: index) {
        blocks.append(heading)
        index += 1
      } else if let item = MarkdownItem(lines, at: &index) {
        blocks.append(.item(item))
      } else if let table = table(lines, at: &index) {
        blocks.append(table)
      } else {
        let start = index
        var isFenced = false
        repeat {
          if isFence(lines[index]) { isFenced.toggle() }
          index += 1
        } while index < lines.count && (isFenced || !startsBlock(lines, at: index))
        // A comment or a rule says nothing.
        let kept = lines[start..<index].filter { !isNothing($0) }
        if kept.contains(where: { !$0.trimmed.isEmpty }) {
          blocks.append(.text(Array(kept), line: start + 1))
        }
      }
    }
    return blocks
  }

  private static func heading(_ line: String, at index: Int) -> MarkdownBlock? {
    let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), line.utf8.dropFirst(level).first?.isBlank ?? true else {
      return nil
    }
    var bytes = line.utf8.dropFirst(level)[...]
    while let last = bytes.last, last.isBlank || last == UInt8(ascii: "#") { bytes.removeLast() }
    return .heading(level: level, text: bytes.text.trimmed, line: index + 1)
  }

  private static func startsBlock(_ lines: [String], at index: Int) -> Bool {
    var copy = index
    return heading(lines[index], at: index) != nil || MarkdownItem.marker(of: lines[index]) != nil
      || table(lines, at: &copy) != nil
  }

  /// Whether a line opens or closes a fence.
  static func isFence(_ line: String) -> Bool {
    let text = line.trimmed
    return text.hasPrefix("```") || text.hasPrefix("~~~")
  }

  private static func isNothing(_ line: String) -> Bool {
    let text = line.trimmed
    let isRule = text.utf8.count >= 3 && Set(text.utf8).isSubset(of: Set("-*_ ".utf8))
    return isRule || text.hasPrefix("<!--") && text.hasSuffix("-->")
  }

  private static func table(_ lines: [String], at index: inout Int) -> MarkdownBlock? {
    guard index + 1 < lines.count, lines[index].utf8.contains(UInt8(ascii: "|")),
      isDelimiter(lines[index + 1])
    else { return nil }
    let headers = cells(lines[index])
    var rows: [(cells: [String], line: Int)] = []
    index += 2
    while index < lines.count, lines[index].utf8.contains(UInt8(ascii: "|")) {
      rows.append((cells(lines[index]), index + 1))
      index += 1
    }
    return .table(headers: headers, rows: rows)
  }

  private static func isDelimiter(_ line: String) -> Bool {
    let bytes = line.trimmed.utf8
    return bytes.contains(UInt8(ascii: "-")) && bytes.contains(UInt8(ascii: "|"))
      && bytes.allSatisfy { "|-: ".utf8.contains($0) }
  }

  /// The cells of a row; `\|` is a mark of the text.
  private static func cells(_ line: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line.trimmed.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append([])
      } else {
        if byte == UInt8(ascii: "|") { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    var texts = cells.map { $0.text.trimmed }
    if texts.first?.isEmpty == true { texts.removeFirst() }
    if texts.last?.isEmpty == true, line.trimmed.hasSuffix("|") { texts.removeLast() }
    return texts
  }
}

/// An entry of a list, with all that is indented below it.
struct MarkdownItem {
  /// What stands beside the bullet, and the lines that go on with it.
  private(set) var text: [String] = []
  /// Whether its box is ticked; nil without a box.
  private(set) var isChecked: Bool?
  /// The entries of the lists below it, whatever their depth.
  private(set) var nested: [(text: String, isChecked: Bool?)] = []
  let line: Int

  /// Reads the entry that starts at a line, and moves behind it; nil where none starts.
  init?(_ lines: [String], at index: inout Int) {
    guard let (indent, start) = Self.marker(of: lines[index]), indent < 4 else { return nil }
    line = index + 1
    let (first, box) = Self.box(String(lines[index].utf8.dropFirst(start).text))
    text = [first]
    isChecked = box
    index += 1
    var isFenced = false
    while index < lines.count {
      let next = lines[index]
      let width = Self.indent(of: next)
      let isBlank = next.trimmed.isEmpty
      if !isFenced, !isBlank, width <= indent { break }
      // Behind empty lines only what is indented belongs to the entry.
      if isBlank, !isFenced {
        let after = lines[index...].firstIndex { !$0.trimmed.isEmpty } ?? lines.count
        let isOver = after == lines.count || Self.indent(of: lines[after]) <= indent
        index = after
        if isOver { break }
        text.append("")
        continue
      }
      if MarkdownBlock.isFence(next) { isFenced.toggle() }
      if !isFenced, let (_, start) = Self.marker(of: next) {
        let (text, box) = Self.box(String(next.utf8.dropFirst(start).text))
        nested.append((text, box))
      } else if nested.isEmpty || isFenced || MarkdownBlock.isFence(next) {
        text.append(isFenced || MarkdownBlock.isFence(next) ? next : next.trimmed)
      } else {
        nested[nested.count - 1].text += " " + next.trimmed
      }
      index += 1
    }
  }

  /// The columns before a bullet or number, and the bytes up to the text behind it.
  static func marker(of line: String) -> (indent: Int, start: Int)? {
    let bytes = Array(line.utf8)
    let blanks = bytes.prefix(while: \.isBlank).count
    var index = blanks
    guard index < bytes.count else { return nil }
    if "-*+".utf8.contains(bytes[index]) {
      index += 1
    } else {
      let digits = bytes[index...].prefix(while: \.isDigit).count
      index += digits
      guard (1...9).contains(digits), index < bytes.count, ".)".utf8.contains(bytes[index]) else {
        return nil
      }
      index += 1
    }
    guard index < bytes.count, bytes[index].isBlank else { return nil }
    let gap = bytes[index...].prefix(while: \.isBlank).count
    guard index + gap < bytes.count else { return nil }
    return (indent(of: line), index + gap)
  }

  private static func indent(of line: String) -> Int {
    var width = 0
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\t") {
        width += 4
      } else if byte == 0x20 {
        width += 1
      } else {
        break
      }
    }
    return width
  }

  /// Divides `[x] text` into the text and its box.
  private static func box(_ text: String) -> (text: String, isChecked: Bool?) {
    let bytes = Array(text.utf8)
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"),
      bytes[3].isBlank, " xX".utf8.contains(bytes[1])
    else { return (text.trimmed, nil) }
    return (bytes[3...].text.trimmed, bytes[1] != 0x20)
  }
}
