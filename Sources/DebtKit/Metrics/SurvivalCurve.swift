internal import CommentScanning

/// How long things last of which some still stand, by the estimator of Kaplan and Meier.
///
/// E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958):
/// S(t) is the product of 1 − d ÷ n over the times up to t at which something ended, where d ended
/// then and n had lasted as long. What still stands counts as long as it was seen; an average over what
/// ended alone would be too short.
public struct SurvivalCurve: Hashable, Sendable {
  /// One thing that was watched.
  package struct Span: Hashable, Sendable {
    /// How long it was watched, in days.
    package let days: Double
    /// Whether it ended then; else it was still there when nobody looked any more.
    package let hasEnded: Bool

    package init(_ days: Double, hasEnded: Bool) {
      self.days = days
      self.hasEnded = hasEnded
    }
  }

  /// A time at which the curve falls.
  private struct Step: Hashable {
    let days: Double
    let survival: Double
  }

  /// How many things were watched.
  public let count: Int
  /// How many of them ended.
  public let ended: Int
  private let steps: [Step]
  private let longest: Double

  /// Estimates the curve.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(of spans: some Sequence<Span>) {
    let sorted = spans.sorted { $0.days < $1.days }
    var steps: [Step] = []
    var survival = 1.0
    var index = 0
    while index < sorted.count {
      let days = sorted[index].days
      let atRisk = sorted.count - index
      var ended = 0
      while index < sorted.count, sorted[index].days == days {
        if sorted[index].hasEnded { ended += 1 }
        index += 1
      }
      guard ended > 0 else { continue }
      survival *= 1 - Double(ended) / Double(atRisk)
      steps.append(Step(days: days, survival: survival))
    }
    self.steps = steps
    count = sorted.count
    ended = sorted.count { $0.hasEnded }
    longest = sorted.last?.days ?? 0
  }

  /// The share that lasts longer than some days; nil beyond the longest time that anything was watched.
  ///
  /// - Complexity: O(log *n*).
  public func survival(after days: Double) -> Double? {
    guard days <= longest else { return nil }
    let index = steps.partitionIndex { $0.days <= days }
    return index == 0 ? 1 : steps[index - 1].survival
  }

  /// The days after which half of the things are gone; nil where more than half last as long as was
  /// watched.
  public var median: Double? {
    steps.first { $0.survival <= 0.5 }?.days
  }
}
