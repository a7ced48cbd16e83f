internal import CommentScanning

/// Values of one kind, and what can be said of them: how many, the middle, the upper tenth.
public struct Distribution: Hashable, Sendable {
  private let sorted: [Double]

  /// Takes values in any order.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(_ values: some Sequence<Double>) {
    sorted = values.sorted()
  }

  /// The number of values.
  public var count: Int { sorted.count }

  /// The least value at or below which a share of all values lies (nearest rank): a value that
  /// occurred, never one between two.
  ///
  /// - Parameter share: From 0 to 1.
  /// - Returns: The value; nil without values.
  public func percentile(_ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let rank = (share * Double(sorted.count)).rounded(.up)
    return sorted[min(max(Int(rank), 1), sorted.count) - 1]
  }

  /// The middle value.
  public var median: Double? { percentile(0.5) }

  /// The greatest value.
  public var greatest: Double? { sorted.last }

  /// The number of values that are greater than one.
  func count(above value: Double) -> Int {
    sorted.count - sorted.partitionIndex { $0 <= value }
  }
}
