import CommentScanning

/// The line of an offset, for offsets that come in ascending order.
struct LineCursor {
  private let view: ByteView
  private(set) var line = 1
  private(set) var lineStart = 0
  private var nextBreak: Int

  init(_ view: ByteView) {
    self.view = view
    nextBreak = view.lineEnd(from: 0)
  }

  /// Moves to the line that holds an offset.
  ///
  /// - Complexity: O(*n*) in the bytes from the last offset to this one.
  mutating func move(to offset: Int) {
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
