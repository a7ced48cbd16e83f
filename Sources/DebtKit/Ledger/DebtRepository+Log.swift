extension DebtRepository {
  /// Tells the commits of a range that changed the debt, newest first.
  ///
  /// - Throws: ``DebtError`` when the repository or a revision cannot be read.
  package func log(
    _ query: LogQuery, options: ScanOptions
  ) throws(DebtError) -> [CommitEvents] {
    []
  }
}
