import LedgerStore
import TestSupport
import Testing

/// An error of a caller that can also tell of a store.
private enum CallerError: StoreErrorConvertible, Equatable {
  case ownReason
  case store(StoreError.Code)

  init(_ error: StoreError) {
    self = .store(error.code)
  }
}

struct EntryTests {
  @Test func `a value is what was put last`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    #expect(try store.value(of: bytes("a")) == nil)
    try store.put(bytes("a"), bytes("first"))
    try store.put(bytes("a"), bytes("second"))
    try store.put(bytes(""), [])
    try store.put([0, 0xff, 0], [0])
    #expect(try store.value(of: bytes("a")) == bytes("second"))
    #expect(try store.value(of: bytes("")) == [])
    #expect(try store.value(of: [0, 0xff, 0]) == [0])
    #expect(try store.value(of: [0, 0xff]) == nil)
    try store.remove(bytes("a"))
    #expect(try store.value(of: bytes("a")) == nil)
    #expect(try store.tally() == .init(count: 2, bytes: 4))
    #expect(store.verify() == [])
  }

  @Test func `entries come in the order of the bytes of their keys`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    var generator = SystemRandomNumberGenerator()
    let keys = (0..<2_000).map { _ in
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        UInt8([0, 1, 0x7f, 0x80, 0xff].randomElement(using: &generator) ?? 0)
      }
    }
    try store.writing { () throws(StoreError) in
      for key in keys { try store.put(key, key.reversed()) }
    }
    let expected = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
    for prefix in [[], [0], [0xff], [0xff, 0xff], [1, 0xff], [7]] as [[UInt8]] {
      let some = expected.filter { $0.starts(with: prefix) }
      for isDescending in [false, true] {
        var found: [[UInt8]] = []
        try store.scan(prefix: prefix, descending: isDescending) {
          (key, value) throws(StoreError) in
          let key = key.withUnsafeBufferPointer { Array($0) }
          #expect(value.withUnsafeBufferPointer { Array($0) } == key.reversed())
          found.append(key)
          return true
        }
        #expect(found == (isDescending ? some.reversed() : some))
      }
      let tally = try store.tally(prefix: prefix)
      #expect(tally.count == some.count)
      #expect(tally.bytes == some.reduce(0) { $0 + 2 * $1.count })
    }
    try store.remove(prefix: [0xff])
    #expect(try store.tally().count == expected.count { !$0.starts(with: [0xff]) })
    try store.remove(prefix: [])
    #expect(try store.tally() == .init(count: 0, bytes: 0))
  }

  @Test func `a scan stops at its limit, at the body's word and at the body's error`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    for letter in ["a", "b", "c", "d"] { try store.put(bytes("k" + letter), bytes(letter)) }
    #expect(try store.texts(prefix: "k", limit: 2) == ["ka=a", "kb=b"])
    #expect(try store.texts(prefix: "k", descending: true, limit: 3) == ["kd=d", "kc=c", "kb=b"])
    #expect(try store.texts(limit: 0) == [])
    var seen = 0
    try store.scan { (_, _) throws(StoreError) in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
    #expect(throws: CallerError.ownReason) {
      try store.scan { (_, _) throws(CallerError) in throw .ownReason }
    }
  }

  @Test func `a scan, a look-up and a scan go within a scan`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    for letter in ["a", "b", "c"] { try store.put(bytes(letter), bytes(letter)) }
    var pairs: [String] = []
    try store.scan { (key, _) throws(StoreError) in
      let outer = key.withUnsafeBufferPointer { Array($0) }
      let found = try store.value(of: outer)
      #expect(found == outer)
      try store.scan { (inner, _) throws(StoreError) in
        pairs.append(String(decoding: outer + [inner[0]], as: UTF8.self))
        return true
      }
      return true
    }
    #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
    #expect(try store.texts() == ["a=a", "b=b", "c=c"])
  }

  @Test func `values of many megabytes come back whole`() throws {
    let folder = try TemporaryFolder()
    let large = (0..<(5 << 20)).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 9) }
    do {
      let store = try openStore(in: folder.path)
      try store.put(bytes("large"), large)
      for size in [8_000, 8_184, 8_192, 100_000] {
        try store.put(bytes("\(size)"), Array(large.prefix(size)))
      }
    }
    let store = try openStore(in: folder.path, .readOnly)
    let isSame = try store.withValue(of: bytes("large")) { (value) throws(StoreError) in
      value.withUnsafeBufferPointer { Array($0) } == large
    }
    #expect(isSame == true)
    for size in [8_000, 8_184, 8_192, 100_000] {
      #expect(try store.value(of: bytes("\(size)")) == Array(large.prefix(size)))
    }
    #expect(store.size > large.count)
  }

  @Test func `keys and values above the limits are refused`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    let longest = [UInt8](repeating: 0xff, count: LedgerStore.keyLimit)
    try store.put(longest, [1])
    #expect(try store.value(of: longest) == [1])
    #expect(try store.tally().count == 1)
    #expect(failure { try store.put(longest + [0], [1]) } == .tooLarge)
    let huge = [UInt8](repeating: 0, count: LedgerStore.valueLimit + 1)
    #expect(failure { try store.put([1], huge) } == .tooLarge)
  }
}
