import PackReading
import TestSupport
import Testing

struct FamilyTests {
  private let folder: TemporaryFolder
  private let text = noise(1_000, 5)

  init() throws { folder = try TemporaryFolder() }

  private func version(_ number: Int) -> [UInt8] { text + bigEndian(UInt32(number)) }

  @Test func `a family may be as deep as it likes`() throws {
    var pack = TestPack()
    pack.add(version(0))
    for number in 1...4_200 {
      pack.add(
        .offsetDelta(back: 1),
        Changes(from: version(number - 1), to: version(number)).bytes)
    }
    let path = try pack.write(in: folder)
    // Far less than all of its objects together.
    let limits = PackLimits(object: 4_000, base: 4_000, held: 0)
    let names = pack.entries.map(\.name)
    let reading = try #require(
      onSmallStack { Reading(names, from: [path], limits: limits, workers: 1) })
    #expect(reading.left.isEmpty)
    for number in [1, 4_095, 4_096, 4_200] {
      #expect(reading.contents[number] == version(number))
    }
  }

  @Test func `a wide family is read in little memory`() throws {
    var pack = TestPack()
    pack.add(version(0))
    for number in 1...600 {
      // A tree in which each object has up to three children.
      let base = (number - 1) / 3
      pack.add(
        .offsetDelta(back: number - base),
        Changes(from: version(base), to: version(number)).bytes)
    }
    let reading = try Reading(pack, in: folder, limits: PackLimits(object: 4_000, held: 100_000))
    #expect(reading.left.isEmpty)
    for number in 0...600 { #expect(reading.contents[number] == version(number)) }
  }

  @Test func `objects above the limit are named with their sizes`() throws {
    var pack = TestPack()
    pack.add(noise(1_001, 1))
    pack.add(noise(1_000, 2))
    pack.add(.offsetDelta(back: 1), Changes(from: noise(1_000, 2), to: noise(1_500, 2)).bytes)
    pack.add(.offsetDelta(back: 3), Changes(from: noise(1_001, 1), to: noise(10, 1)).bytes)
    let reading = try Reading(pack, in: folder, limits: PackLimits(object: 1_000))
    #expect(reading.tooLarge == [0: 1_001, 2: 1_500])
    // A base may be larger than what the caller wants.
    #expect(reading.contents == [1: noise(1_000, 2), 3: noise(10, 1)])
  }

  @Test func `objects on bases above the second limit are left`() throws {
    var pack = TestPack()
    pack.add(noise(3_000, 1))
    pack.add(.offsetDelta(back: 1), Changes(from: noise(3_000, 1), to: noise(10, 1)).bytes)
    pack.add(noise(500, 3))
    pack.add(.offsetDelta(back: 1), Changes(from: noise(500, 3), to: noise(2_500, 3)).bytes)
    pack.add(.offsetDelta(back: 1), Changes(from: noise(2_500, 3), to: noise(20, 3)).bytes)
    let reading = try Reading(pack, in: folder, limits: PackLimits(object: 1_000, base: 2_000))
    #expect(reading.contents == [2: noise(500, 3)])
    // Whether a delta of 2 000 bytes is looked into is the second limit's, too.
    #expect(reading.tooLarge == [0: 3_000])
    #expect(reading.left == [1, 3, 4])
  }
}
