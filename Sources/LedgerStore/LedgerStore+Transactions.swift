extension LedgerStore {
  /// Reads from one state of the store, whatever other processes write meanwhile.
  ///
  /// Many look-ups in one such block are also much faster than alone. Within another block it only runs
  /// the body.
  ///
  /// - Throws: what the body throws; `StoreError`, as such an error, when the store cannot be read.
  package func reading<Result, Failure: StoreErrorConvertible>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard !connection.isInTransaction else { return try body() }
    return try transaction("BEGIN", body)
  }

  /// Writes all that the body puts and removes, or when it throws, nothing.
  ///
  /// Other processes wait until it ends. It does not go within another block.
  ///
  /// - Throws: what the body throws; `StoreError`, as such an error, when the store cannot be
  ///   written.
  package func writing<Result, Failure: StoreErrorConvertible>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try converting(Failure.self) { () throws(StoreError) in
      // SQLite would begin a transaction that only reads.
      guard access == .readWrite else { throw StoreError(.readOnly, connection.path) }
      guard !connection.isInTransaction else {
        throw StoreError(.failed, connection.path, "a transaction within a transaction")
      }
    }
    connection.isWriting = true
    defer { connection.isWriting = false }
    return try transaction("BEGIN IMMEDIATE", body)
  }

  private func transaction<Result, Failure: StoreErrorConvertible>(
    _ beginning: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try converting(Failure.self) { () throws(StoreError) in try connection.run(beginning) }
    // Nothing is left to roll back after a commit.
    defer { connection.rollBack() }
    let result = try body()
    try converting(Failure.self) { () throws(StoreError) in try connection.run("COMMIT") }
    return result
  }
}
