import Foundation
import LedgerStore
import TestSupport
import Testing

struct OpeningTests {
  private static let notice =
    "the cache was damaged; it is set aside as 'PATH/ledger.db.aside' and built again"

  @Test func `a store outlives its handle, and its folder's move`() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try openStore(in: folder.path + "/made/on/the way/")
      try store.put(bytes("a"), bytes("1"))
      #expect(store.notice == nil)
    }
    let made = folder.path + "/made"
    #expect(mode(of: made) == 0o700)
    #expect(mode(of: made + "/on/the way") == 0o700)
    #expect(mode(of: made + "/on/the way/ledger.db") == 0o600)
    // The last to close it leaves one file.
    #expect(try names(in: made + "/on/the way") == ["ledger.db"])
    try FileManager.default.moveItem(atPath: made, toPath: folder.path + "/moved")
    let moved = try openStore(in: folder.path + "/moved/on/the way", .readOnly)
    #expect(try moved.texts() == ["a=1"])
  }

  @Test func `another version is replaced without a word`() throws {
    let folder = try TemporaryFolder()
    try openStore(in: folder.path).put(bytes("a"), bytes("1"))
    for version in [2, .max, 0x8000_0000, 0] as [UInt32] {
      #expect(
        failure { _ = try openStore(in: folder.path, version: version, .readOnly) } == .missing)
      do {
        let store = try openStore(in: folder.path, version: version)
        #expect(store.notice == nil)
        #expect(try store.texts() == [])
        try store.put(bytes("v"), bytes("\(version)"))
      }
      #expect(try openStore(in: folder.path, version: version).texts() == ["v=\(version)"])
      #expect(try names(in: folder.path) == ["ledger.db"])
    }
  }

  @Test(arguments: ["text", "zeros", "short", "database", "header"])
  func `a foreign file is set aside, and only once`(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let content: [UInt8]
    switch kind {
    case "text": content = bytes(String(repeating: "no database at all\n", count: 1_000))
    case "zeros": content = [UInt8](repeating: 0, count: 50_000)
    case "short": content = bytes("SQLite format 3")
    case "header":
      try openStore(in: folder.path).put([1], [1])
      content = Array(try folder.read("ledger.db").prefix(100))
    default:
      // Another program's: only the name of the application differs.
      try openStore(in: folder.path).put([1], [1])
      var other = try folder.read("ledger.db")
      other.replaceSubrange(68..<72, with: bytes("geo1"))
      content = other
    }
    try folder.write("ledger.db", bytes: content)
    try folder.write("ledger.db.aside", "an older one")
    try folder.write("ledger.db-wal", "a log of nothing")
    #expect(failure { _ = try openStore(in: folder.path, .readOnly) } == .damaged)
    let notice = Self.notice.replacingOccurrences(of: "PATH", with: folder.path)
    do {
      let store = try openStore(in: folder.path)
      #expect(store.notice == notice)
      #expect(try store.texts() == [])
      try store.put(bytes("a"), bytes("1"))
    }
    #expect(try folder.read("ledger.db.aside") == content)
    let again = try openStore(in: folder.path)
    #expect(again.notice == nil)
    #expect(try again.texts() == ["a=1"])
  }

  @Test func `an empty file becomes a store`() throws {
    let folder = try TemporaryFolder()
    try folder.write("ledger.db", "")
    #expect(failure { _ = try openStore(in: folder.path, .readOnly) } == .missing)
    let store = try openStore(in: folder.path)
    #expect(store.notice == nil)
    try store.put(bytes("a"), bytes("1"))
    #expect(try store.texts() == ["a=1"])
  }

  @Test func `links and what is no file are refused and left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/file", "precious")
    try folder.link("linked", to: folder.path + "/elsewhere")
    try folder.link("file/ledger.db", to: folder.path + "/elsewhere/file")
    try folder.link("dangling/ledger.db", to: folder.path + "/elsewhere/new")
    try folder.makeFIFO("fifo/ledger.db")
    try folder.write("folder/ledger.db/x", "x")
    try folder.write("plain", "no folder")
    for access in [LedgerStore.Access.readWrite, .readOnly] {
      for name in ["linked", "linked/", "file", "dangling", "fifo", "folder"] {
        let path = folder.path + "/" + name
        #expect(failure { _ = try openStore(in: path, access) } == .refused, "\(name)")
      }
      #expect(failure { _ = try openStore(in: folder.path + "/plain", access) } == .failed)
    }
    #expect(failure { try LedgerStore.clear(folder: folder.path + "/linked") } == .refused)
    #expect(try names(in: folder.path + "/elsewhere") == ["file"])
    #expect(try folder.read("elsewhere/file") == bytes("precious"))
    // Only the last step may be no link: above it people arrange their disks as they like.
    try folder.write("elsewhere/cache/x", "")
    try openStore(in: folder.path + "/linked/cache").put(bytes("a"), bytes("1"))
    #expect(try openStore(in: folder.path + "/elsewhere/cache").texts() == ["a=1"])
  }

  @Test func `a path with signs that mean something to SQLite is a path`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file:x?mode=memory&a=%41#b"
    try openStore(in: path).put(bytes("a"), bytes("1"))
    #expect(try names(in: path) == ["ledger.db"])
    #expect(try openStore(in: path).texts() == ["a=1"])
  }

  @Test func `nothing is made for reading alone`() throws {
    let folder = try TemporaryFolder()
    #expect(failure { _ = try openStore(in: folder.path, .readOnly) } == .missing)
    #expect(failure { _ = try openStore(in: folder.path + "/none", .readOnly) } == .missing)
    #expect(try names(in: folder.path) == [])
  }

  @Test func `a store that is set aside makes room for a new one`() throws {
    let folder = try TemporaryFolder()
    let damaged = try openStore(in: folder.path)
    let late = try openStore(in: folder.path)
    try damaged.put(bytes("a"), bytes("1"))
    let notice = Self.notice.replacingOccurrences(of: "PATH", with: folder.path)
    #expect(try damaged.setAside() == notice)
    let fresh = try openStore(in: folder.path)
    #expect(fresh.notice == nil)
    #expect(try fresh.texts() == [])
    try fresh.put(bytes("b"), bytes("2"))
    // Who comes late must not take the new file away, nor its log.
    #expect(try late.setAside() == notice)
    try fresh.put(bytes("c"), bytes("3"))
    #expect(try openStore(in: folder.path).texts() == ["b=2", "c=3"])
    #expect(failure { _ = try openStore(in: folder.path, .readOnly).setAside() } == .readOnly)
    #expect(try names(in: folder.path).filter { $0.hasSuffix("aside") } == ["ledger.db.aside"])
  }

  @Test func `clearing removes what belongs to a store and nothing else`() throws {
    let folder = try TemporaryFolder()
    try LedgerStore.clear(folder: folder.path + "/none")
    try folder.write("other", "stays")
    for suffix in ["-wal", "-shm", "-journal", ".aside"] {
      try folder.write("ledger.db" + suffix, "")
    }
    try openStore(in: folder.path).put(bytes("a"), bytes("1"))
    try LedgerStore.clear(folder: folder.path)
    #expect(try names(in: folder.path) == ["other"])
    #expect(try openStore(in: folder.path).texts() == [])
  }

  @Test func `a disk without shared memory gets a plain journal`() throws {
    let folder = try TemporaryFolder()
    for round in 1...2 {
      // SQLite's way to disks whose locks do not work.
      let store = try LedgerStore(
        folder: folder.path, contents: 1, access: .readWrite, system: "unix-dotfile")
      try store.put(bytes("\(round)"), bytes("x"))
      #expect(try names(in: folder.path).contains("ledger.db-journal"))
      #expect(!(try names(in: folder.path).contains("ledger.db-wal")))
      #expect(try store.tally().count == round)
      #expect(store.verify() == [])
    }
    // On a better disk it is the same store.
    #expect(try openStore(in: folder.path).texts() == ["1=x", "2=x"])
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
