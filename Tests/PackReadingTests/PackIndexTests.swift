import TestSupport
import Testing

@testable import PackReading

struct PackIndexTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func index(_ names: [PackedID]) throws -> PackIndex? {
    var pack = TestPack()
    for name in names { pack.entries.append(.init(name: name, form: .whole(kind: 3), bytes: [])) }
    try folder.write("a.idx", bytes: pack.files().index)
    return PackIndex(folder.path + "/a.idx")
  }

  @Test func `every name is found, and no other`() throws {
    for count in [0, 1, 2, 3, 300, 2_000] {
      let names = (0..<count).map { TestPack.name($0) }
      let index = try #require(try index(names))
      #expect(index.count == count)
      for name in names {
        let entry = try #require(index.entry(of: name))
        #expect(index.name(of: entry) == name)
        #expect(index.offset(of: entry) != nil && index.checksum(of: entry) != nil)
      }
      for number in count..<count + 300 {
        #expect(index.entry(of: TestPack.name(number)) == nil)
      }
      #expect(index.name(of: count) == nil && index.name(of: -1) == nil)
      #expect(index.offset(of: count) == nil && index.checksum(of: count) == nil)
    }
  }

  @Test func `names that crowd together are found`() throws {
    let names = (0..<5_000).map { PackedID(high: 0x42 << 56, middle: UInt64($0 * $0), low: 0) }
    let index = try #require(try index(names))
    for name in names { #expect(index.entry(of: name).flatMap { index.name(of: $0) } == name) }
    #expect(index.entry(of: PackedID(high: 0x42 << 56 | 0xff_ffff_ffff, middle: 0, low: 0)) == nil)
    #expect(index.entry(of: PackedID(high: 0x42 << 56, middle: 2, low: 0)) == nil)
  }

  @Test func `names without an order end the search`() throws {
    var random = SeededRandom(3)
    let count = 3_000
    let names = (0..<count).map { TestPack.name($0) }
    let bytes = try #require(try index(names) != nil ? try folder.read("a.idx") : nil)
    for _ in 0..<20 {
      var changed = bytes
      for place in 8 + 1024..<8 + 1024 + 20 * count {
        changed[place] = UInt8(truncatingIfNeeded: random.next())
      }
      try folder.write("b.idx", bytes: changed)
      let index = try #require(PackIndex(folder.path + "/b.idx"))
      for name in names { #expect(index.entry(of: name) == nil) }
    }
  }
}
