import CSQLite

/// A prepared statement, lent by its connection for one use.
struct Statement {
  private let pointer: OpaquePointer
  private let connection: Connection

  /// Creates a view of a statement that its connection keeps.
  init(_ pointer: OpaquePointer, of connection: Connection) {
    self.pointer = pointer
    self.connection = connection
  }

  /// Binds a copy of some bytes.
  func bind(_ bytes: [UInt8], at index: CInt) throws(StoreError) {
    try connection.check(
      bytes.withUnsafeBufferPointer { bytes in
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(pointer, index, 0)
          : sqlite_shim_bind_copy(pointer, index, bytes.baseAddress, UInt64(bytes.count))
      })
  }

  /// Binds bytes that stay where they are until the statement has run.
  func bind(lent bytes: UnsafeRawBufferPointer, at index: CInt) throws(StoreError) {
    try connection.check(
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(pointer, index, 0)
        : sqlite3_bind_blob64(pointer, index, bytes.baseAddress, UInt64(bytes.count), nil))
  }

  /// Binds a number.
  func bind(_ number: Int64, at index: CInt) throws(StoreError) {
    try connection.check(sqlite3_bind_int64(pointer, index, number))
  }

  /// Moves to the next row and tells whether there is one.
  @discardableResult
  func step() throws(StoreError) -> Bool {
    let code = sqlite3_step(pointer)
    guard code != SQLITE_ROW else { return true }
    guard code != SQLITE_DONE else { return false }
    throw connection.failure(code)
  }

  /// The number in a column of the row.
  func number(at column: CInt) -> Int64 {
    sqlite3_column_int64(pointer, column)
  }

  /// The text in a column of the row, as far as it is text.
  func text(at column: CInt) -> String {
    sqlite3_column_text(pointer, column).map { String(cString: $0) } ?? ""
  }

  /// The row's key and value, valid until the next step.
  ///
  /// - Throws: `StoreError` when they are not what was put.
  func entry() throws(StoreError) -> (key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    let (key, value) = try (bytes(at: 0), bytes(at: 2))
    guard Int64(bitPattern: Checksum.of(key: key, value: value)) == number(at: 1) else {
      throw StoreError(.damaged, connection.path, "an entry has another checksum")
    }
    return (key, value)
  }

  private func bytes(at column: CInt) throws(StoreError) -> UnsafeRawBufferPointer {
    guard sqlite3_column_type(pointer, column) == SQLITE_BLOB else {
      throw StoreError(.damaged, connection.path, "an entry is not made of bytes")
    }
    let start = sqlite3_column_blob(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    // SQLite has no address for no bytes, nor where memory is out.
    guard start != nil || count == 0 else { throw connection.failure(SQLITE_NOMEM) }
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }
}
