import TestSupport
import Testing

@testable import LedgerStore

/// An error of a caller that can also tell of a store.
private enum CallerError: StoreErrorConvertible, Equatable {
  case ownReason
  case store(StoreError.Code)

  init(_ error: StoreError) {
    self = .store(error.code)
  }
}

struct TransactionTests {
  @Test func `what a body wrote before it threw is not there`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    try store.put(bytes("a"), bytes("1"))
    #expect(throws: CallerError.ownReason) {
      try store.writing { () throws(CallerError) in
        do throws(StoreError) {
          try store.put(bytes("a"), bytes("2"))
          try store.put(bytes("b"), bytes("2"))
          try store.remove(prefix: [])
        } catch {
          throw CallerError(error)
        }
        throw CallerError.ownReason
      }
    }
    #expect(try store.texts() == ["a=1"])
    let count = try store.writing { () throws(StoreError) in
      try store.put(bytes("b"), bytes("2"))
      return try store.tally().count
    }
    #expect(count == 2)
    #expect(try store.texts() == ["a=1", "b=2"])
  }

  @Test func `writing does not go within a block, reading does`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(in: folder.path)
    #expect(throws: CallerError.store(.failed)) {
      try store.reading { () throws(CallerError) in
        try store.writing { () throws(CallerError) in }
      }
    }
    try store.writing { () throws(StoreError) in
      try store.put(bytes("a"), bytes("1"))
      let own = try store.reading { () throws(StoreError) in try store.value(of: bytes("a")) }
      #expect(own == bytes("1"))
    }
    #expect(try store.texts() == ["a=1"])
  }

  @Test func `a reader sees one state while another handle writes`() throws {
    let folder = try TemporaryFolder()
    let first = try openStore(in: folder.path)
    let second = try openStore(in: folder.path, .readOnly)
    try first.put(bytes("a"), bytes("1"))
    try second.reading { () throws(StoreError) in
      let before = try second.value(of: bytes("a"))
      #expect(before == bytes("1"))
      try first.put(bytes("a"), bytes("2"))
      try first.put(bytes("b"), bytes("2"))
      let after = try [second.value(of: bytes("a")), second.value(of: bytes("b"))]
      #expect(after == [bytes("1"), nil])
    }
    #expect(try second.texts() == ["a=2", "b=2"])
    #expect(failure { try second.put(bytes("c"), []) } == .readOnly)
    #expect(failure { try second.writing { () throws(StoreError) in } } == .readOnly)
  }

  @Test func `a writer that waits too long says that it is locked`() throws {
    let folder = try TemporaryFolder()
    let first = try openStore(in: folder.path)
    let second = try openStore(in: folder.path)
    try second.connection.run("PRAGMA busy_timeout = 20")
    try first.writing { () throws(StoreError) in
      try first.put(bytes("a"), bytes("1"))
      #expect(failure { try second.put(bytes("a"), bytes("2")) } == .locked)
    }
    try second.put(bytes("b"), bytes("2"))
    #expect(try first.texts() == ["a=1", "b=2"])
  }
}
