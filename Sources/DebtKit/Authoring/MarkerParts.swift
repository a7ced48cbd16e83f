/// The parentheses behind a marker's keyword, part by part, as bytes of the file.
///
/// A part that nobody asked to change keeps its bytes and its place.
struct MarkerParts {
  /// One part and what it declares.
  fileprivate struct Part {
    /// Its bytes in the file; nil for one that is new.
    let range: Range<Int>?
    let text: [UInt8]
    let rank: Int
    var values: [(key: MarkerAttribute.Key, value: FieldValue)] = []
    var word: String?
    /// The key of a part whose value is malformed.
    var name: String?
  }

  private let bytes: [UInt8]
  /// The parentheses, or the empty place where they will stand.
  private let range: Range<Int>
  /// The blanks behind the opening parenthesis and before the closing one, beside old parts.
  private var edges: (first: Range<Int>, last: Range<Int>)?
  private let needsColon: Bool
  private let isEscaped: Bool
  private var parts: [Part] = []

  /// Reads the parentheses at an offset; where there are none, there are no parts.
  ///
  /// - Parameters:
  ///   - offset: The byte behind the keyword, or a later one of the marker's head.
  ///   - marker: The marker.
  ///   - bytes: The file.
  ///   - lineStart: The first byte of the marker's line.
  ///   - isEscaped: Whether the file holds comments as JSON strings.
  init(at offset: Int, of marker: Marker, in bytes: [UInt8], lineStart: Int, isEscaped: Bool) {
    self.bytes = bytes
    self.isEscaped = isEscaped
    let lineEnd = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    let line = Array(bytes[lineStart..<lineEnd])
    let start = offset - lineStart
    guard start < line.count, line[start] == UInt8(ascii: "("),
      let splitter = try? PartSplitter(
        line, after: start, opens: UInt8(ascii: "("), closes: UInt8(ascii: ")"), limit: 1 << 16),
      lineStart + splitter.end <= marker.head.upperBound
    else {
      range = offset..<offset
      let rest = bytes[offset..<max(offset, min(marker.head.upperBound, lineEnd))]
      needsColon = !marker.text.isEmpty && rest.allSatisfy(\.isBlank)
      return
    }
    range = offset..<(lineStart + splitter.end)
    needsColon = false
    if let first = splitter.parts.first, let last = splitter.parts.last {
      edges = (
        (offset + 1)..<(lineStart + first.lowerBound),
        (lineStart + last.upperBound)..<(lineStart + splitter.end - 1)
      )
    }
    for part in splitter.parts {
      let values = marker.attributes.filter {
        $0.line == marker.line && $0.column == part.lowerBound + 1
      }.map { (key: $0.key, value: $0.value) }
      let word = marker.words.first {
        $0.line == marker.line && $0.column == part.lowerBound + 1
      }
      let text = Array(line[part])
      parts.append(
        Part(
          range: (lineStart + part.lowerBound)..<(lineStart + part.upperBound),
          text: text, rank: Self.rank(values.map(\.key), isWord: word != nil),
          values: values, word: word?.text, name: values.isEmpty ? Self.name(of: text) : nil))
    }
  }

  /// Takes a field out of the parts, or single entries of it, then puts in what is wished.
  ///
  /// - Parameters:
  ///   - wish: The wish.
  ///   - words: Bare words that stand for the field's values.
  mutating func apply(_ wish: FieldWish, words: Set<String>) {
    var kept: [String] = []
    var firstPlace: Int?
    var result: [Part] = []
    for part in parts {
      let others = part.values.filter { $0.key != wish.key }
      let own = part.values.filter { $0.key == wish.key }
      let entries = own.flatMap(\.value.list)
      let isGoneWord = part.word.map {
        words.contains($0) && (!wish.isList || wish.gone.contains($0))
      }
      if isGoneWord == true || part.name == wish.name {
        firstPlace = firstPlace ?? result.count
      } else if own.isEmpty
        || wish.isList && entries.allSatisfy({ !wish.gone.contains($0) })
          && (wish.added.isEmpty || !Self.isKeyed(part, wish))
      {
        result.append(part)
      } else {
        if wish.isList { kept += entries.filter { !wish.gone.contains($0) } }
        firstPlace = firstPlace ?? result.count
        result += others.map { Part($0.key, $0.value) }
      }
    }
    parts = result
    for new in Part.written(wish, keeping: kept) { insert(new, at: firstPlace) }
  }

  /// The key that a part starts with, whatever follows.
  private static func name(of text: [UInt8]) -> String? {
    guard let length = DialectKey.length(in: text[...]), length < text.count,
      text[length] == UInt8(ascii: "=") || text[length] == UInt8(ascii: ":"),
      let key = DialectKey.target(of: text[..<length].text, settings: MarkerSettings())
    else { return nil }
    return key.name
  }

  /// Puts in the name of a record, in place of all other parts.
  mutating func refer(to record: String) {
    parts = [Part(range: nil, text: Array(record.utf8), rank: 2)]
  }

  /// Whether a part names the key, so that more entries of the list belong into it.
  private static func isKeyed(_ part: Part, _ wish: FieldWish) -> Bool {
    part.text.starts(with: wish.name.utf8)
  }

  private mutating func insert(_ part: Part, at place: Int?) {
    if let place, place <= parts.count, isSorted(part, at: place) {
      parts.insert(part, at: place)
    } else {
      parts.insert(part, at: parts.firstIndex { $0.rank > part.rank } ?? parts.count)
    }
  }

  private func isSorted(_ part: Part, at place: Int) -> Bool {
    (place == 0 || parts[place - 1].rank <= part.rank)
      && (place == parts.count || parts[place].rank >= part.rank)
  }

  /// The order of the canonical form: owner, links, words, fields, keys of one's own, what is unread.
  fileprivate static func rank(_ keys: [MarkerAttribute.Key], isWord: Bool) -> Int {
    if isWord { return 2 }
    switch keys.first {
    case .field(.owner): return 0
    case .field(.links): return 1
    case .field(let field): return 3 + field.order
    case .extra: return 100
    case nil: return 101
    }
  }

  /// The bytes that change, and what takes their place.
  var replacement: FileEdit.Replacement {
    var text: [UInt8] = []
    guard !parts.isEmpty else { return FileEdit.Replacement(range, with: text) }
    text.append(UInt8(ascii: "("))
    if let edges, parts.first?.range?.lowerBound == edges.first.upperBound {
      text += bytes[edges.first]
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator(between: parts[index - 1], and: part) }
      text += part.range == nil && isEscaped ? Self.escaped(part.text) : part.text
    }
    if let edges, parts.last?.range?.upperBound == edges.last.lowerBound {
      text += bytes[edges.last]
    }
    text.append(UInt8(ascii: ")"))
    if needsColon { text.append(UInt8(ascii: ":")) }
    return FileEdit.Replacement(range, with: text)
  }

  /// The bytes that stand between two parts now, where nothing came or went between them.
  private func separator(between left: Part, and right: Part) -> [UInt8] {
    if let left = left.range, let right = right.range, left.upperBound <= right.lowerBound {
      let gap = bytes[left.upperBound..<right.lowerBound]
      if gap.count(where: { $0 == UInt8(ascii: ",") }) == 1 { return Array(gap) }
    }
    return Array(", ".utf8)
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }
}

extension MarkerParts.Part {
  /// A new part that declares one value.
  fileprivate init(_ key: MarkerAttribute.Key, _ value: FieldValue) {
    var marker = CanonicalMarker(keyword: "", text: "")
    switch key {
    case .field(let field): marker.fields[field] = value
    case .extra(let name): marker.extras = [(name, value.text)]
    }
    self.init(
      range: nil, text: Array(marker.parts.joined(separator: ", ").utf8),
      rank: MarkerParts.rank([key], isWord: false))
  }

  /// The new parts that a wish asks for.
  ///
  /// - Parameters:
  ///   - wish: The wish.
  ///   - kept: Entries of a list whose part gave way.
  /// - Returns: One part, or none where the field goes.
  fileprivate static func written(_ wish: FieldWish, keeping kept: [String]) -> [Self] {
    if wish.isList {
      let entries = kept + wish.added.filter { !kept.contains($0) }
      return entries.isEmpty ? [] : [Self(wish.key, .list(entries))]
    }
    guard let value = wish.value else { return [] }
    // A T-shirt size is written as it was typed.
    let isSize = wish.text != value.text && value.number == nil
    return [Self(wish.key, isSize ? .text(wish.text) : value)]
  }
}
