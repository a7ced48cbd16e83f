import CommentScanning

/// The line of an offset, for offsets that come in ascending order.
struct LineCursor {
  private let view: ByteView
  private(set) var line = 1
  private(set) var lineStart = 0
  private var nextBreak: Int
  /// The lines, where others ask for them, too.
  private let lines: TextLines?

  /// Creates a cursor on the first line.
  ///
  /// - Parameters:
  ///   - view: The text.
  ///   - lines: Its lines, if others ask for them, too.
  init(_ view: ByteView, lines: TextLines? = nil) {
    self.view = view
    self.lines = lines
    nextBreak = view.lineEnd(from: 0)
  }

  /// Moves to the line that holds an offset.
  ///
  /// - Complexity: O(*n*) in the bytes from the last offset to this one; O(log *n*) in the lines where they
  ///   are known.
  mutating func move(to offset: Int) {
    guard nextBreak < offset else { return }
    if let starts = lines?.table.starts {
      let known = starts.dropFirst(line).partitionIndex { $0 <= offset }
      if known > line {
        line = known
        lineStart = starts[known - 1]
        nextBreak = view.lineEnd(from: lineStart)
      }
    }
    while nextBreak < offset, nextBreak < view.count {
      line += 1
      lineStart = nextBreak + 1
      nextBreak = view.lineEnd(from: lineStart)
    }
  }

  /// The column of an offset on the current line, with tabs up to the next multiple of 8.
  func visualColumn(of offset: Int) -> Int {
    var column = 0
    for index in lineStart..<max(lineStart, offset) {
      column = view[index] == 0x09 ? (column / 8 + 1) * 8 : column + 1
    }
    return column
  }
}
