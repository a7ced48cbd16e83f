extension Rule {
  /// Markers and records that refer to nothing.
  static let orphans = Rule(
    "orphans", "A marker names a record that is not there, or a record's paths match no file.",
    cure: "Write the record or mend the name; pay the record if its code is gone.",
    example: "warning"
  ) { rule in rule.problems([.unknownRecord, .unmatchedPath]) }
}
