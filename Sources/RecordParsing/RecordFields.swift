/// The fields of one record, as an edit needs them.
struct RecordFields {
  let file: [UInt8]
  private let yaml: Range<Int>?
  private let document: YAMLDocument
  private let limits: RecordLimits
  let lineEnd: [UInt8]

  /// Reads the fields of a file.
  ///
  /// - Throws: `RecordError` where the front matter is not a block of fields.
  init(_ file: [UInt8], limits: RecordLimits) throws(RecordError) {
    self.file = file
    self.limits = limits
    switch FrontMatter.find(in: file, limits: limits) {
    case .absent: yaml = nil
    case .present(let range, _): yaml = range
    case .malformed(let problem): throw .unreadable(problem)
    }
    let firstLineEnd = file.endOfLine(from: 0, in: 0..<file.count)
    let usesCarriageReturns = file[..<firstLineEnd].suffix(2).elementsEqual("\r\n".utf8)
    lineEnd = Array((usesCarriageReturns ? "\r\n" : "\n").utf8)
    document = YAMLReader(limits: limits, isLenient: true).read(file, in: yaml ?? 0..<0)
    if let problem = document.problems.first(where: { $0.level == .error }) {
      throw .unreadable(problem)
    }
    if let root = document.root, root.pairs == nil || root.isFlow { throw .notFields(root.place) }
  }

  /// Returns a field by its key.
  func pair(_ key: String) -> YAMLNode.Pair? { document.root?.pair(key) }

  /// Returns the edit that adds a field, with fences where there are none.
  ///
  /// It stands behind the nearest of the fields that come before it in the order, before all others
  /// where there is none of them, and behind the last line where the order does not know it.
  func adding(_ key: String, _ value: FieldEdit.Value, order: [String] = []) -> FieldEdit {
    var line = YAMLText.scalar(key) + Array(":".utf8)
    switch inline(value, style: .plain) {
    case let text?: line += [.space] + text
    case nil: line += lineEnd + [.space, .space] + list(value, indentation: 2)
    }
    line += lineEnd
    if let yaml {
      let offset = place(of: key, in: order) ?? yaml.upperBound
      return FieldEdit(range: offset..<offset, replacement: line)
    }
    let fence = Array("---".utf8) + lineEnd
    let start = file.starts(with: [UInt8].byteOrderMark) ? 3 : 0
    return FieldEdit(range: start..<start, replacement: fence + line + fence)
  }

  /// Returns the edit that gives a field a new value.
  func replacing(_ pair: YAMLNode.Pair, with value: FieldEdit.Value) -> FieldEdit {
    let afterColon = endOfColon(behind: pair)
    let old = max(afterColon, pair.value.range.lowerBound)..<max(afterColon, end(of: pair.value))
    let gap = file[afterColon..<old.lowerBound]
    let comment = withoutTrailingBlanks(gap)
    if let text = inline(value, style: pair.value.style ?? .plain) {
      if old.isEmpty || gap.contains(.lineFeed) {
        return FieldEdit(range: afterColon..<old.upperBound, replacement: [.space] + text + comment)
      }
      return FieldEdit(range: old, replacement: text)
    }
    if gap.contains(.lineFeed), pair.value.items != nil {
      let indentation = pair.value.place.column - 1
      return FieldEdit(range: old, replacement: list(value, indentation: indentation))
    }
    let lines = lineEnd + [.space, .space] + list(value, indentation: 2)
    if gap.contains(.lineFeed) {
      return FieldEdit(range: afterColon..<old.upperBound, replacement: comment + lines)
    }
    let rest = withoutTrailingBlanks(
      file[old.upperBound..<file.endOfLine(from: old.upperBound, in: 0..<file.count)])
    return FieldEdit(range: afterColon..<rest.endIndex, replacement: rest + lines)
  }

  /// Returns the edit that takes a field's lines away.
  func removing(_ pair: YAMLNode.Pair) -> FieldEdit {
    let end = max(endOfColon(behind: pair), end(of: pair.value))
    let start = pair.keyRange.lowerBound - pair.place.column + 1
    return FieldEdit(
      range: start..<file.endOfLine(from: end, in: 0..<file.count), replacement: [])
  }

  /// Returns the start of the line on which a new field belongs, nil where any will do.
  private func place(of key: String, in order: [String]) -> Int? {
    guard let rank = order.firstIndex(of: key), let pairs = document.root?.pairs,
      let first = pairs.first
    else { return nil }
    let before = pairs.compactMap { pair in
      order.firstIndex(of: pair.key).map { (rank: $0, pair: pair) }
    }.filter { $0.rank < rank }.max { $0.rank < $1.rank }
    guard let before else { return first.keyRange.lowerBound - first.place.column + 1 }
    let end = max(endOfColon(behind: before.pair), end(of: before.pair.value))
    return file.endOfLine(from: end, in: 0..<file.count)
  }

  /// Returns an edit once its outcome is read back as wished.
  ///
  /// - Throws: `RecordError.inseparable` where anything else would change.
  func checked(
    _ edit: FieldEdit, key: String, value: FieldEdit.Value?
  ) throws(RecordError) -> FieldEdit {
    let changed = edit.applied(to: file)
    var new: YAMLDocument?
    if case .present(let range, _) = FrontMatter.find(in: changed, limits: limits) {
      new = YAMLReader(limits: limits, isLenient: true).read(changed, in: range)
    }
    let place = pair(key)?.place ?? Place(offset: 0, line: 1, column: 1)
    guard let new, new.problems.allSatisfy({ $0.level == .note }),
      new.root?.pair(key).map({ Self.value($0.value) == value?.outline }) ?? (value == nil),
      Self.others(new, than: key) == Self.others(document, than: key)
    else { throw .inseparable(key: key, place) }
    return edit
  }

  private static func others(_ document: YAMLDocument, than key: String) -> [String] {
    (document.root?.pairs ?? []).filter { !$0.key.utf8.elementsEqual(key.utf8) }
      .map { "\($0.key): \(value($0.value))" }
  }

  /// A value's texts in one line that is the same for equal values alone.
  private static func value(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): text.debugDescription
    case .sequence(let items): "[" + items.map { value($0) }.joined(separator: ",") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { $0.key.debugDescription + ":" + value($0.value) }.joined(separator: ",")
        + "}"
    }
  }

  private func inline(_ value: FieldEdit.Value, style: YAMLNode.Style) -> [UInt8]? {
    switch value {
    case .scalar(let text): YAMLText.scalar(text, style: style.isQuoted ? style : .plain)
    case .flowList(let items): YAMLText.flowList(items)
    case .blockList(let items): items.isEmpty ? Array("[]".utf8) : nil
    }
  }

  private func list(_ value: FieldEdit.Value, indentation: Int) -> [UInt8] {
    guard case .blockList(let items) = value else { return [] }
    return YAMLText.blockList(items, indentation: indentation, lineEnd: lineEnd)
  }

  private func endOfColon(behind pair: YAMLNode.Pair) -> Int {
    let colon = file[pair.keyRange.upperBound...].firstIndex(of: UInt8(ascii: ":"))
    return colon.map { $0 + 1 } ?? pair.keyRange.upperBound
  }

  /// Returns where a value's last visible byte ends; block text owns the line ends behind it.
  func end(of node: YAMLNode) -> Int {
    withoutTrailingBlanks(file[node.range]).endIndex
  }

  private func withoutTrailingBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes[..<(bytes.lastIndex { $0 > .space }.map { $0 + 1 } ?? bytes.startIndex)]
  }
}

extension FieldEdit.Value {
  /// The value's texts in the form that edits are checked by.
  fileprivate var outline: String {
    switch self {
    case .scalar(let text): text.debugDescription
    case .flowList(let items), .blockList(let items):
      "[" + items.map(\.debugDescription).joined(separator: ",") + "]"
    }
  }
}
