import LedgerStore
import TestSupport
import Testing

@testable import DebtKit

struct MeasureVerifyingTests {
  @Test(arguments: [LedgerArchive.Part.changes, .complexity, .settings])
  func `a check finds what was kept and is not so`(_ part: LedgerArchive.Part) throws {
    let repository = try TestRepository(files: [
      "a.c": "// TODO: one thing\n", ".gitattributes": "b.c debt=false\n",
    ])
    try repository.commit()
    let folder = try TemporaryFolder()
    var options = ScanOptions()
    options.cache = .folder(folder.path + "/c")
    let debt = try DebtRepository(at: repository.path)
    _ = try debt.hotspots(of: "HEAD", asOf: nil, options: options)
    let cache = try #require(HistoryCache(of: debt, options.cache))
    #expect(try cache.verify("HEAD", checksObjects: false, options: options).findings.isEmpty)
    do {
      let store = try LedgerStore(
        folder: folder.path + "/c", contents: LedgerArchive.version, access: .readWrite)
      var entry: (key: [UInt8], value: [UInt8])?
      try store.scan(prefix: [part.rawValue]) { (key, value) throws(StoreError) in
        entry = (
          key.withUnsafeBufferPointer { Array($0) }, value.withUnsafeBufferPointer { Array($0) }
        )
        return true
      }
      let (key, value) = try #require(entry)
      // The moment of the commit is in the middle, the measure of a blob or its id at the end.
      var lie = value
      lie[part == .changes ? value.count - 4 : value.count - 2] ^= 2
      try store.put(key, lie)
    }
    let findings = try cache.verify("HEAD", checksObjects: false, options: options).findings
    #expect(findings.count == 1, "\(findings)")
  }
}
