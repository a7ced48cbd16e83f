import Foundation
import PackReading
import TestSupport
import Testing

private struct MissingMemory: Error {}

/// What sets single objects apart from many; that both are read alike, `Reading` sees to.
struct ObjectReaderTests {
  private let folder: TemporaryFolder
  private let text = noise(1_000, 5)

  init() throws { folder = try TemporaryFolder() }

  private func version(_ number: Int) -> [UInt8] { text + bigEndian(UInt32(number)) }

  /// A pack in which each version but the first is made of the one before.
  private func chain(of count: Int) throws -> (path: String, names: [PackedID]) {
    var pack = TestPack()
    pack.add(version(0))
    for number in 1..<count {
      pack.add(
        .offsetDelta(back: 1),
        Changes(from: version(number - 1), to: version(number)).bytes)
    }
    return (try pack.write(in: folder), pack.entries.map(\.name))
  }

  private func object(
    _ name: PackedID, _ kind: PackedKind = .blob, in path: String, limit: Int = 1 << 20,
    kept: Int = 0
  ) -> [UInt8]? {
    guard var reader = ObjectReader(OpenPacks([path]), limit: limit, kept: kept) else {
      return nil
    }
    return reader.object(name, kind)?.withBytes { Array($0) }
  }

  @Test(arguments: [0, 10_000, 1 << 20])
  func `what is kept changes no object`(_ kept: Int) throws {
    let (path, names) = try chain(of: 300)
    let packs = OpenPacks([path])
    for order in [names, names.reversed()] {
      let found = Reading.singly(order, packs, [.blob], kept: kept)
      #expect(found.count == 300)
      for (number, contents) in found {
        let expected = order[0] == names[0] ? version(number) : version(299 - number)
        #expect(contents == expected)
      }
    }
  }

  @Test func `an object lives longer than what is kept of it`() throws {
    let (path, names) = try chain(of: 100)
    guard var reader = ObjectReader(OpenPacks([path]), limit: 1 << 20, kept: 20_000) else {
      throw MissingMemory()
    }
    let found = reader.object(names[0], .blob)
    let first = try #require(found)
    for name in names { _ = reader.object(name, .blob) }
    #expect(first.withBytes { Array($0) } == version(0))
  }

  @Test func `ways longer than git makes them are not gone`() throws {
    let (path, names) = try chain(of: 4_100)
    #expect(object(names[4_095], in: path) == version(4_095))
    #expect(object(names[4_096], in: path) == nil)
  }

  @Test func `an object of another kind is not here`() throws {
    var pack = TestPack()
    pack.add(text, kind: 2)
    pack.add(.offsetDelta(back: 1), Changes(from: text, to: version(1)).bytes)
    let path = try pack.write(in: folder)
    for name in pack.entries.map(\.name) {
      #expect(object(name, .tree, in: path) != nil)
      for kind in [PackedKind.commit, .blob, .tag] { #expect(object(name, kind, in: path) == nil) }
    }
    #expect(object(TestPack.name(9), in: path) == nil)
  }

  @Test func `nothing above the limit is made, not even on the way`() throws {
    var pack = TestPack()
    pack.add(noise(1_001, 1))
    pack.add(.offsetDelta(back: 1), Changes(from: noise(1_001, 1), to: noise(10, 1)).bytes)
    pack.add(noise(1_000, 2))
    pack.add(.offsetDelta(back: 1), Changes(from: noise(1_000, 2), to: noise(1_500, 2)).bytes)
    let path = try pack.write(in: folder)
    let found = pack.entries.map { object($0.name, in: path, limit: 1_000) }
    #expect(found == [nil, nil, noise(1_000, 2), nil])
    #expect(object(pack.entries[3].name, in: path, limit: 1_500) == noise(1_500, 2))
  }

  @Test(arguments: [true, false])
  func `a pack that changes while it is read gives no wrong contents`(_ isCut: Bool) throws {
    var pack = TestPack()
    let contents = (0..<400).map { noise(1_000, $0) }
    for text in contents { pack.add(text) }
    let path = try pack.write(in: folder)
    guard var reader = ObjectReader(OpenPacks([path]), limit: 1 << 20, kept: 1 << 20) else {
      throw MissingMemory()
    }
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    var found = 0
    for (number, entry) in pack.entries.enumerated() {
      if number == 10 {
        if isCut {
          try file.truncate(atOffset: 100_000)
        } else {
          try file.seek(toOffset: 100_000)
          try file.write(contentsOf: noise(200_000, 1))
        }
      }
      guard let object = reader.object(entry.name, .blob) else { continue }
      found += 1
      #expect(object.withBytes { Array($0) } == contents[number])
    }
    #expect((90..<300).contains(found))
  }

  @Test func `several packs are asked, and what is no pack is none`() throws {
    var one = TestPack()
    one.add([1])
    var other = TestPack()
    other.add([9])
    other.entries[0].name = TestPack.name(7)
    let paths = [
      folder.path + "/none.pack", try one.write(in: folder, "one"),
      try other.write(in: folder, "other"),
    ]
    try folder.write("no.pack", bytes: [1, 2, 3])
    let names = [TestPack.name(1), TestPack.name(7), TestPack.name(3)]
    let packs = OpenPacks(paths + [folder.path + "/no.pack"])
    #expect(Reading.singly(names, packs, [.blob]) == [0: [1], 1: [9]])
  }
}
