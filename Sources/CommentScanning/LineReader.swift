/// Reads the lines of one text after another, as hashes.
///
/// Versions of one file come one after the other, as they are stored, and differ in few lines. What a
/// text has in common with the last one at its beginning and its end is taken over.
package struct LineReader {
  private var bytes: [UInt8] = []
  /// The hash of each line of the last text.
  package private(set) var lines: [UInt32] = []
  /// Where each of them starts.
  package private(set) var starts: [Int] = []

  /// Creates a reader that has read nothing.
  package init() {}

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) in the bytes: those it shares with the last text are only compared.
  package mutating func read(_ view: ByteView) {
    let (head, tail) = bytes.withUnsafeBufferPointer { ByteView($0).commonEnds(with: view) }
    // A line stands in both where its line feed, or the one before it, does.
    let headLines = max(0, lineCount(upTo: head) - 1)
    let tailLine = max(headLines, lineCount(upTo: bytes.count - tail))
    let shift = view.count - bytes.count
    var start = headLines < starts.count ? starts[headLines] : 0
    let end = tailLine < starts.count ? starts[tailLine] + shift : view.count
    var newLines: [UInt32] = []
    var newStarts: [Int] = []
    while start < end {
      let lineEnd = view.lineEnd(from: start)
      newLines.append(LineHash.number(of: view, start..<lineEnd))
      newStarts.append(start)
      start = lineEnd + 1
    }
    if shift != 0 { for line in tailLine..<starts.count { starts[line] += shift } }
    lines.replaceSubrange(headLines..<tailLine, with: newLines)
    starts.replaceSubrange(headLines..<tailLine, with: newStarts)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: UnsafeBufferPointer(start: view.base, count: view.count))
  }

  /// The number of lines that start at an offset or before it.
  private func lineCount(upTo offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ByteView {
  /// How many bytes two texts begin with alike, and how many of the others they end with alike.
  fileprivate func commonEnds(with other: ByteView) -> (head: Int, tail: Int) {
    let least = min(count, other.count)
    var head = 0
    while head &+ 8 <= least, word(at: head) == other.word(at: head) { head &+= 8 }
    while head < least, self[head] == other[head] { head &+= 1 }
    let most = least &- head
    var tail = 0
    while tail &+ 8 <= most,
      word(at: count &- tail &- 8) == other.word(at: other.count &- tail &- 8)
    {
      tail &+= 8
    }
    while tail < most, self[count &- tail &- 1] == other[other.count &- tail &- 1] { tail &+= 1 }
    return (head, tail)
  }
}
