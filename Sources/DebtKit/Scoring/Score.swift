/// The value of an item under a method, with each factor's value and its origin.
public struct Score: Hashable, Sendable {
  /// The method.
  public let method: ScoringMethod
  /// The value, unrounded.
  public let value: Double
  /// What is maximised when a plan is chosen: the score's numerator, or the score itself for risk.
  package let benefit: Double
  /// The factors in the order of the formula.
  public let factors: [Factor]
}

/// One term of a score.
public struct Factor: Hashable, Sendable {
  /// The field that the term comes from.
  public let field: Field
  /// The term's value in the unit of the formula.
  public let value: Double
  /// Where the value comes from.
  public let origin: Origin
  /// One line that says how the value was found, with the numbers it came from.
  public let how: String

  /// Whether the estimate is so unsure that RICE calls it a moonshot.
  package var isMoonshot: Bool { field == .confidence && value < Scorer.leastConfidence }
}

/// What a method says of an item.
public enum Assessment: Hashable, Sendable {
  /// Every factor has a value that counts.
  case scored(Score)
  /// Factors are missing; nothing is guessed in their place.
  case unscored(missing: [Field])

  /// The score, where there is one.
  public var score: Score? {
    if case .scored(let score) = self { score } else { nil }
  }

  /// The fields without which there is no score.
  public var missing: [Field] {
    if case .unscored(let missing) = self { missing } else { [] }
  }
}
