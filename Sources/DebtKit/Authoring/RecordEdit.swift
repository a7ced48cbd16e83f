internal import GitAccess
internal import RecordParsing

/// The change of a record's fields in the bytes of its file: by byte range, so that comments, order,
/// quotes and line ends survive.
struct RecordEdit {
  private let limits: RecordLimits

  init(limits: Limits) {
    var recordLimits = RecordLimits()
    recordLimits.frontMatterBytes = limits.frontMatter
    self.limits = recordLimits
  }

  /// The keys in the order in which new ones are written.
  static let order = Field.allCases.map(\.rawValue)

  /// Returns the file with wishes fulfilled.
  ///
  /// - Throws: ``DebtError`` where the front matter cannot be changed by bytes.
  func applying(
    _ wishes: [FieldWish], to file: RepositoryPath, holding bytes: [UInt8]
  ) throws(DebtError) -> [UInt8] {
    var bytes = bytes
    for wish in wishes {
      do throws(RecordError) {
        if wish.key == .field(.title), let heading = heading(in: bytes) {
          bytes = FileEdit.replacing(
            [.init(heading.range, with: Self.markdown(wish.text))], in: bytes)
          // A title among the fields would differ from then on.
          guard heading.isRepeated else { continue }
        }
        if let edit = try edit(wish, in: bytes) { bytes = edit.applied(to: bytes) }
      } catch {
        throw DebtError.edit("\(file):\(error)")
      }
    }
    return bytes
  }

  private func edit(_ wish: FieldWish, in bytes: [UInt8]) throws(RecordError) -> FieldEdit? {
    if wish.isList {
      return try FieldEdit.changingList(
        wish.name, removing: wish.gone, adding: wish.added, in: bytes, order: Self.order,
        limits: limits)
    }
    guard wish.value != nil else {
      return try FieldEdit.removing(wish.name, in: bytes, limits: limits)
    }
    return try FieldEdit.setting(
      wish.name, to: .scalar(wish.text), in: bytes, order: Self.order, limits: limits)
  }

  /// The text of the heading that is the record's title, and whether `title:` repeats it.
  private func heading(in bytes: [UInt8]) -> (range: Range<Int>, isRepeated: Bool)? {
    guard case .present(let yaml, let body) = FrontMatter.find(in: bytes, limits: limits),
      let heading = MarkdownBody.read(bytes, in: body, limits: limits).heading
    else { return nil }
    let start = heading.place.offset
    let line = bytes[start...].prefix { $0 != 0x0A }
    var end = line.endIndex
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    // A row of `#` may close a heading; it is no part of the text.
    let closing = bytes[start..<end].lastIndex { $0 != UInt8(ascii: "#") }
    if let closing, closing + 1 < end, bytes[closing].isBlank {
      end = closing
      while end > start, bytes[end - 1].isBlank { end -= 1 }
    }
    let root = YAMLReader(limits: limits, isLenient: true).read(bytes, in: yaml).root
    return (start..<end, root?[Field.title.rawValue] != nil)
  }

  /// A text as a heading holds it: what markdown would read as markup stands behind a backslash.
  static func markdown(_ text: String) -> [UInt8] {
    let plain = Array(("# " + text + "\n").utf8)
    if MarkdownBody.read(plain).heading?.text == text { return Array(text.utf8) }
    let marks = Array("\\`*_[]<>&#!|~".utf8)
    return text.utf8.flatMap { marks.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
  }
}
