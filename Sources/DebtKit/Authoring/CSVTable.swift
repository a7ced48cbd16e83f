/// A table that was read from CSV (RFC 4180), as spreadsheets save it.
///
/// A byte order mark, either line end, line feeds in quotes and semicolons or tabs between the cells
/// are all understood; the line with the headers decides which mark parts them.
package struct CSVTable: Sendable, Equatable {
  /// A line of the table that is not as it should be.
  package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes are not UTF-8.
    case encoding(line: Int)
    /// A quote that opens here is never closed.
    case openQuote(line: Int)
    /// There is not even a line with headers.
    case empty

    /// One lower-case line that says what and where.
    package var description: String {
      switch self {
      case .encoding(let line): "line \(line): not UTF-8; save the table as CSV UTF-8"
      case .openQuote(let line): "line \(line): a quote opens here and is never closed"
      case .empty: "the table is empty; its first line names the columns"
      }
    }
  }

  /// One row of cells.
  package struct Row: Sendable, Equatable {
    /// The line on which the row begins, counted from 1.
    package let line: Int
    /// The cells, without quotes.
    package let cells: [String]
  }

  /// The names of the columns.
  package let headers: [String]
  /// The rows below them; lines without any text are left out.
  package let rows: [Row]

  /// Reads a table.
  ///
  /// - Throws: `Failure` where the bytes are no table.
  /// - Complexity: O(*n*) in the bytes.
  package init(_ bytes: [UInt8]) throws(Failure) {
    var parser = Parser(bytes)
    var rows = try parser.rows()
    guard !rows.isEmpty else { throw .empty }
    headers = rows.removeFirst().cells.map(\.trimmed)
    self.rows = rows
  }

  private struct Parser {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      separator = Self.separator(in: bytes[index...])
    }

    /// The mark that stands most often in the first line, outside quotes.
    private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
      var counts: [UInt8: Int] = [:]
      var isQuoted = false
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, byte == 0x0A || byte == 0x0D { break }
        if !isQuoted { counts[byte, default: 0] += 1 }
      }
      let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      return marks.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? marks[0]
    }

    mutating func rows() throws(Failure) -> [Row] {
      var rows: [Row] = []
      while index < bytes.count {
        let start = line
        var cells: [String] = []
        repeat { cells.append(try cell()) } while skip(separator)
        skipLineEnd()
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      }
      return rows
    }

    private mutating func cell() throws(Failure) -> String {
      let start = line
      var text: [UInt8] = []
      if skip(UInt8(ascii: "\"")) {
        while true {
          guard index < bytes.count else { throw .openQuote(line: start) }
          let byte = bytes[index]
          index += 1
          if byte == UInt8(ascii: "\""), !skip(byte) { break }
          if byte == 0x0A { line += 1 }
          text.append(byte)
        }
      }
      // What stands behind a closing quote is no CSV; it is kept rather than lost.
      while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A,
        bytes[index] != 0x0D
      {
        text.append(bytes[index])
        index += 1
      }
      guard let string = String(validating: text, as: UTF8.self) else {
        throw .encoding(line: start)
      }
      return string
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    private mutating func skipLineEnd() {
      let isReturn = skip(0x0D)
      if skip(0x0A) || isReturn { line += 1 }
    }
  }
}
