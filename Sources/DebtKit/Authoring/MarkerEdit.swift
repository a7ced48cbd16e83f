internal import CommentScanning
internal import GitAccess

/// The change of one marker's fields in the bytes of its file.
///
/// Nothing knows how each of the dialects spells a field: ways to write the change are tried, the
/// least first, and the one counts whose outcome reads back as wished, with every other marker of
/// the file as it was. Where none does, there is no edit.
struct MarkerEdit {
  let file: RepositoryPath
  let bytes: [UInt8]
  let reader: MarkerFileReader
  private let before: [Marker]
  private let problems: Int

  /// Reads a file that is to be edited.
  init(of file: RepositoryPath, holding bytes: [UInt8], reader: MarkerFileReader) {
    self.file = file
    self.bytes = bytes
    self.reader = reader
    (before, problems) = reader.read(bytes, of: file)
  }

  /// Whether a marker is written in another tool's words.
  func isForeign(markerAt index: Int) -> Bool { before[index].isForeign }

  /// Returns the file with wishes of its marker fulfilled; nil where no way leads there.
  ///
  /// - Complexity: O(*n*) in the file, for each way that is tried.
  func applying(_ wishes: [FieldWish], toMarker index: Int) -> [UInt8]? {
    let marker = before[index]
    let old = reader.reading(of: marker, in: file)
    var expected = old.declaredValues
    for wish in wishes { expected[wish.key] = wish.value?.inAnyOrder }
    for change in ways(to: wishes, marker, old) {
      let changed = FileEdit.replacing(change, in: bytes)
      let (after, problems) = reader.read(changed, of: file)
      guard holds(after, exceptAt: index), after[index].isSame(as: marker),
        problems <= self.problems
      else { continue }
      let new = reader.reading(of: after[index], in: file)
      if new.declaredValues == expected, new.problems.count <= old.problems.count {
        return changed
      }
    }
    return nil
  }

  /// Returns the file with its marker made a site of a record; nil where no way leads there.
  func referring(to record: String, fromMarker index: Int) -> [UInt8]? {
    let marker = before[index]
    var ways: [[FileEdit.Replacement]] = places(of: marker).map { place in
      var parts = parts(of: marker, at: place)
      parts.refer(to: record)
      return [parts.replacement]
    }
    var canonical = CanonicalMarker(keyword: "", text: marker.text)
    canonical.words = [record]
    ways.append([head(of: marker, canonical)])
    // The first way leaves what stands behind the parentheses, which the record would hide.
    for change in ways {
      let changed = FileEdit.replacing(change, in: bytes)
      let after = reader.markers(in: changed, of: file)
      guard holds(after, exceptAt: index), after[index].isSame(as: marker),
        after[index].words.map(\.text) == [record],
        after[index].attributes.allSatisfy({ !$0.from.isInHead }), after[index].unread.isEmpty
      else { continue }
      return changed
    }
    return nil
  }

  // MARK: Ways

  /// The ways to write wishes, the one that changes least first.
  private func ways(
    to wishes: [FieldWish], _ marker: Marker, _ old: MarkerReading
  ) -> [[FileEdit.Replacement]] {
    var ways: [[FileEdit.Replacement]] = places(of: marker).map { place in
      var parts = parts(of: marker, at: place)
      for wish in wishes {
        parts.apply(wish, words: old.words(behind: wish.key, of: marker))
      }
      return [parts.replacement]
    }
    var canonical = CanonicalMarker(marker.declaringInHead)
    canonical.keyword = ""
    canonical.urgency = 0
    for wish in wishes {
      canonical.take(wish, words: old.words(behind: wish.key, of: marker))
    }
    let head = head(of: marker, canonical)
    ways.append([head])
    // A field in the text gives way to the one in the head, or goes.
    let touched = Set(wishes.map(\.key))
    let inText = marker.attributes.filter { touched.contains($0.key) && !$0.from.isInHead }
    if inText.count == 1, let attribute = inText.first {
      for words in 1...3 {
        guard let range = range(of: attribute, words: words) else { break }
        ways += ways.prefix(places(of: marker).count).map {
          $0 + [FileEdit.Replacement(range, with: [])]
        }
        ways.append([head, FileEdit.Replacement(range, with: [])])
      }
    }
    return ways
  }

  /// The offsets at which parentheses may stand: behind the keyword, and behind what clings to it.
  private func places(of marker: Marker) -> [Int] {
    let end = keywordEnd(of: marker)
    let lineEnd = min(marker.head.upperBound, bytes.count)
    guard end < lineEnd else { return [end] }
    let clinging = bytes[end..<lineEnd].prefix { !$0.isBlank && $0 != UInt8(ascii: ":") }
    let isAlone = clinging.isEmpty || clinging.first == UInt8(ascii: "(")
    return isAlone ? [end] : [clinging.endIndex, end]
  }

  private func parts(of marker: Marker, at offset: Int) -> MarkerParts {
    MarkerParts(
      at: offset, of: marker, in: bytes, lineStart: lineStart(of: marker), isEscaped: isEscaped)
  }

  /// The whole head in canonical form, behind the keyword as it is spelt.
  private func head(of marker: Marker, _ canonical: CanonicalMarker) -> FileEdit.Replacement {
    let end = keywordEnd(of: marker)
    let start = keywordStart(of: marker)
    let isPrefixed = bytes[marker.head.lowerBound] == UInt8(ascii: "(")
    let word = bytes[(isPrefixed ? start : marker.head.lowerBound)..<end]
    let blank = marker.text.isEmpty ? "" : " "
    let head = Array(word) + Array((canonical.head + blank).utf8)
    return FileEdit.Replacement(
      marker.head.lowerBound..<max(end, marker.head.upperBound), with: head)
  }

  /// Some words from an attribute in the text on, with the blanks before them.
  private func range(of attribute: MarkerAttribute, words: Int) -> Range<Int>? {
    var start = 0
    for _ in 1..<attribute.line {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    var first = start + attribute.column - 1
    guard first < lineEnd else { return nil }
    var end = first
    for _ in 0..<words {
      end += bytes[end..<lineEnd].prefix(while: \.isBlank).count
      end += bytes[end..<lineEnd].prefix { !$0.isBlank }.count
    }
    while first > start, bytes[first - 1].isBlank { first -= 1 }
    return first..<end
  }

  // MARK: Places

  private var isEscaped: Bool { file.name.suffix(6).elementsEqual(".ipynb".utf8) }

  private func lineStart(of marker: Marker) -> Int {
    bytes[..<marker.head.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func keywordStart(of marker: Marker) -> Int { lineStart(of: marker) + marker.column - 1 }

  private func keywordEnd(of marker: Marker) -> Int {
    min(bytes.count, keywordStart(of: marker) + marker.keyword.utf8.count + marker.urgency)
  }

  /// Whether every other marker of the file is what it was.
  private func holds(_ after: [Marker], exceptAt index: Int) -> Bool {
    after.count == before.count
      && zip(before.indices, zip(before, after)).allSatisfy { position, pair in
        position == index || pair.0.isSame(as: pair.1) && pair.0.declares(as: pair.1)
      }
  }
}

extension MarkerRule {
  /// Whether the rule reads what stands before a marker's text.
  var isInHead: Bool {
    switch self {
    case .parts, .prefix, .bracket, .leading, .guess: true
    case .block, .line, .text, .declaration, .suppression: false
    }
  }
}

extension Marker {
  /// The marker with what its head declares alone.
  var declaringInHead: Marker {
    var marker = self
    marker.attributes.removeAll { !$0.from.isInHead }
    return marker
  }

  /// Whether another reading finds the marker with the same words in the same lines.
  func isSame(as other: Marker) -> Bool {
    keyword == other.keyword && urgency == other.urgency && text == other.text
      && line == other.line && lastLine == other.lastLine && nextCodeLine == other.nextCodeLine
  }

  fileprivate func declares(as other: Marker) -> Bool {
    unread == other.unread && words.map(\.text) == other.words.map(\.text)
      && attributes.map(\.key) == other.attributes.map(\.key)
      && attributes.map(\.value) == other.attributes.map(\.value)
  }
}

extension MarkerReading {
  /// The values that the marker itself writes.
  fileprivate var declaredValues: [MarkerAttribute.Key: FieldValue] {
    var values: [MarkerAttribute.Key: FieldValue] = [:]
    for (field, entry) in fields where entry.place != nil {
      values[.field(field)] = entry.value.inAnyOrder
    }
    for extra in extras where extra.place != nil {
      values[.extra(extra.key)] = .text(extra.texts.joined(separator: ", "))
    }
    return values
  }

  /// The bare words of a marker that stand for values of a field.
  fileprivate func words(behind key: MarkerAttribute.Key, of marker: Marker) -> Set<String> {
    guard case .field(let field) = key, let entry = fields[field] else { return [] }
    let words = marker.words.filter { $0.from.isInHead && $0.text != record }
    switch field {
    case .owner:
      return Set(
        words.filter { $0.line == entry.place?.line && $0.column == entry.place?.column }
          .map(\.text))
    case .tags: return Set(words.map(\.text).filter(entry.value.list.contains))
    default: return []
    }
  }
}

extension FieldValue {
  /// The value, where the entries of a list are told in one order.
  fileprivate var inAnyOrder: FieldValue {
    if case .list(let list) = self { .list(list.sorted()) } else { self }
  }
}

extension CanonicalMarker {
  /// Takes a wish over.
  fileprivate mutating func take(_ wish: FieldWish, words gone: Set<String>) {
    switch wish.key {
    case .field(let field):
      words.removeAll { gone.contains($0) && (!wish.isList || wish.gone.contains($0)) }
      if field == .due { unread.removeAll { CalendarDate($0) != nil } }
      if wish.isList {
        // What stays as a word or in the text needs no second mention.
        let old = fields[field]?.list ?? []
        let list = old.filter { !wish.gone.contains($0) } + wish.added
        fields[field] = list.isEmpty ? nil : .list(list)
      } else {
        fields[field] = wish.value
      }
    case .extra(let key):
      extras.removeAll { $0.key == key }
      if let value = wish.value { extras.append((key, value.text)) }
    }
  }
}
