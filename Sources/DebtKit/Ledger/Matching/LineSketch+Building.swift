internal import CommentScanning

extension LineSketch {
  /// Makes the sketch of a file.
  ///
  /// - Parameters:
  ///   - view: The file's bytes.
  ///   - comments: Its comments, in order.
  ///   - table: Its lines.
  ///   - former: The sketch of the version that the file was made of, if any; it changes no answer.
  /// - Complexity: O(*n*) in the lines and in the bytes of those with comments.
  init(
    _ view: ByteView, comments: [Comment], _ table: LineTable, after former: LineSketch? = nil
  ) {
    var commented: [(line: UInt32, code: UInt32)] = []
    var line = 0
    for (number, comment) in comments.enumerated() {
      while line < table.lines.count, Self.end(of: line, table, view) <= comment.start {
        line += 1
      }
      while line < table.lines.count, table.starts[line] < comment.end {
        let range = table.starts[line]..<Self.end(of: line, table, view)
        commented.append(
          (UInt32(line), Self.code(in: view, range, comments: comments, from: number)))
        line += 1
      }
    }
    self.init(lines: table.lines, commented: commented, after: former)
  }

  /// Where a line ends, without its line feed.
  private static func end(of line: Int, _ table: LineTable, _ view: ByteView) -> Int {
    if line + 1 < table.starts.count { return table.starts[line + 1] - 1 }
    return view.count > 0 && view[view.count - 1] == 0x0A ? view.count - 1 : view.count
  }

  /// The number of what stands outside of comments on a line.
  private static func code(
    in view: ByteView, _ line: Range<Int>, comments: [Comment], from first: Int
  ) -> UInt32 {
    var hash = LineHash()
    var start = line.lowerBound
    var index = first
    while index < comments.count, comments[index].start < line.upperBound {
      if comments[index].start > start { hash.add(view, start..<comments[index].start) }
      start = max(start, comments[index].end)
      index += 1
    }
    if start < line.upperBound { hash.add(view, start..<line.upperBound) }
    return hash.number
  }
}
