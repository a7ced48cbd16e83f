extension RandomAccessCollection where Index == Int {
  /// Finds the first element that a condition fails for, which holds for all elements before it.
  ///
  /// - Complexity: O(log *n*).
  @inlinable package func partitionIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
