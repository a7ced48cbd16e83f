import CommentScanning

/// The stamp before a keyword: `(ana/2026-01-31)TODO: text`.
enum StampPrefix {
  /// The index after the stamp that opens at an index, or nil where there is none.
  static func end(in view: ByteView, at start: Int, before end: Int) -> Int? {
    let stop = min(end, start + longest)
    var index = start + 1
    var slash: Int?
    while index < stop, view[index] != UInt8(ascii: ")") {
      let byte = view[index]
      if byte == UInt8(ascii: "/") { slash = slash ?? index }
      guard byte.isNamePart || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@") else {
        return nil
      }
      index += 1
    }
    guard index < stop, let slash, slash > start + 1, view[slash + 1].isDigit else { return nil }
    return index + 1
  }

  /// Reads a stamp, parentheses included, into who and when.
  static func read(_ bytes: ArraySlice<UInt8>, settings: MarkerSettings) -> [PartReading] {
    let inner = bytes.dropFirst().prefix { $0 != UInt8(ascii: ")") }
    guard let slash = inner.firstIndex(of: UInt8(ascii: "/")) else { return [] }
    let owner = PartReading.field(.owner, inner[..<slash].text)
    let day = inner[(slash + 1)...]
    switch DateSpelling(day, order: settings.dateOrder) {
    case .day(let day): return [owner, .field(.created, day.description)]
    case .malformed(let message): return [owner, .malformed(.malformedDate, message)]
    case nil: return [owner, .malformed(.malformedDate, "'\(day.text)' is no date")]
    }
  }

  private static let longest = 100
}
