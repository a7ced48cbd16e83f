extension DebtRepository {
  /// Collects what stood at some commits, oldest first, spread evenly over time.
  ///
  /// - Parameters:
  ///   - revision: The last commit; its settings hold for all of them.
  ///   - day: The day before which nothing is told; the first commit's if nil.
  ///   - count: How many commits are read at most.
  ///   - options: Which part of each snapshot is read.
  /// - Returns: The samples, and how long the work days of the repository are.
  /// - Throws: ``DebtError`` when the history cannot be read.
  package func samples(
    upTo revision: String, since day: CalendarDate?, count: Int, options: ScanOptions
  ) throws(DebtError) -> (samples: [Trend.Sample], calendar: WorkCalendar) {
    ([], WorkCalendar())
  }
}
