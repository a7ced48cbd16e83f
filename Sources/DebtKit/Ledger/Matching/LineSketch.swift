internal import CommentScanning

/// What the lines of a file say, as hashes.
///
/// All lines are counted from 0. White space and line ends are in no hash. A history has thousands of
/// versions at hand: what one has in common with that which it was made of is in memory once.
struct LineSketch: Sendable {
  private let chunks: [LineChunk]
  // Where each of them starts.
  private let starts: [UInt32]
  /// The number of lines.
  let count: Int
  /// The bytes in memory that are this sketch's and not those of the one that it was made after.
  let weight: Int

  /// How far on a version's stretches are sought among those of another.
  private static let window = 16

  /// Makes a sketch of the hashes of lines.
  ///
  /// - Parameters:
  ///   - lines: The hash of each line; 0 is a blank line.
  ///   - commented: The lines that a comment touches, in order, with the hash of what is code on them;
  ///     0 is none.
  ///   - former: The sketch of a version that is much the same; it changes no answer.
  /// - Complexity: O(*n*).
  init(
    lines: [UInt32], commented: [(line: UInt32, code: UInt32)], after former: LineSketch? = nil
  ) {
    var chunks: [LineChunk] = []
    var starts: [UInt32] = []
    var (start, comment, next) = (0, 0, 0)
    var weight = 0
    var own: [(line: UInt32, code: UInt32)] = []
    let known = former?.chunks ?? []
    let all = lines.span
    while start < lines.count {
      let end = LineChunk.end(from: start, in: all)
      own.removeAll(keepingCapacity: true)
      while comment < commented.count, Int(commented[comment].line) < end {
        own.append((commented[comment].line - UInt32(start), commented[comment].code))
        comment += 1
      }
      let stretch = all.extracting(start..<end)
      var same = next
      let last = min(next + Self.window, known.count)
      while same < last, !known[same].holds(stretch, own) { same += 1 }
      starts.append(UInt32(start))
      if same < last {
        chunks.append(known[same])
        next = same + 1
      } else {
        let chunk = LineChunk(stretch, commented: own)
        weight += chunk.weight
        chunks.append(chunk)
      }
      start = end
    }
    // Copies of just the size: they are kept for long.
    self.chunks = chunks.withUnsafeBufferPointer { Array($0) }
    self.starts = starts.withUnsafeBufferPointer { Array($0) }
    count = lines.count
    self.weight =
      weight + 2 * MemoryWeight.allocation
      + chunks.count * (MemoryLayout<LineChunk>.stride + MemoryLayout<UInt32>.stride)
  }

  /// The hash of each line; 0 is a blank line.
  var lines: [UInt32] {
    var lines: [UInt32] = []
    lines.reserveCapacity(count)
    write(to: &lines)
    return lines
  }

  /// Puts the hash of each line behind what a list holds.
  func write(to lines: inout [UInt32]) {
    for chunk in chunks { lines.append(contentsOf: chunk.lines) }
  }

  /// The number of stretches of lines that may be in memory once for many versions.
  var chunkCount: Int { chunks.count }

  /// How many stretches of lines are those of another sketch.
  func sharedChunks(with other: LineSketch) -> Int {
    chunks.count { chunk in other.chunks.contains { $0 === chunk } }
  }

  /// Finds the hash of the code on a line; 0 where there is none, or no such line.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  func code(at line: Int) -> UInt32 {
    guard line >= 0, line < count else { return 0 }
    let chunk = starts.partitionIndex { Int($0) <= line } - 1
    return chunks[chunk].code(at: line - Int(starts[chunk]))
  }

  /// Lists the hashes of the code on some lines, without those that have none.
  ///
  /// - Complexity: O(*n* log *m*) for *n* lines of a file with *m* lines.
  func codes(in range: Range<Int>) -> [UInt32] {
    range.clamped(to: 0..<count).compactMap {
      let code = code(at: $0)
      return code == 0 ? nil : code
    }
  }
}
