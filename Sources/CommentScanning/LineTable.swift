/// The lines of a text, as hashes.
///
/// All lines are counted from 0. White space and line ends are in no hash.
package struct LineTable: Sendable {
  /// The hash of each line; 0 is a blank line.
  package private(set) var lines: [UInt32] = []
  /// Where each of them starts.
  package private(set) var starts: [Int] = []

  /// Reads the lines of a text, some of them by those of an earlier version.
  ///
  /// - Parameters:
  ///   - view: The text.
  ///   - known: The lines of the earlier version; nil where there is none.
  ///   - copies: What the text has in common with that version.
  /// - Complexity: O(*n*) in the bytes that are not copied, and in the lines.
  package init(
    _ view: ByteView, after known: LineTable? = nil, copies: [CopiedStretch] = []
  ) {
    var start = 0
    if let known {
      lines.reserveCapacity(known.lines.count + 16)
      starts.reserveCapacity(known.lines.count + 16)
      for copy in copies {
        while start < copy.targetEnd {
          if start >= copy.target, let after = takeOver(copy, from: start, of: known) {
            start = after
            break
          }
          start = read(view, from: start)
        }
      }
    }
    while start < view.count { start = read(view, from: start) }
  }

  /// Reads one line; returns where the next one starts.
  private mutating func read(_ view: ByteView, from start: Int) -> Int {
    let end = view.lineEnd(from: start)
    lines.append(LineHash.number(of: view, start..<end))
    starts.append(start)
    return end + 1
  }

  /// Takes over the lines of a stretch that end in it, from one that starts at a place; returns where
  /// the next one starts, or nil where there are none.
  private mutating func takeOver(
    _ copy: CopiedStretch, from start: Int, of known: LineTable
  ) -> Int? {
    let source = start - copy.shift
    let first = known.starts.partitionIndex { $0 < source }
    guard first < known.starts.count, known.starts[first] == source else { return nil }
    // The start of the line behind the last one, which the line feed before it ends.
    let last = known.starts.partitionIndex { $0 <= copy.sourceEnd } - 1
    guard last > first else { return nil }
    lines += known.lines[first..<last]
    let shift = copy.shift
    starts += known.starts[first..<last].lazy.map { $0 &+ shift }
    return known.starts[last] + copy.shift
  }
}
