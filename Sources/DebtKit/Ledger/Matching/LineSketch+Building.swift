internal import CommentScanning

extension LineSketch {
  /// Makes the sketch of a file.
  ///
  /// - Parameters:
  ///   - view: The file's bytes.
  ///   - comments: Its comments, in order.
  ///   - reader: What read the file before, if any.
  /// - Complexity: O(*n*) in the bytes.
  init(_ view: ByteView, comments: [Comment], _ reader: inout LineReader) {
    reader.read(view)
    var commented: [(line: UInt32, code: UInt32)] = []
    var line = 0
    for (number, comment) in comments.enumerated() {
      while line < reader.lines.count, Self.end(of: line, reader, view) <= comment.start {
        line += 1
      }
      while line < reader.lines.count, reader.starts[line] < comment.end {
        let range = reader.starts[line]..<Self.end(of: line, reader, view)
        commented.append(
          (UInt32(line), Self.code(in: view, range, comments: comments, from: number)))
        line += 1
      }
    }
    // A copy of just the size: the reader goes on with its own.
    self.init(lines: reader.lines.withUnsafeBufferPointer { Array($0) }, commented: commented)
  }

  /// Where a line ends, without its line feed.
  private static func end(of line: Int, _ reader: LineReader, _ view: ByteView) -> Int {
    if line + 1 < reader.starts.count { return reader.starts[line + 1] - 1 }
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
