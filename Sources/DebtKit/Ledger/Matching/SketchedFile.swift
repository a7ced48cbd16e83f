/// A file as the search for renames sees it.
struct SketchedFile: Sendable {
  /// The hashes of the lines that are not blank, sorted; a line that occurs twice is there twice.
  let lines: [UInt32]
  /// The same hashes, each once.
  let distinctLines: [UInt32]
  /// The path's last part.
  let name: ArraySlice<UInt8>
  /// The path from its end to its beginning.
  let reversedPath: [UInt8]

  /// Takes from a file what the search needs.
  init(_ file: ChangedFile<some Hashable & Sendable>) {
    let lines = (file.sketch?.lines ?? []).filter { $0 != 0 }.sorted()
    self.lines = lines
    distinctLines = lines.indices.filter { $0 == 0 || lines[$0] != lines[$0 - 1] }
      .map { lines[$0] }
    name = file.name
    reversedPath = file.path.reversed()
  }

  /// Tells whether the lengths allow that half of the lines are the same.
  func mayResemble(_ other: SketchedFile) -> Bool {
    !lines.isEmpty && 2 * min(lines.count, other.lines.count) >= max(lines.count, other.lines.count)
  }

  /// Counts the lines that another file has, too, as often as both have them.
  ///
  /// - Complexity: O(*n*).
  func commonCount(with other: SketchedFile) -> Int {
    var count = 0
    var left = 0
    var right = 0
    while left < lines.count, right < other.lines.count {
      if lines[left] < other.lines[right] {
        left += 1
      } else if lines[left] > other.lines[right] {
        right += 1
      } else {
        count += 1
        left += 1
        right += 1
      }
    }
    return count
  }
}
