/// What two runs of lines have in common at their ends.
extension Span<UInt32> {
  /// The number of lines that both begin with.
  ///
  /// - Complexity: O(*n*), two lines a step.
  func commonHead(with other: Span<UInt32>) -> Int {
    let limit = Swift.min(count, other.count)
    var line = withUnsafeBytes { one in
      other.withUnsafeBytes { two in
        var offset = 0
        let end = limit * 4 - 8
        while offset <= end,
          one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            == two.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        {
          offset += 8
        }
        return offset / 4
      }
    }
    while line < limit, self[line] == other[line] { line += 1 }
    return line
  }

  /// The number of lines that both end with.
  ///
  /// - Complexity: O(*n*), two lines a step.
  func commonTail(with other: Span<UInt32>) -> Int {
    let limit = Swift.min(count, other.count)
    var lines = withUnsafeBytes { one in
      other.withUnsafeBytes { two in
        var offset = 8
        let end = limit * 4
        while offset <= end,
          one.loadUnaligned(fromByteOffset: one.count - offset, as: UInt64.self)
            == two.loadUnaligned(fromByteOffset: two.count - offset, as: UInt64.self)
        {
          offset += 8
        }
        return offset / 4 - 2
      }
    }
    while lines < limit, self[count - 1 - lines] == other[other.count - 1 - lines] { lines += 1 }
    return lines
  }
}
