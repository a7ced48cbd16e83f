/// The parts between a marker's parentheses or brackets: split at commas outside quotes.
struct PartSplitter {
  /// Why the parts could not be split.
  enum Failure: Error, Hashable {
    case unclosed
    case tooLong
  }

  /// The parts' bytes, without blanks at their ends; none is empty.
  private(set) var parts: [Range<Int>] = []
  /// The index after the closing bracket.
  private(set) var end: Int

  /// Splits what stands after an opening bracket, up to the bracket that closes it.
  ///
  /// A quote that nothing closes is an apostrophe.
  ///
  /// - Throws: `Failure` where the line or the limit ends before the bracket is closed.
  /// - Complexity: O(*n*) in the bytes up to the closing bracket, at most the limit.
  init(
    _ bytes: [UInt8], after opener: Int, opens: UInt8, closes: UInt8, limit: Int
  ) throws(Failure) {
    let stop = Swift.min(bytes.count, opener + 1 + limit)
    var index = opener + 1
    var start = index
    var depth = 1
    var lonely: Set<UInt8> = []
    while index < stop {
      let byte = bytes[index]
      if QuotedText.isQuote(byte), !lonely.contains(byte),
        Self.canOpenQuote(after: bytes[index - 1])
      {
        if let close = Self.closingQuote(in: bytes, after: index, before: stop) {
          index = close
        } else {
          lonely.insert(byte)
        }
      } else if byte == opens {
        depth += 1
      } else if byte == closes {
        depth -= 1
        if depth == 0 { break }
      } else if byte == UInt8(ascii: ","), depth == 1 {
        Self.append(start..<index, of: bytes, to: &parts)
        start = index + 1
      }
      index += 1
    }
    guard index < stop else { throw stop < bytes.count ? .tooLong : .unclosed }
    Self.append(start..<index, of: bytes, to: &parts)
    end = index + 1
  }

  private static func append(_ range: Range<Int>, of bytes: [UInt8], to parts: inout [Range<Int>]) {
    let part = bytes[range].trimmedBytes
    if !part.isEmpty { parts.append(part.startIndex..<part.endIndex) }
  }

  private static func canOpenQuote(after byte: UInt8) -> Bool {
    byte.isBlank || "([{,=:".utf8.contains(byte)
  }

  private static func closingQuote(in bytes: [UInt8], after opener: Int, before stop: Int) -> Int? {
    var index = opener + 1
    while index < stop {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == bytes[opener] {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }
}
