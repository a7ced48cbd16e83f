internal import CommentScanning

/// How complex a file is, told without a parser: by its lines and how deep they are indented.
enum IndentedLines {
  /// The columns up to which a line counts: what is aligned further right is no deeper.
  private static let deepest = 64
  /// The columns to the next of which a tab goes.
  private static let tab = 8

  /// Sums up 1 for each line that is not blank, and 1 for each level of its indentation.
  ///
  /// A level is the step by which the file most often indents one line further than the last, so
  /// that two spaces count as much as four or a tab.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func complexity(of bytes: ByteView) -> Double {
    var lines = 0
    var columns = 0
    var previous = 0
    var steps = [Int](repeating: 0, count: tab + 1)
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      if let indent = indentation(of: bytes, from: start, to: end) {
        lines += 1
        columns += indent
        // One column is the star of a block comment, and more than a tab is alignment.
        if (2...tab).contains(indent - previous) { steps[indent - previous] += 1 }
        previous = indent
      }
      start = end + 1
    }
    let most = steps.max() ?? 0
    let level = most == 0 ? 1 : steps.firstIndex(of: most) ?? 1
    return Double(lines) + Double(columns) / Double(level)
  }

  /// The columns before the first character of a line, or nil for a blank line.
  private static func indentation(of bytes: ByteView, from start: Int, to end: Int) -> Int? {
    var column = 0
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += tab - column % tab
      case UInt8(ascii: "\r"): break
      default: return min(column, deepest)
      }
    }
    return nil
  }
}
