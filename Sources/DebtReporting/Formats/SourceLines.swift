/// What is known of single lines of the source beyond what a scan keeps of them.
package struct SourceLines: Sendable {
  /// One line.
  struct Line: Sendable {
    /// What code scanning knows the line by; nil in a file that it sees with other lines than we do.
    let hash: String?
    /// The line's bytes without its end; nil where the file is not UTF-8 throughout, as its columns are.
    let bytes: [UInt8]
  }

  private var files: [[UInt8]: [Int: Line]] = [:]

  /// Knows nothing yet.
  package init() {}

  /// Takes what is to be known of a file from its contents.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package mutating func add(_ wanted: Set<Int>, of contents: [UInt8], at path: [UInt8]) {
    let hashes = LineHash.hashes(of: contents)
    var lines: [Int: Line] = [:]
    var number = 1
    for bytes in contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if wanted.contains(number) {
        lines[number] = Line(
          hash: hashes.indices.contains(number - 1) ? hashes[number - 1] : nil,
          bytes: bytes.last == UInt8(ascii: "\r") ? Array(bytes.dropLast()) : Array(bytes))
      }
      number += 1
    }
    files[path] = lines
  }

  /// The line of a file, where it is known.
  subscript(path: [UInt8], line: Int) -> Line? { files[path]?[line] }
}

extension SourceLines.Line {
  /// The column in code points of a column in bytes, both from 1; beyond the end it is the end's.
  ///
  /// A byte that belongs to no scalar counts as one, as it is shown.
  func codePoints(atByte column: Int) -> Int {
    var index = 0
    var points = 1
    while index < min(column - 1, bytes.count) {
      index += UTF8Decoding.step(in: bytes.span, at: index).length
      points += 1
    }
    return points
  }
}
