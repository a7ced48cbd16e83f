/// A writer of CSV (RFC 4180) into a buffer, row by row.
///
/// Texts are always quoted, numbers never. A text that a spreadsheet would take for a formula
/// gets a `'` in front, which ``unguarded(_:)`` takes away again, and what cannot be seen is spelt
/// out as by ``TextFilter``; only ``Protection/raw`` leaves both out.
package struct CSVWriter: Sendable {
  /// One cell.
  package enum Field: Sendable {
    case empty
    case text(String)
    /// Bytes of a text or path that may be no UTF-8.
    case bytes([UInt8])
    case int(Int)
    /// A number as in JSON; one that is not finite is an empty cell.
    case double(Double)
  }

  /// The end of a row.
  package enum LineEnd: String, Sendable {
    case lf = "\n"
    /// What RFC 4180, Excel and Jira want.
    case crlf = "\r\n"
  }

  /// The care taken of texts.
  package enum Protection: Sendable {
    /// Formulas are guarded, and the invisible is shown; `ci` is the log that may print the file.
    case spreadsheet(ci: CIService = .none)
    /// Texts are written as they are, for programs that read them back.
    case raw
  }

  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let lineEnd: LineEnd
  private let filter: TextFilter?

  /// Makes a writer.
  package init(lineEnd: LineEnd = .lf, protection: Protection = .spreadsheet()) {
    self.lineEnd = lineEnd
    filter =
      switch protection {
      case .spreadsheet(let ci): TextFilter(.verbatim, ci: ci)
      case .raw: nil
      }
  }

  /// Hands over what has been written so far, so that a long output can leave in pieces.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes the mark by which Excel knows UTF-8, before anything else.
  package mutating func byteOrderMark() { bytes += [0xEF, 0xBB, 0xBF] }

  /// Returns the text of a cell without the guard that a writer put in front.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == guardMark, isGuarded(text.utf8.dropFirst()) else { return text }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }

  /// Writes one row.
  package mutating func row(_ fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .empty: break
      case .text(let text): quote(text)
      case .bytes(let text): quote(text)
      case .int(let number): bytes += Array(String(number).utf8)
      case .double(let number) where number.isFinite: bytes += Array(number.description.utf8)
      case .double: break
      }
    }
    bytes += Array(lineEnd.rawValue.utf8)
  }

  private mutating func quote(_ text: String) {
    // The guard looks at the text before the filter: a NUL counts although it is spelt out.
    quote(filter?(text).string ?? text, isGuarded: filter != nil && Self.isGuarded(text.utf8))
  }

  private mutating func quote(_ text: [UInt8]) {
    quote(
      filter?(text).string ?? String(decoding: text, as: UTF8.self),
      isGuarded: filter != nil && Self.isGuarded(text))
  }

  private mutating func quote(_ text: String, isGuarded: Bool) {
    let quotes = UInt8(ascii: "\"")
    bytes.append(quotes)
    if isGuarded { bytes.append(Self.guardMark) }
    for byte in text.utf8 {
      if byte == quotes { bytes.append(quotes) }
      bytes.append(byte)
    }
    bytes.append(quotes)
  }

  private static let guardMark = UInt8(ascii: "'")

  /// Tells whether a spreadsheet may evaluate the text, by its first scalar; or whether it looks like a
  /// guarded text, so that every guard can be taken away again.
  private static func isGuarded(_ text: some Collection<UInt8>) -> Bool {
    // A scalar has four bytes at most.
    let start = Array(text.drop { $0 == guardMark }.prefix(4))
    guard !start.isEmpty, case .scalar(let first, _) = UTF8Decoding.step(in: start.span, at: 0)
    else { return false }
    return formulaStarts.contains(first)
  }

  /// The scalars that start a formula, their full-width forms, and the blanks that are trimmed.
  static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
