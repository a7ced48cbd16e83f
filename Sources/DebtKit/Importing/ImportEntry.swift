/// One entry of a source, in our fields.
struct ImportEntry {
  /// A small ticket inside the entry.
  struct Ticket: Hashable {
    let title: String
    var isDone: Bool
  }

  private(set) var title = ""
  /// The source's own name for it.
  var key: String?
  /// Whether the key is a name that nothing outside the source has.
  var isKeyUnique = false
  /// Values that our fields take, in their written form.
  var fields: [Field: [String]] = [:]
  /// What has no counterpart, in the order met.
  private(set) var extras: [(key: String, text: String)] = []
  private(set) var body = ""
  /// Whether the body was longer than the longest.
  private(set) var isCut = false
  var tickets: [Ticket] = []
  /// The line of the source on which it begins; nil where lines say nothing.
  var line: Int?

  /// Takes a title; what is beyond the longest goes to the body.
  mutating func takeTitle(_ text: String) {
    let text = Self.line(text)
    guard text.unicodeScalars.count > ImportSource.longestTitle else {
      title = text
      return
    }
    let words = text.split(separator: " ")
    var count = 0
    let fitting = words.prefix { word in
      count += word.unicodeScalars.count + 1
      return count < ImportSource.longestTitle
    }
    let scalars = String.UnicodeScalarView(text.unicodeScalars.prefix(ImportSource.longestTitle))
    title = fitting.isEmpty ? String(scalars) : fitting.joined(separator: " ") + " …"
    takeBody(text)
  }

  /// Makes a title of the start of the body, where there is none.
  mutating func takeTitleFromBody() {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let (title, rest) = MarkdownTitle.divided(lines)
    takeTitle(title)
    body = rest?.joined(separator: "\n") ?? ""
  }

  /// Takes entries of a list as they were written.
  mutating func takeList(_ items: [MarkdownItem]) {
    let lines = items.flatMap { item in
      ["- " + item.text.joined(separator: " ")] + item.nested.map { "  - \($0.text)" }
    }
    takeBody(lines.joined(separator: "\n"))
  }

  /// Takes a paragraph, behind those that are there.
  mutating func takeBody(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let clean = lines.map { Self.clean(String($0)) }.joined(separator: "\n").trimmedLines
    guard !clean.isEmpty, !isCut else { return }
    body = body.isEmpty ? clean : body + "\n\n" + clean
    if body.utf8.count > ImportSource.longestBody {
      body = String(decoding: body.utf8.prefix(ImportSource.longestBody), as: UTF8.self) + " …"
      isCut = true
    }
  }

  /// Takes the values of a column or key; what its field does not take is kept beside it.
  mutating func take(
    _ name: String, _ values: [String], as target: ImportTarget, fields reader: FieldReader
  ) {
    let isList = if case .field(let field) = target { field.isList } else { false }
    let lines =
      isList ? values.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) } : values
    let texts = lines.map { Self.line(Self.plain($0)) }.filter { !Self.isNothing($0) }
    guard !texts.isEmpty else { return }
    switch target {
    case .title: if title.isEmpty { takeTitle(texts[0]) } else { takeBody(texts[0]) }
    case .key:
      if key == nil {
        key = texts[0]
      } else if key != texts[0] {
        keep(ImportTarget.ownKey(name), texts)
      }
    case .body: for value in values { takeBody(value) }
    case .extra(let key): keep(key, texts)
    case .nowhere: break
    case .effort(let unit):
      guard let work = ImportValue.work(texts[0], unit: unit) else {
        return keep("x-effort", texts)
      }
      take(.effort, [work], otherwise: name, texts)
    case .field(let field):
      let (taken, kept) = ImportValue.read(field, texts, by: reader)
      if !taken.isEmpty { take(field, taken, otherwise: name, texts) }
      if !kept.isEmpty { keep(ImportTarget.ownKey(name), kept) }
    }
  }

  /// Sets a field; where another column gave it another value, this one is kept beside it.
  private mutating func take(
    _ field: Field, _ values: [String], otherwise name: String, _ texts: [String]
  ) {
    if !field.isList, let present = fields[field], present != values {
      keep(ImportTarget.ownKey(name), texts)
    } else {
      set(field, values)
    }
  }

  /// Sets a field that has no value yet, or adds to a list.
  mutating func set(_ field: Field, _ texts: [String]) {
    if field.isList {
      let known = fields[field] ?? []
      fields[field] = known + texts.filter { !known.contains($0) }
    } else if fields[field] == nil {
      fields[field] = Array(texts.prefix(1))
    }
  }

  /// Keeps texts under a key of one's own.
  mutating func keep(_ key: String, _ texts: [String]) {
    let text = texts.map(Self.line).joined(separator: ", ")
    let cut = String(decoding: text.utf8.prefix(1000), as: UTF8.self)
    guard let index = extras.firstIndex(where: { $0.key == key }) else {
      if extras.count < 100 { extras.append((key, cut)) } else { isCut = true }
      return
    }
    if extras[index].text != cut { extras[index].text += ", " + cut }
  }

  /// A text on one line.
  static func line(_ text: String) -> String {
    clean(text.split(whereSeparator: \.isNewline).joined(separator: " ")).trimmed
  }

  /// A text without what no file of text holds: control characters other than tabs.
  private static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar == "\t" || scalar.properties.generalCategory != .control {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// A value without the marks that Markdown puts around it.
  private static func plain(_ text: String) -> String {
    var bytes = text.trimmed.utf8[...]
    while let first = bytes.first, bytes.count > 2, first == bytes.last, "*`_".utf8.contains(first)
    {
      bytes = bytes.dropFirst().dropLast()
    }
    return bytes.text.trimmed
  }

  /// Whether a text stands for nothing.
  private static func isNothing(_ text: String) -> Bool {
    ["", "-", "–", "—", "n/a", "none", "null", "nil", "unassigned", "[]", "tbd", "?"].contains(
      text.lowercased())
  }
}

extension String {
  /// The text without empty lines at its ends.
  fileprivate var trimmedLines: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.drop { $0.allSatisfy(\.isWhitespace) }
    let end = start.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? start.startIndex
    return start[..<end].map { $0.trimmedAtEnd }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate var trimmedAtEnd: String {
    var bytes = utf8[...]
    while let last = bytes.last, last.isBlank { bytes = bytes.dropLast() }
    return bytes.text
  }
}
