extension LedgerStore {
  /// How many entries there are, and how many bytes their keys and values have.
  package struct Tally: Hashable, Sendable {
    /// The number of entries.
    package let count: Int
    /// The bytes of their keys and values.
    package let bytes: Int

    /// Creates a tally.
    package init(count: Int, bytes: Int) {
      self.count = count
      self.bytes = bytes
    }
  }

  /// Lends the entries whose keys have a prefix, in the order of the bytes of their keys.
  ///
  /// - Parameters:
  ///   - prefix: how the keys begin; an empty one takes all.
  ///   - descending: whether the last key comes first.
  ///   - limit: the most entries.
  ///   - body: reads a key and its value, puts nothing into the store meanwhile, and tells whether
  ///     it wants the next.
  /// - Throws: what the body throws; `StoreError`, as such an error, when an entry cannot be read.
  package func scan<Failure: StoreErrorConvertible>(
    prefix: [UInt8] = [], descending: Bool = false, limit: Int? = nil,
    _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) throws(Failure) -> Bool
  ) throws(Failure) {
    try connection.using(descending ? .descending : .ascending) { (statement) throws(Failure) in
      try converting(Failure.self) { () throws(StoreError) in
        try KeyRange(prefix: prefix).bind(to: statement)
        // SQLite takes a negative limit for none.
        try statement.bind(limit.map { Int64(max(0, $0)) } ?? -1, at: 3)
      }
      while let entry = try next(of: statement, Failure.self),
        try body(
          entry.key.bindMemory(to: UInt8.self).span, entry.value.bindMemory(to: UInt8.self).span)
      {}
    }
  }

  /// Counts the entries whose keys have a prefix, without reading their values.
  ///
  /// - Throws: `StoreError` when they cannot be read.
  package func tally(prefix: [UInt8] = []) throws(StoreError) -> Tally {
    try connection.using(.tally) { (statement) throws(StoreError) in
      try KeyRange(prefix: prefix).bind(to: statement)
      try statement.step()
      return Tally(count: Int(statement.number(at: 0)), bytes: Int(statement.number(at: 1)))
    }
  }

  private func next<Failure: StoreErrorConvertible>(
    of statement: Statement, _: Failure.Type
  ) throws(Failure) -> (key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)? {
    try converting(Failure.self) { () throws(StoreError) in
      try statement.step() ? statement.entry() : nil
    }
  }
}
