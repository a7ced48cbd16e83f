import SchemaValidation
import TestSupport
import Testing

@testable import DebtKit
@testable import DebtReporting

/// Exports of random bytes: whatever a text holds, each output reads back as what was written.
@Suite struct HostileExportTests {
  private static let seeds = 1...4

  @Test(arguments: seeds, ["csv", "jira", "linear", "azure", "gitlab-issues"])
  func `a table has one row an item, and no formula`(seed: Int, format: String) {
    for export in Export.random(seed: seed, count: 40) {
      let bytes = export.bytes(format)
      let rows = csvRows(
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
      #expect(rows.count == export.entries.count + 1)
      #expect(rows.allSatisfy { $0.count == rows[0].count })
      for cell in rows.joined() where Double(cell) == nil {
        #expect(!["=", "+", "-", "@", "\t", "\r", "\n"].contains(cell.unicodeScalars.first))
      }
      for text in rows.joined() {
        #expect(attacks(in: Array(text.utf8).filter { ![9, 13].contains($0) }) == [])
      }
    }
  }

  @Test(arguments: seeds)
  func `what a tracker reads as Markdown starts no line with a command`(seed: Int) {
    for export in Export.random(seed: seed, count: 40) {
      for entry in export.entries {
        let body = IssueText(entry, in: export).markdown(isMarked: true, ci: export.options.ci)
        let lines = body.utf8.split(separator: UInt8(ascii: "\n"))
        let starts = ["> ", "* ", "<!"].map { Array($0.utf8) }
        #expect(lines.allSatisfy { starts.contains(Array($0.prefix(2))) })
        let marks = lines.filter { $0.first == UInt8(ascii: "<") }
        let mark = "<!-- debt-id: \(ExportText.key(entry.key)) -->"
        #expect(marks.count == 1 && lines.last.map { Array($0) } == Array(mark.utf8))
        #expect(body.utf8.count < 65_536)
      }
    }
  }

  @Test(arguments: seeds)
  func `JSON is JSON, and its texts are harmless`(seed: Int) throws {
    for export in Export.random(seed: seed, count: 40) {
      let tasks = export.bytes("taskwarrior")
      #expect(try JSONValue.read(tasks).array?.count == export.entries.count)
      #expect(attacks(in: tasks, isJSON: true) == [])
      for task in try JSONValue.read(tasks).array ?? [] {
        for tag in task["tags"]?.strings ?? [] {
          #expect(!tag.isEmpty && !tag.contains { " ,-+=@".contains($0) })
        }
        #expect(task["description"]?.strings != [""])
        let notes = task["annotations"]?.array?.compactMap { $0["entry"]?.strings.first } ?? []
        #expect(Set(notes).count == notes.count)
      }
      let lines = export.bytes("github-issues").split(separator: UInt8(ascii: "\n"))
      #expect(lines.count == export.entries.count)
      for line in lines {
        let issue = try JSONValue.read(Array(line))
        let title = try #require(issue["title"]?.strings.first)
        #expect(!title.isEmpty && title.unicodeScalars.count <= 250)
      }
    }
  }

  @Test(arguments: seeds)
  func `todo_txt has one line an item, and no pair but ours`(seed: Int) {
    for export in Export.random(seed: seed, count: 60) {
      let text = String(decoding: export.bytes("todotxt"), as: UTF8.self)
      let lines = text.components(endingWith: "\n")
      #expect(lines.count == export.entries.count && attacks(in: Array(text.utf8)) == [])
      for line in lines {
        let words = line.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
          .map { Array(String($0).utf8) }
        #expect(words.count { $0.first == UInt8(ascii: "+") && $0.count > 1 } == 1)
        #expect(words.count { $0.starts(with: "debt:".utf8) } == 1 && words[0] != [0x78])
        #expect(!words.contains { $0.starts(with: "due:".utf8) })
      }
    }
  }

  @Test(arguments: seeds)
  func `a calendar folds at 75 octets and keeps its structure`(seed: Int) throws {
    for export in Export.random(seed: seed, count: 40) {
      var export = export
      for index in export.entries.indices {
        var item = export.entries[index].item
        item.fields[.due] = FieldEntry(
          .date(try #require(CalendarDate("2027-01-31"))), origin: .declared, from: "record")
        export.entries[index] = ExportEntry(item, rank: index + 1)
      }
      let text = String(decoding: export.bytes("ical"), as: UTF8.self)
      let lines = text.components(endingWith: "\r\n")
      #expect(
        lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(10) && !$0.utf8.contains(13) })
      let unfolded = lines.reduce(into: [[UInt8]]()) { lines, line in
        if line.utf8.first == 0x20 {
          lines[lines.count - 1] += Array(line.utf8.dropFirst())
        } else {
          lines.append(Array(line.utf8))
        }
      }
      let names: Set = [
        "BEGIN", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "SUMMARY", "DESCRIPTION",
        "DTSTART;VALUE=DATE", "TRANSP", "DUE;VALUE=DATE", "STATUS", "PRIORITY", "CATEGORIES", "URL",
        "END",
      ]
      let found = unfolded.map { line in
        String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      }
      #expect(Set(found).subtracting(names) == [])
      #expect(found.count { $0 == "SUMMARY" } == export.entries.count)
    }
  }

  @Test(arguments: seeds)
  func `a page holds no element but ours`(seed: Int) {
    let allowed: Set = [
      "!doctype", "html", "head", "meta", "title", "body", "h1", "p", "table", "thead", "tbody",
      "tr",
      "th", "td", "code", "a",
    ]
    for export in Export.random(seed: seed, count: 40) {
      var export = export
      export.options.columns = ItemColumn.all
      let bytes = export.bytes("html")
      #expect(attacks(in: bytes) == [])
      let tags = bytes.split(separator: UInt8(ascii: "<")).dropFirst(0).map { part in
        String(decoding: part.prefix { ![0x20, 0x3E].contains($0) }, as: UTF8.self)
      }
      #expect(tags.allSatisfy { allowed.contains($0.hasPrefix("/") ? String($0.dropFirst()) : $0) })
      #expect(tags.count { $0 == "tr" } == export.entries.count + 1)
      #expect(tags.count { $0 == "td" } == export.entries.count * ItemColumn.all.count)
    }
  }

  @Test(arguments: seeds)
  func `a script's every word is the text that was quoted`(seed: Int) throws {
    for export in Export.random(seed: seed, count: 40) {
      let bytes = export.bytes("github-issues-script")
      let words = try #require(shellWords(after: Array("\n}\n\nissue ".utf8), in: bytes))
      let expected = export.entries.flatMap { entry in
        [
          "issue", ExportText.key(entry.key), export.title(of: entry),
          GitHubIssues.login(of: entry) ?? "",
          IssueText(entry, in: export).markdown(isMarked: true, ci: export.options.ci),
        ]
      }
      #expect(words.map { Array($0.utf8) } == (expected + ["echo"]).map { Array($0.utf8) })
    }
  }

  /// The words of the calls at a script's end; nil where anything but single quotes holds a text.
  private func shellWords(after start: [UInt8], in bytes: [UInt8]) -> [String]? {
    guard let first = bytes.indices.last(where: { bytes[$0...].starts(with: start) }) else {
      return ["echo"]
    }
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var index = first + start.count - "issue ".utf8.count
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte == UInt8(ascii: "'") { isQuoted = false } else { word.append(byte) }
      } else if byte == UInt8(ascii: "'") {
        isQuoted = true
      } else if byte == UInt8(ascii: "\\") {
        word.append(bytes[index])
        index += 1
      } else if byte == 0x20 || byte == 0x0A {
        if byte == 0x0A, bytes[index - 2] == 0x0A { continue }
        words.append(String(decoding: word, as: UTF8.self))
        if words.last == "echo" { return words }
        word = []
      } else if ASCII.isAlphanumeric(byte) {
        word.append(byte)
      } else {
        return nil
      }
    }
    return nil
  }
}

extension String {
  /// The parts before each end.
  fileprivate func components(endingWith end: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    let end = Array(end.utf8)
    for byte in utf8 {
      part.append(byte)
      if part.suffix(end.count) == end[...] {
        parts.append(String(decoding: part.dropLast(end.count), as: UTF8.self))
        part = []
      }
    }
    return parts + (part.isEmpty ? [] : [String(decoding: part, as: UTF8.self)])
  }
}
