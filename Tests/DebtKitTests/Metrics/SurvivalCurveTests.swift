import Testing

@testable import DebtKit

struct SurvivalCurveTests {
  /// The weeks of remission under 6-MP that Freireich and others published in Blood 21 (1963), on which
  /// textbooks show the estimator; negative where the patient was still in remission.
  private let remissions: [Double] = [
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
  ]

  private func curve(_ days: [Double]) -> SurvivalCurve {
    SurvivalCurve(of: days.map { .init(abs($0), hasEnded: $0 > 0) })
  }

  @Test func `the curve is that of the textbooks`() throws {
    let curve = curve(remissions)
    #expect(curve.count == 21 && curve.ended == 9)
    let known: [(Double, Double)] = [
      (0, 1), (5.9, 1), (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627),
      (22, 0.538), (23, 0.448), (35, 0.448),
    ]
    for (weeks, share) in known {
      let survival = try #require(curve.survival(after: weeks))
      #expect(abs(survival - share) < 0.0005, "\(weeks)")
    }
    #expect(curve.median == 23)
  }

  @Test func `beyond what was watched nothing is known`() {
    #expect(curve(remissions).survival(after: 35.1) == nil)
    #expect(curve([]).survival(after: 1) == nil)
    #expect(curve([]).median == nil)
    #expect(curve([-3, -5]).median == nil)
    #expect(curve([-3, -5]).survival(after: 5) == 1)
  }

  @Test func `the order of what is watched says nothing`() {
    #expect(curve(remissions) == curve(remissions.reversed()))
  }

  @Test func `a percentile is a value that occurred`() {
    let values = Distribution([4, 1, 3, 2])
    #expect(values.percentile(0.5) == 2 && values.percentile(0.9) == 4)
    #expect(values.percentile(0) == 1 && values.percentile(1) == 4)
    #expect(values.count(above: 2) == 2)
    #expect(Distribution([]).percentile(0.5) == nil)
  }
}
