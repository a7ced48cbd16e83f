internal import CommentScanning

/// A stretch of a file's lines that its versions share: most of them differ in few.
///
/// Where a stretch ends is told by its lines alone, so that lines which come or go change the
/// stretches around them and no other.
final class LineChunk: Sendable {
  /// The hash of each line; 0 is a blank line.
  let lines: [UInt32]
  /// The lines that a comment touches, counted from the first of the stretch, with the hash of what is
  /// code on them; 0 is none.
  let commented: [(line: UInt32, code: UInt32)]

  /// The least and the most lines of a stretch.
  private static let size = 16...256

  init(_ lines: Span<UInt32>, commented: [(line: UInt32, code: UInt32)]) {
    // Copies of just the size: they are kept for long.
    self.lines = lines.withUnsafeBufferPointer { Array($0) }
    self.commented = commented.withUnsafeBufferPointer { Array($0) }
  }

  /// The bytes that it takes up in memory.
  var weight: Int {
    3 * MemoryWeight.allocation + lines.count * MemoryLayout<UInt32>.stride
      + commented.count * MemoryLayout<(line: UInt32, code: UInt32)>.stride
  }

  /// Where a stretch of lines that begins at one of them ends.
  ///
  /// - Complexity: O(1): no stretch is longer than 256 lines.
  static func end(from start: Int, in lines: Span<UInt32>) -> Int {
    let most = min(start + size.upperBound, lines.count)
    var end = min(start + size.lowerBound, most)
    // One line in 64 ends a stretch, by the highest bits of its mixed hash.
    while end < most, (lines[end - 1] &* 0x9E37_79B1) >> 26 != 63 { end += 1 }
    return end
  }

  /// Whether a stretch would say the same.
  func holds(_ lines: Span<UInt32>, _ commented: [(line: UInt32, code: UInt32)]) -> Bool {
    guard self.lines.count == lines.count, self.commented.count == commented.count else {
      return false
    }
    let own = self.lines
    return own.span.commonHead(with: lines) == lines.count
      && self.commented.elementsEqual(commented, by: ==)
  }

  /// Finds the hash of the code on one of the lines; 0 where there is none.
  ///
  /// - Complexity: O(log *n*) in the number of lines with comments.
  func code(at line: Int) -> UInt32 {
    let index = commented.partitionIndex { Int($0.line) < line }
    guard index < commented.count, Int(commented[index].line) == line else { return lines[line] }
    return commented[index].code
  }
}
