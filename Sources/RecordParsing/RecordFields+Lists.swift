extension RecordFields {
  /// Returns the texts of a field: the entries of a list, or the one text.
  func texts(of key: String) -> [String] {
    guard let value = pair(key)?.value else { return [] }
    if let items = value.items { return items.compactMap(\.text) }
    return value.text.map { $0.isEmpty ? [] : [$0] } ?? []
  }

  /// Returns the edit that adds entries behind the last one of a list, nil for an empty list.
  func appending(_ texts: [String], to list: YAMLNode) -> FieldEdit? {
    guard let last = list.items?.last else { return nil }
    if list.isFlow {
      let end = last.range.upperBound
      let added = texts.flatMap { Array(", ".utf8) + YAMLText.scalar($0, isInFlow: true) }
      return FieldEdit(range: end..<end, replacement: added)
    }
    let end = file.endOfLine(from: end(of: last), in: 0..<file.count)
    let indentation = list.place.column - 1
    let lines = YAMLText.blockList(texts, indentation: indentation, lineEnd: lineEnd)
    let blanks = [UInt8](repeating: .space, count: indentation)
    return FieldEdit(range: end..<end, replacement: blanks + lines + lineEnd)
  }

  /// Returns the edit that takes entries out of a list, nil where they do not stand side by side.
  func removing(_ texts: [String], from list: YAMLNode) -> FieldEdit? {
    guard let items = list.items else { return nil }
    let gone = items.indices.filter { items[$0].text.map(texts.contains) ?? false }
    guard let first = gone.first, let last = gone.last, last - first == gone.count - 1 else {
      return nil
    }
    if list.isFlow {
      // The comma behind goes with an entry, or the one before it where it is the last.
      var start = items[first].range.lowerBound
      var end = items[last].range.upperBound
      if last + 1 < items.count {
        end = items[last + 1].range.lowerBound
      } else if first > 0 {
        start = items[first - 1].range.upperBound
      }
      return FieldEdit(range: start..<end, replacement: [])
    }
    let start = file[..<items[first].range.lowerBound].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let end = file.endOfLine(from: end(of: items[last]), in: 0..<file.count)
    return FieldEdit(range: start..<end, replacement: [])
  }
}
