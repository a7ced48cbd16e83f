import CSQLite

extension Connection {
  /// Sets how the file is used, for as long as it is open.
  ///
  /// - Throws: `StoreError` when the file is damaged or locked.
  func setUp() throws(StoreError) {
    try run(
      """
      PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
      PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF; PRAGMA cache_size = -32768;
      """)
  }

  /// Writes the table of a new file; another process may have done so by then.
  func build(version: UInt32) throws(StoreError) {
    try reservePageEnds()
    try run(
      """
      PRAGMA page_size = \(CheckedPages.pageSize); PRAGMA auto_vacuum = NONE; BEGIN IMMEDIATE
      """)
    do throws(StoreError) {
      try run(
        """
        PRAGMA application_id = \(FileHeader.application);
        PRAGMA user_version = \(Int32(bitPattern: version)); \(Query.table); COMMIT
        """)
    } catch {
      rollBack()
      throw error
    }
  }

  /// Tells whether the file holds our table and no more, or nil when it holds nothing.
  func holdsOurTable() throws(StoreError) -> Bool? {
    let tables = try rows("SELECT sql FROM sqlite_schema ORDER BY rowid") { $0.text(at: 0) }
    // The index of its keys comes with the table and has no words of its own.
    return tables.isEmpty ? nil : tables == [Query.table, ""]
  }

  /// Chooses the journal: a log beside the file, or where a disk cannot share one, a plain one.
  func chooseJournal() throws(StoreError) {
    let modes: [String]
    do throws(StoreError) {
      modes = try rows("PRAGMA journal_mode = WAL") { $0.text(at: 0) }
    } catch  where error.code == .locked {
      // Whoever holds it uses the plain one.
      modes = []
    }
    try run(
      modes == ["wal"]
        ? "PRAGMA synchronous = NORMAL"
        : "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL")
  }

  /// Ends a transaction as if it had not begun; some failures have done so already.
  func rollBack() {
    guard isInTransaction else { return }
    try? run("ROLLBACK")
  }
}
