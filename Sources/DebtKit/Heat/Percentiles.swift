/// The places of values among their like, from 0 to 1.
struct Percentiles: Sendable {
  private let sorted: [Double]

  /// Takes all values of a repository.
  ///
  /// - Complexity: O(*n* log *n*).
  init(of values: some Sequence<Double>) {
    sorted = values.sorted()
  }

  /// The share of values below this one, with half of those equal to it; 0 for a value of 0, which
  /// is no measure of anything.
  ///
  /// - Complexity: O(log *n*).
  subscript(value: Double) -> Double {
    guard value > 0, !sorted.isEmpty else { return 0 }
    let below = count { $0 < value }
    let equal = count { $0 <= value } - below
    return (Double(below) + Double(equal) / 2) / Double(sorted.count)
  }

  /// The number of values at the start for which something holds.
  private func count(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
