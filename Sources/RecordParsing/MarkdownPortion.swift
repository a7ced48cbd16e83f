/// The part of a markdown text that md4c may see: whole lines within the limits.
///
/// md4c has no limits of its own. Its work on a line grows with the quotes and lists open there,
/// and its work on a paragraph with the square of the brackets in it.
struct MarkdownPortion {
  /// The bytes to read.
  let range: Range<Int>

  /// Why the rest is not read, if there is any.
  let problem: (code: RecordProblem.Code, message: String)?

  /// Measures a text.
  ///
  /// - Complexity: O(*n*).
  init(_ file: [UInt8], range: Range<Int>, limits: RecordLimits) {
    var start = range.lowerBound
    var brackets = 0
    var problem: (RecordProblem.Code, String)?
    while start < range.upperBound {
      let end = file.endOfLine(from: start, in: range)
      let line = file[start..<end]
      let isBlankLine = line.allSatisfy { $0 <= .space }
      brackets = isBlankLine ? 0 : brackets + line.count(where: Self.isBracket)
      if end - range.lowerBound > limits.bodyBytes {
        problem = (.bodyTooLarge, "the text is longer than \(limits.bodyBytes) bytes")
      } else if Self.depth(of: line) > limits.bodyDepth {
        problem = (.bodyTooDeep, "more than \(limits.bodyDepth) quotes and lists deep")
      } else if brackets > limits.bodyBrackets {
        problem = (.bodyTooManyBrackets, "more than \(limits.bodyBrackets) brackets in a paragraph")
      }
      if problem != nil { break }
      start = end
    }
    self.range = range.lowerBound..<start
    self.problem = problem.map { ($0.0, $0.1 + "; from here on it was not read") }
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  /// Counts the quote and list marks at a line's start.
  private static func depth(of line: ArraySlice<UInt8>) -> Int {
    var marks = 0
    var index = line.startIndex
    while index < line.endIndex {
      var next = index
      while next < line.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[next]) {
        next += 1
      }
      let byte = next < line.endIndex ? line[next] : .lineFeed
      let isFollowedByBlank = next + 1 < line.endIndex && line[next + 1] <= .space
      switch byte {
      case UInt8(ascii: ">") where next == index:
        marks += 1
      case UInt8(ascii: "-") where next == index && isFollowedByBlank,
        UInt8(ascii: "+") where next == index && isFollowedByBlank,
        UInt8(ascii: "*") where next == index && isFollowedByBlank,
        UInt8(ascii: ".") where next > index && isFollowedByBlank,
        UInt8(ascii: ")") where next > index && isFollowedByBlank:
        marks += 1
      case .space where next == index, .tab where next == index:
        break
      default:
        return marks
      }
      index = next + 1
    }
    return marks
  }
}
