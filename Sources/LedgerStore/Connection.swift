import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open SQLite file with the statements that it keeps ready; used by one thread.
final class Connection {
  /// How many milliseconds anyone waits for another process.
  static let patience: CInt = 5_000
  /// The most bytes of a value.
  static let valueLimit = 256 << 20

  /// The file.
  let path: String
  /// Tells whether a transaction for writing was begun and its body still runs.
  var isWriting = false
  private var database: OpaquePointer?
  private var methods: UnsafeMutablePointer<sqlite_shim_methods>?
  private var statements = [OpaquePointer?](repeating: nil, count: Query.allCases.count)

  /// Opens a file without reading it.
  ///
  /// - Parameters:
  ///   - path: an absolute path without links in it.
  ///   - access: whether the file may be written.
  ///   - system: SQLite's name for a way to the disk, or nil for its usual one.
  /// - Throws: `StoreError` when it cannot be opened for that.
  init(_ path: String, _ access: LedgerStore.Access, system: String?) throws(StoreError) {
    self.path = path
    let mode = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    try check(
      sqlite3_open_v2(
        path, &database,
        mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOFOLLOW, system))
    sqlite3_extended_result_codes(database, 1)
    try checkPages()
    sqlite3_busy_timeout(database, Self.patience)
    // Room for the row around the longest value.
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, CInt(Self.valueLimit + 1_024))
    for (option, enabled) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    ] as [(CInt, CInt)] {
      try check(sqlite_shim_configure(database, option, enabled))
    }
    guard access == .readOnly || sqlite3_db_readonly(database, "main") == 0 else {
      throw StoreError(.readOnly, path)
    }
  }

  deinit {
    close()
  }

  /// Closes the file; the last to close it moves the log into it.
  func close() {
    for index in statements.indices {
      sqlite3_finalize(statements[index])
      statements[index] = nil
    }
    sqlite3_close(database)
    database = nil
    methods?.deallocate()
    methods = nil
  }

  /// Tells whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

  /// Tells whether the file no longer has its name.
  var hasMoved: Bool {
    var moved: CInt = 0
    sqlite3_file_control(database, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return moved != 0
  }

  /// Reads the file's header, past every lock: what it tells never changes while the file lives.
  func header(version: UInt32) throws(StoreError) -> FileHeader {
    guard let file = file(), let methods = file.pointee.pMethods?.pointee else {
      throw failure(SQLITE_IOERR)
    }
    var size: Int64 = 0
    guard methods.xFileSize?(file, &size) == SQLITE_OK else { throw failure(SQLITE_IOERR) }
    guard size > 0 else { return .empty }
    var bytes = [UInt8](repeating: 0, count: FileHeader.length)
    let code = methods.xRead?(file, &bytes, CInt(bytes.count), 0) ?? SQLITE_IOERR
    // A file that is shorter has zeros there, and is foreign.
    guard code == SQLITE_OK || code & 0xff == SQLITE_IOERR else { throw failure(code) }
    return FileHeader(bytes, version: version)
  }

  /// Sets the bytes that every page of a new file keeps for its checksum.
  func reservePageEnds() throws(StoreError) {
    var count = CInt(CheckedPages.reserved)
    try check(sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &count))
  }

  /// Runs statements that return nothing.
  func run(_ text: String) throws(StoreError) {
    try check(sqlite3_exec(database, text, nil, nil, nil))
  }

  /// Lends a statement, which is ready for its next use afterwards.
  func using<Result, Failure: StoreErrorConvertible>(
    _ query: Query, _ body: (Statement) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Taken out while in use, so that a use within a use gets a statement of its own.
    let kept = statements[query.rawValue]
    statements[query.rawValue] = nil
    let pointer =
      if let kept { kept } else {
        try converting(Failure.self) { () throws(StoreError) in try prepare(query.text) }
      }
    defer {
      sqlite3_reset(pointer)
      sqlite3_clear_bindings(pointer)
      sqlite3_finalize(statements[query.rawValue])
      statements[query.rawValue] = pointer
    }
    return try body(Statement(pointer, of: self))
  }

  /// Runs a statement once and reads its rows.
  func rows<Result>(
    _ text: String, _ read: (Statement) -> Result
  ) throws(StoreError) -> [Result] {
    let pointer = try prepare(text)
    defer { sqlite3_finalize(pointer) }
    let statement = Statement(pointer, of: self)
    var results: [Result] = []
    while try statement.step() { results.append(read(statement)) }
    return results
  }

  /// Passes on every code but a failure's.
  func check(_ code: CInt) throws(StoreError) {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Returns the error of a call that failed just now.
  func failure(_ code: CInt) -> StoreError {
    let words = sqlite3_errmsg(database).map { String(cString: $0) } ?? ""
    let system = sqlite3_system_errno(database)
    return StoreError(sqlite: code, system: system, path, words)
  }

  private func prepare(_ text: String) throws(StoreError) -> OpaquePointer {
    var pointer: OpaquePointer?
    let flags = CUnsignedInt(SQLITE_PREPARE_PERSISTENT)
    try check(sqlite3_prepare_v3(database, text, -1, flags, &pointer, nil))
    guard let pointer else { throw failure(SQLITE_ERROR) }
    return pointer
  }

  private func file() -> UnsafeMutablePointer<sqlite3_file>? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    return file
  }

  // Before the first page is read.
  private func checkPages() throws(StoreError) {
    guard let file = file(), let original = file.pointee.pMethods else {
      throw failure(SQLITE_IOERR)
    }
    let checked = CheckedPages.methods(over: original)
    methods = checked
    file.pointee.pMethods = UnsafePointer(
      UnsafeRawPointer(checked).assumingMemoryBound(to: sqlite3_io_methods.self))
  }
}
