import Foundation
import PackReading
import Synchronization
import TestSupport
import Testing

struct DamageTests {
  private let folder: TemporaryFolder
  private let pack: [UInt8]
  private let index: [UInt8]
  private let names: [PackedID]
  private let contents: [[UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    let text = bytes((1...20).map { "line \($0) of a text\n" }.joined())
    contents = [text, text + bytes("more"), bytes("less"), noise(100, 1), text + noise(30, 2)]
    var pack = TestPack()
    let first = pack.add(contents[0])
    pack.add(.offsetDelta(back: 1), Changes(from: contents[0], to: contents[1]).bytes)
    pack.add(.namedDelta(first), Changes(from: contents[0], to: contents[2]).bytes)
    pack.add(contents[3])
    pack.add(.offsetDelta(back: 3), Changes(from: contents[1], to: contents[4]).bytes)
    (self.pack, index) = pack.files()
    names = pack.entries.map(\.name)
  }

  /// Returns the number of objects that are read, none of which may be wrong.
  private func count(_ pack: [UInt8], _ index: [UInt8], _ place: Int) throws -> Int {
    try folder.write("a.pack", bytes: pack)
    try folder.write("a.idx", bytes: index)
    let reading = Reading(names, from: [folder.path + "/a.pack"], workers: 1)
    #expect(reading.repetitions == 0)
    for (number, found) in reading.contents where found != contents[number] {
      Issue.record("object \(number) is wrong after a change at \(place)")
    }
    #expect(reading.singly == reading.contents)
    return reading.contents.count
  }

  @Test func `no flipped byte of a pack gives wrong contents or hides those of another family`()
    throws
  {
    #expect(try count(pack, index, 0) == 5)
    for place in pack.indices {
      for change in [1 << (place % 8), 0xff] as [UInt8] {
        var damaged = pack
        damaged[place] ^= change
        let found = try count(damaged, index, place)
        // The beginning and the checksum at the end are of the whole pack.
        if place < 12 || place >= pack.count - 20 {
          #expect(found == 0 || place == 7)
        } else {
          #expect((1..<5).contains(found))
        }
      }
    }
  }

  @Test func `no flipped byte of an index gives wrong contents`() throws {
    for place in index.indices {
      var damaged = index
      damaged[place] ^= 1 << (place % 8)
      _ = try count(pack, damaged, place)
    }
  }

  @Test func `no file that ends early gives wrong contents`() throws {
    for count in pack.indices {
      #expect(try self.count(Array(pack.prefix(count)), index, count) == 0)
    }
    for count in index.indices {
      #expect(try self.count(pack, Array(index.prefix(count)), count) == 0)
    }
  }

  @Test(arguments: [true, false])
  func `a pack that changes while it is read gives no wrong contents`(_ isCut: Bool) throws {
    var pack = TestPack()
    let contents = (0..<400).map { noise(1_000, $0) }
    for text in contents { pack.add(text) }
    let path = try pack.write(in: folder)
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    let found = Mutex(0)
    let remainder = PackReader(
      packs: OpenPacks([path]), limits: PackLimits(object: 1 << 20), workers: 1
    ).read(
      pack.entries.map(\.name), makeWorker: {},
      body: { _, number, bytes, _ -> Void? in
        if found.withLock({ $0 }) == 0 {
          if isCut {
            try? file.truncate(atOffset: 100_000)
          } else {
            try? file.seek(toOffset: 100_000)
            try? file.write(contentsOf: noise(200_000, 1))
          }
        }
        if !contents[number].elementsEqual(bytes) { Issue.record("object \(number) is wrong") }
        found.withLock { $0 += 1 }
        return nil
      })
    // The first window of the pack was read before the change, and what lies behind was not.
    #expect((20..<300).contains(found.withLock { $0 }))
    #expect(found.withLock { $0 } + remainder.left.count == 400)
  }

  @Test func `random damage with checksums that agree gives no crash`() throws {
    var random = SeededRandom(7)
    for _ in 0..<1_500 {
      var files = TestPack(seed: &random).files()
      for _ in 0..<random.below(3) {
        if random.below(2) == 0 {
          files.pack[random.below(files.pack.count)] = UInt8(truncatingIfNeeded: random.next())
        } else {
          files.index[random.below(files.index.count)] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      try folder.write("a.pack", bytes: files.pack)
      try folder.write("a.idx", bytes: files.index)
      let names = (0..<16).map { TestPack.name($0) }
      let reading = Reading(
        names, from: [folder.path + "/a.pack"],
        limits: PackLimits(object: 2_000, base: 4_000, held: 0), workers: 1)
      #expect(reading.repetitions == 0)
    }
  }
}
