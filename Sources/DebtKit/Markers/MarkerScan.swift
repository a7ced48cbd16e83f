/// What one file holds of markers.
package struct MarkerScan: Hashable, Sendable {
  /// The markers that count, in the order of the file.
  package var markers: [Marker] = []
  /// What could not be read of them, in the order of the file.
  package var problems: [FileProblem] = []
  /// Markers that `debt:ignore` or `debt:off` hides.
  package var ignored: [Marker] = []
  /// Comment lines that start with a keyword in another case.
  package var caseMisses = 0
}

/// A problem inside one file.
package struct FileProblem: Hashable, Sendable {
  package var code: ProblemCode
  package var line: Int?
  package var column: Int?
  package var message: String
}
