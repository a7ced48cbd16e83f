/// Where in a file code changed, and where only comments did.
struct CodeChange {
  /// How many unchanged lines may lie between two hunks that are judged as one.
  static let reach = 3

  private let diff: LineDiff
  private let isWithCode: [Bool]

  /// Judges every hunk of a file: code changed in it when its two sides have different code lines,
  /// in whatever order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of changed lines.
  init(diff: LineDiff, old: LineSketch, new: LineSketch) {
    self.diff = diff.joined(within: Self.reach)
    isWithCode = self.diff.hunks.map {
      old.codes(in: $0.old).sorted() != new.codes(in: $0.new).sorted()
    }
  }

  /// Tells whether code changed together with an old line, counted from 0; never when the line
  /// itself still stands.
  func isWithCode(oldLine: Int) -> Bool {
    diff.hunkIndex(ofOld: oldLine).map { isWithCode[$0] } ?? false
  }
}
