/// The range of a chart's values between two round numbers, and the round numbers between.
struct ValueAxis: Hashable, Sendable {
  /// The smallest value.
  let low: Double
  /// The largest value.
  let high: Double
  /// The distance between two marks.
  let step: Double

  /// The number of distances between marks.
  var intervals: Int { Int(((high - low) / step).rounded()) }

  /// The marked values from below.
  var marks: [Double] { (0...intervals).map { low + Double($0) * step } }

  /// Chooses a range around values.
  ///
  /// It starts at zero unless all values lie in its upper half, and spans at least a tenth of the
  /// largest, so that a small change does not look like a large one.
  ///
  /// - Parameters:
  ///   - values: The values, none negative.
  ///   - startsAtZero: Whether the range starts at zero in any case, as filled areas need it.
  ///   - leastStep: The distance under which marks make no sense: 1 for counts.
  init(around values: [Double], startsAtZero: Bool = false, leastStep: Double = 0) {
    let top = values.max() ?? 0
    let bottom = values.min() ?? 0
    let start = startsAtZero || bottom < top / 2 || bottom == top ? 0 : min(bottom, top * 0.9)
    let step = max(Self.round(above: (top - start) / 5), leastStep)
    let low = (start / step).rounded(.down) * step
    self.step = step
    self.low = low
    high = max((top / step).rounded(.up) * step, low + step)
  }

  /// Where a value stands in the range, from 0 to 1.
  func position(of value: Double) -> Double {
    min(max((value - low) / (high - low), 0), 1)
  }

  /// The smallest of …, 1, 2, 5, 10, 20, … that is not below a number.
  private static func round(above number: Double) -> Double {
    guard number > 0, number.isFinite else { return 1 }
    var power = 1.0
    while power < number { power *= 10 }
    while power / 10 >= number { power /= 10 }
    return [power / 5, power / 2].first { $0 >= number } ?? power
  }
}
