/// What the lines of a file say, as hashes.
///
/// All lines are counted from 0. White space and line ends are in no hash.
struct LineSketch: Sendable {
  /// The hash of each line; 0 is a blank line.
  let lines: [UInt32]
  /// The lines that a comment touches, in order, with the hash of what is code on them; 0 is none.
  let commented: [(line: UInt32, code: UInt32)]

  /// Finds the hash of the code on a line; 0 where there is none, or no such line.
  ///
  /// - Complexity: O(log *n*) in the number of lines with comments.
  func code(at line: Int) -> UInt32 {
    guard lines.indices.contains(line) else { return 0 }
    let index = commented.partitionIndex { Int($0.line) < line }
    guard index < commented.count, Int(commented[index].line) == line else { return lines[line] }
    return commented[index].code
  }

  /// Lists the hashes of the code on some lines, without those that have none.
  ///
  /// - Complexity: O(*n* + log *m*) for *n* lines of a file with *m* lines with comments.
  func codes(in range: Range<Int>) -> [UInt32] {
    let range = range.clamped(to: lines.indices)
    var index = commented.partitionIndex { Int($0.line) < range.lowerBound }
    var codes: [UInt32] = []
    for line in range {
      while index < commented.count, Int(commented[index].line) < line { index += 1 }
      let isCommented = index < commented.count && Int(commented[index].line) == line
      let code = isCommented ? commented[index].code : lines[line]
      if code != 0 { codes.append(code) }
    }
    return codes
  }
}
