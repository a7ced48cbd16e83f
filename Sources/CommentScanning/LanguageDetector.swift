/// The way from a file's name and its first bytes to its language.
package enum LanguageDetector {
  /// How many bytes of a file are enough to tell its language.
  package static let headSize = 4096

  /// Tells the language of a file.
  ///
  /// The file name decides, then its longest known ending, then its `#!` line, then its editor's mode line; among the
  /// languages that share an ending, what the first lines begin with. A script of a shell that only starts the program
  /// which reads the same file again is of that program's language.
  ///
  /// - Parameters:
  ///   - path: The path's bytes; `/` separates its parts.
  ///   - head: The first bytes of the file, `headSize` or all.
  /// - Returns: The language, `Language.generic` for a text that nothing tells.
  package static func language(ofPath path: [UInt8], head: ByteView) -> Language {
    let head = head.upTo(headSize)
    switch ending(ofPath: path) {
    case .language(let number): return successor(of: number, head) ?? Language(number: number)
    case .family(let family):
      return modeLine(head) ?? Language(number: member(of: family, by: head))
    case nil:
      guard let number = interpreter(head) else { return modeLine(head) ?? .generic }
      return successor(of: number, head) ?? Language(number: number)
    }
  }

  /// Whether the name alone tells that the file can hold no comment, so that it need not be opened.
  package static func holdsNoComments(path: [UInt8]) -> Bool {
    guard case .language(let number) = ending(ofPath: path) else { return false }
    return Language(number: number).isWithoutComments
  }

  private enum Ending {
    case language(Int)
    case family(LanguageFamily)
  }

  /// What the file's name tells, or what it tells without an ending of a template or a copy: `config.h.in`.
  private static func ending(ofPath path: [UInt8]) -> Ending? {
    let slash = path.lastIndex(of: 0x2F)
    let name = path[(slash.map { $0 + 1 } ?? 0)...].prefix(255)
    if let found = ending(ofName: name) { return found }
    guard let dot = name.lastIndex(of: 0x2E),
      copies.contains(String(decoding: name[(dot + 1)...], as: UTF8.self))
    else { return nil }
    return ending(ofName: name[..<dot])
  }

  private static let copies: Set<String> = [
    "in", "template", "tmpl", "example", "sample", "dist", "orig", "bak",
  ]

  /// What a name tells: the whole of it, else its longest known ending.
  private static func ending(ofName name: ArraySlice<UInt8>) -> Ending? {
    if let number = number(named: name) { return .language(number) }
    var rest = name
    while let dot = rest.firstIndex(of: 0x2E) {
      rest = rest[(dot + 1)...]
      guard let ending = PackedName(rest, lowercasing: true) else { continue }
      if let family = families[ending] { return .family(family) }
      if let number = endings[ending] { return .language(number) }
    }
    // `Dockerfile.dev` and `Makefile.am` are what their first part says.
    guard let stem = name.firstIndex(of: 0x2E), stem != name.startIndex else { return nil }
    return number(named: name[..<stem]).map { .language($0) }
  }

  private static func number(named name: ArraySlice<UInt8>) -> Int? {
    if let packed = PackedName(name) { return names[packed] }
    return longNames.isEmpty ? nil : longNames[String(decoding: name, as: UTF8.self)]
  }

  /// The number of the language of a `#!` line's program.
  private static func interpreter(_ head: ByteView) -> Int? {
    guard head[0] == 0x23 && head[1] == 0x21 else { return nil }
    let line = String(decoding: head.bytes(2..<min(head.lineEnd(from: 2), 255)), as: UTF8.self)
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }) {
      let program = word.split(separator: "/").last ?? word
      // `env` and its options and variables come before the program that counts.
      if program == "env" || program.hasPrefix("-") || program.contains("=") { continue }
      return number(ofProgram: program)
    }
    return nil
  }

  private static func number(ofProgram program: Substring) -> Int? {
    interpreters[String(program.prefix { !$0.isNumber && $0 != "." })]
  }

  /// The language that a script of a shell is really of: gitk begins with `#!/bin/sh`, and with what Tcl takes for the
  /// second line of a comment, `exec wish "$0"`.
  private static func successor(of number: Int, _ head: ByteView) -> Language? {
    guard number == shell, head[0] == 0x23 && head[1] == 0x21 else { return nil }
    if let language = modeLine(head) { return language }
    let program = ShellPrologue(head).program
    return program.flatMap { Self.number(ofProgram: $0) }.map(Language.init(number:))
  }

  /// The language that an editor's mode line among the first lines names.
  private static func modeLine(_ head: ByteView) -> Language? {
    let first = head.upTo(head.end(ofLines: modeLines))
    // Few files have one, and every file of a shell is asked.
    guard modeMarks.contains(where: { first.first($0, from: 0) != nil }) else { return nil }
    var line = 0
    for _ in 0..<modeLines where line < head.count {
      let end = head.lineEnd(from: line)
      let text = String(decoding: head.bytes(line..<min(end, line + 200)), as: UTF8.self)
      if let name = editorMode(text), let number = ElementLanguage.number(named: name) {
        return Language(number: number)
      }
      line = end + 1
    }
    return nil
  }

  /// How many lines at the beginning may be a mode line.
  private static let modeLines = 5
  /// What stands before a mode that has a key.
  private static let keyedMarks: [StaticString] = ["vim:", "vi:", "ex:"]
  /// What stands before any mode.
  private static let modeMarks = ["-*-"] + keyedMarks

  /// The mode that `-*- mode: c++ -*-`, `-*- c++ -*-` or `vim: set ft=cpp` names.
  private static func editorMode(_ line: String) -> String? {
    let bytes = Array(line.utf8)
    if let open = bytes.place(of: "-*-", from: 0),
      let close = bytes.place(of: "-*-", from: open + 3)
    {
      let items = bytes[(open + 3)..<close].split(separator: 0x3B).map { item in
        String(decoding: item.filter { $0 != 0x20 }, as: UTF8.self).lowercased()
      }
      if let mode = items.first(where: { $0.hasPrefix("mode:") }) {
        return String(mode.dropFirst(5))
      }
      return items.first { !$0.utf8.contains(0x3A) }
    }
    let isModeLine = keyedMarks.contains { bytes.place(of: $0.description, from: 0) != nil }
    guard isModeLine else { return nil }
    for key in ["filetype=", "ft=", "syntax="] {
      guard let place = bytes.place(of: key, from: 0) else { continue }
      let mode = bytes[(place + key.utf8.count)...].prefix {
        ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2B
      }
      return String(decoding: mode, as: UTF8.self).lowercased()
    }
    return nil
  }

  /// The member of a family for which most lines speak, the first one if none does.
  private static func member(of family: LanguageFamily, by head: ByteView) -> Int {
    var best = (count: 0, name: family.members.first?.name ?? "")
    for member in family.members {
      let count = lines(of: head, beginningWith: member.clues)
      if count > best.count { best = (count, member.name) }
    }
    return LanguageTable.number(named: best.name) ?? 0
  }

  private static func lines(of head: ByteView, beginningWith clues: [String]) -> Int {
    var count = 0
    var line = 0
    while line < head.count {
      var start = line
      while head[start].isBlank { start += 1 }
      if clues.contains(where: { head.holds($0.utf8, at: start) }) { count += 1 }
      line = head.lineEnd(from: start) + 1
    }
    return count
  }

  private static let shell = LanguageTable.number(named: "Shell")
  private static let names = packed(\.names)
  private static let longNames = index(\.names).filter { $0.key.utf8.count > 16 }
  private static let endings = packed(\.extensions)
  private static let interpreters = index(\.interpreters)
  private static let families = Dictionary(
    LanguageTable.families.compactMap { family in
      PackedName(family.ending.utf8).map { ($0, family) }
    }, uniquingKeysWith: { first, _ in first })

  private static func index(_ list: (LanguageRow) -> [String]) -> [String: Int] {
    var index: [String: Int] = [:]
    for (number, row) in LanguageTable.rows.enumerated() {
      for key in list(row) where index[key] == nil { index[key] = number }
    }
    return index
  }

  private static func packed(_ list: (LanguageRow) -> [String]) -> [PackedName: Int] {
    let pairs = index(list).compactMap { name, number in
      PackedName(name.utf8).map { ($0, number) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension ByteView {
  /// The end of so many lines at the beginning, or of the bytes.
  func end(ofLines lines: Int) -> Int {
    var end = -1
    for _ in 0..<lines where end < count { end = lineEnd(from: end + 1) }
    return min(end, count)
  }

  /// Whether a text stands at a place.
  fileprivate func holds(_ text: some Sequence<UInt8>, at start: Int) -> Bool {
    var index = start
    for byte in text {
      guard index < count, self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

extension [UInt8] {
  /// Finds the first place at or after `start` where a text stands.
  fileprivate func place(of text: String, from start: Int) -> Int? {
    let wanted = text.utf8
    guard count >= wanted.count, start <= count - wanted.count else { return nil }
    return (start...(count - wanted.count)).first { self[$0...].starts(with: wanted) }
  }
}
