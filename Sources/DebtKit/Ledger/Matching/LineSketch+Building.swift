internal import CommentScanning

extension LineSketch {
  /// Makes the sketch of a file.
  ///
  /// - Parameters:
  ///   - view: The file's bytes.
  ///   - comments: Its comments, in order.
  /// - Complexity: O(*n*) in the bytes.
  init(_ view: ByteView, comments: [Comment]) {
    var lines: [UInt32] = []
    var commented: [(line: UInt32, code: UInt32)] = []
    lines.reserveCapacity(view.count / 32)
    var start = 0
    var next = 0
    while start < view.count {
      let end = view.lineEnd(from: start)
      let number = LineHash.number(of: view, start..<end)
      while next < comments.count, comments[next].end <= start { next += 1 }
      if next < comments.count, comments[next].start < end {
        commented.append(
          (UInt32(lines.count), Self.code(in: view, start..<end, comments: comments, from: next)))
      }
      lines.append(number)
      start = end + 1
    }
    self.init(lines: lines, commented: commented)
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
