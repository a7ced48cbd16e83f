import CommentScanning

/// The end of a whole word after a keyword.
enum WordBoundary {
  /// Whether the word ends at an index.
  ///
  /// `TODOS`, `TODO's`, `TODO-list`, `BUG-12`, `Todo.class` and `TODÓ` go on; `TODO/FIXME`, `TODO…`
  /// and a text in a script without spaces (`TODO修复`) end there.
  static func isEnd(
    in view: ByteView, at index: Int, before end: Int, keywords: KeywordTable
  ) -> Bool {
    guard index < end else { return true }
    let byte = view[index]
    let next = index + 1 < end ? view[index + 1] : 0
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "$"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"):
      return !(next.isAlphanumeric || next == UInt8(ascii: "_"))
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"):
      return !next.isAlphanumeric
        || keywords.match(in: view, at: index + 1, before: end)?.isUpperCase == true
    case 0x80...: return isEnd(beforeScalarAt: index, in: view)
    default: return !byte.isAlphanumeric
    }
  }

  private static func isEnd(beforeScalarAt index: Int, in view: ByteView) -> Bool {
    let bytes = (0..<4).map { view[index + $0] }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return true
    }
    let isUnspaced = scalar.value >= 0x2E80
    return isUnspaced
      || !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        && !isCombining(scalar)
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: scalar.value != 0xFE0F
    default: false
    }
  }
}
