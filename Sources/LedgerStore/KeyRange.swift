/// The keys that begin with a prefix, as the first of them and the first one behind them.
struct KeyRange {
  private let first: [UInt8]
  private let end: [UInt8]

  /// Creates the range of a prefix.
  init(prefix: [UInt8]) {
    first = prefix
    var end = prefix
    while end.last == 0xff { end.removeLast() }
    if let last = end.popLast() {
      end.append(last + 1)
    } else {
      // No key is so long, so none is behind it.
      end = [UInt8](repeating: 0xff, count: LedgerStore.keyLimit + 1)
    }
    self.end = end
  }

  /// Binds both ends to a statement.
  func bind(to statement: Statement) throws(StoreError) {
    try statement.bind(first, at: 1)
    try statement.bind(end, at: 2)
  }
}
