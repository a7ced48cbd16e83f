/// A way to rank debt by risk and return.
public enum ScoringMethod: String, Hashable, Sendable, CaseIterable {
  /// Reach × impact × confidence ÷ effort (Sean McBride, Intercom, 2016).
  case rice
  /// Cost of delay ÷ job size (Scaled Agile Framework, after Reinertsen).
  case wsjf
  /// (Interest over the horizon − effort) ÷ effort; ours, in the order of CD3 (Reinertsen).
  case roi
  /// Likelihood × severity; ours.
  case risk

  /// The fields that the method's factors come from, in the order of its formula.
  public var fields: [Field] {
    switch self {
    case .rice: [.reach, .impact, .confidence, .effort]
    case .wsjf: [.value, .urgency, .riskReduction, .size]
    case .roi: [.interest, .effort]
    case .risk: [.likelihood, .severity]
    }
  }

  /// The formula in words.
  public var formula: String {
    switch self {
    case .rice: "reach × impact × confidence ÷ effort in person-months"
    case .wsjf: "(value + urgency + risk-reduction) ÷ size"
    case .roi: "(interest over the horizon − effort) ÷ effort"
    case .risk: "likelihood × severity"
    }
  }
}
