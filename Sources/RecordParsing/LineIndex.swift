/// The line starts of a file, which turn byte offsets into places.
///
/// Only LF ends a line: libyaml also counts NEL, U+2028 and U+2029, so its own line numbers are
/// never used.
package struct LineIndex: Sendable {
  private let starts: [Int]

  /// Indexes the lines of a file.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package init(_ bytes: some Collection<UInt8>) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == .lineFeed {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// Returns the place of a byte offset.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  package func place(at offset: Int) -> Place {
    let line = starts.partition { $0 > offset }
    return Place(offset: offset, line: line, column: offset - starts[line - 1] + 1)
  }

  /// Returns the line of a byte offset, counted from 1.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  package func line(at offset: Int) -> Int {
    starts.partition { $0 > offset }
  }
}

extension Array {
  /// Returns the index of the first element of a sorted array that is past a border.
  ///
  /// - Complexity: O(log *n*).
  func partition(where isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
