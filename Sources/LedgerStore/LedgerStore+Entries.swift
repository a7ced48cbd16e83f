extension LedgerStore {
  /// The most bytes of a key.
  package static let keyLimit = 200
  /// The most bytes of a value.
  package static let valueLimit = Connection.valueLimit

  /// Returns the value of a key, or nil when there is none.
  ///
  /// - Throws: `StoreError` when it cannot be read, or is not what was put.
  package func value(of key: [UInt8]) throws(StoreError) -> [UInt8]? {
    try withValue(of: key) { (bytes) throws(StoreError) in
      bytes.withUnsafeBufferPointer { Array($0) }
    }
  }

  /// Lends the value of a key without copying it.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - body: reads the value, and puts nothing into the store meanwhile.
  /// - Returns: what the body returns, or nil when there is no value.
  /// - Throws: what the body throws; `StoreError`, as such an error, when the value cannot be read.
  package func withValue<Result, Failure: StoreErrorConvertible>(
    of key: [UInt8], _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    try connection.using(.find) { (statement) throws(Failure) in
      let value: UnsafeRawBufferPointer? = try converting(Failure.self) { () throws(StoreError) in
        try statement.bind(key, at: 1)
        guard try statement.step() else { return nil }
        let entry = try statement.entry()
        guard entry.key.elementsEqual(key) else {
          throw StoreError(.damaged, connection.path, "an entry is in another's place")
        }
        return entry.value
      }
      guard let value else { return nil }
      return try body(value.bindMemory(to: UInt8.self).span)
    }
  }

  /// Puts a value under a key, in place of one that is there.
  ///
  /// - Throws: `StoreError` when it cannot be written; `tooLarge` above the limits.
  package func put(_ key: [UInt8], _ value: [UInt8]) throws(StoreError) {
    guard key.count <= Self.keyLimit, value.count <= Self.valueLimit else {
      throw StoreError(
        .tooLarge, connection.path, "a key of \(key.count) and a value of \(value.count) bytes")
    }
    try write(.put) { (statement) throws(StoreError) in
      try statement.bind(key, at: 1)
      try value.withUnsafeBufferPointer { (value) throws(StoreError) in
        let value = UnsafeRawBufferPointer(value)
        let sum = key.withUnsafeBytes { Checksum.of(key: $0, value: value) }
        try statement.bind(Int64(bitPattern: sum), at: 2)
        try statement.bind(lent: value, at: 3)
        try statement.step()
      }
    }
  }

  /// Removes a key with its value; there need be none.
  ///
  /// - Throws: `StoreError` when it cannot be written.
  package func remove(_ key: [UInt8]) throws(StoreError) {
    try write(.remove) { (statement) throws(StoreError) in
      try statement.bind(key, at: 1)
      try statement.step()
    }
  }

  /// Removes all keys with a prefix.
  ///
  /// - Throws: `StoreError` when it cannot be written.
  package func remove(prefix: [UInt8]) throws(StoreError) {
    try write(.removeRange) { (statement) throws(StoreError) in
      try KeyRange(prefix: prefix).bind(to: statement)
      try statement.step()
    }
  }

  // A full disk ends a transaction; what is written behind it would stay without the rest.
  private func write(
    _ query: Query, _ body: (Statement) throws(StoreError) -> Void
  ) throws(StoreError) {
    guard !connection.isWriting || connection.isInTransaction else {
      throw StoreError(.failed, connection.path, "the transaction has failed already")
    }
    try connection.using(query, body)
  }
}
