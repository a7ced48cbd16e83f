import PackReading
import TestSupport
import Testing

struct PackReaderTests {
  private let folder: TemporaryFolder
  private let text = bytes("one line\nanother line\nthe last line\n")

  init() throws { folder = try TemporaryFolder() }

  @Test func `objects that are stored whole are read`() throws {
    var pack = TestPack()
    pack.add(text)
    pack.add([])
    pack.add(noise(100_000, 1))
    let reading = try Reading(pack, in: folder)
    #expect(reading.contents == [0: text, 1: [], 2: noise(100_000, 1)])
    #expect(reading.repetitions == 0)
  }

  @Test func `changes by distance and by name are applied`() throws {
    var pack = TestPack()
    let base = pack.add(text)
    pack.add(.offsetDelta(back: 1), Changes(from: text, to: text + text).bytes)
    pack.add(.namedDelta(base), Changes(from: text, to: bytes("one word")).bytes)
    pack.add(.offsetDelta(back: 2), Changes(from: text + text, to: []).bytes)
    #expect(
      try Reading(pack, in: folder).contents == [
        0: text, 1: text + text, 2: bytes("one word"), 3: [],
      ])
  }

  @Test func `bases may be stored after what is made of them`() throws {
    var pack = TestPack()
    for number in 1...10 {
      let base = text + bytes("\(number + 1)")
      pack.add(
        .namedDelta(TestPack.name(number + 1)),
        Changes(from: base, to: text + bytes("\(number)")).bytes)
    }
    pack.add(text + bytes("11"))
    let reading = try Reading(pack, in: folder)
    #expect(reading.left.isEmpty)
    for number in 0...10 { #expect(reading.contents[number] == text + bytes("\(number + 1)")) }
  }

  @Test func `only bases on the way to wanted objects are read`() throws {
    var pack = TestPack()
    pack.add(text)
    pack.add(.offsetDelta(back: 1), Changes(from: text, to: text + text).bytes)
    let wanted = pack.add(.offsetDelta(back: 1), Changes(from: text + text, to: [7]).bytes)
    // This one would leave a mark if it were read: it is too large.
    pack.add(.offsetDelta(back: 3), Changes(from: text, to: noise(2_000, 1)).bytes)
    let path = try pack.write(in: folder)
    let reading = Reading([wanted], from: [path], limits: PackLimits(object: 1_000))
    #expect(reading.contents == [0: [7]])
  }

  @Test func `a kind is that of the root`() throws {
    var pack = TestPack()
    for kind in 1...4 as ClosedRange<UInt8> {
      pack.add(text + [kind], kind: kind)
      pack.add(.offsetDelta(back: 1), Changes(from: text + [kind], to: [kind]).bytes)
    }
    for kind in [PackedKind.commit, .tree, .blob, .tag] {
      let place = Int(kind.rawValue - 1) * 2
      let reading = try Reading(pack, in: folder, kinds: [kind])
      #expect(reading.contents == [place: text + [kind.rawValue], place + 1: [kind.rawValue]])
      #expect(reading.left.count == 6)
    }
    #expect(try Reading(pack, in: folder, kinds: [.blob, .tree]).left == [0, 1, 6, 7])
  }

  @Test func `the first pack that names an object is asked`() throws {
    var first = TestPack()
    first.add(text)
    first.add(text + [1])
    var second = TestPack()
    second.add(text)
    second.entries[0].name = TestPack.name(2)
    second.add(text + [3])
    second.entries[1].name = TestPack.name(3)
    let packs = [
      folder.path + "/missing.pack", try first.write(in: folder, "a"),
      try second.write(in: folder, "b"),
    ]
    let wanted = [3, 2, 1, 9, 2].map { TestPack.name($0) }
    let reading = Reading(wanted, from: packs)
    // The second mention of an object is looked for in the packs that follow.
    #expect(reading.contents == [0: text + [3], 1: text + [1], 2: text, 4: text])
    #expect(reading.left == [3])
  }

  @Test func `nothing wanted or no packs is nothing read`() throws {
    #expect(Reading([], from: []).left.isEmpty)
    #expect(Reading([TestPack.name(1)], from: []).left == [0])
    #expect(try Reading(TestPack(), in: folder).contents.isEmpty)
  }

  @Test func `large offsets are read`() throws {
    var pack = TestPack()
    pack.hasLargeOffsets = true
    pack.add(text)
    pack.add(.offsetDelta(back: 1), Changes(from: text, to: [1, 2]).bytes)
    #expect(try Reading(pack, in: folder).contents == [0: text, 1: [1, 2]])
  }

  @Test func `more families than workers take at once are shared`() throws {
    var pack = TestPack()
    for number in 0..<500 {
      pack.add(noise(40, number))
      pack.add(.offsetDelta(back: 1), Changes(from: noise(40, number), to: [1]).bytes)
    }
    let path = try pack.write(in: folder)
    let reading = Reading(pack.entries.map(\.name), from: [path], workers: 4)
    #expect(reading.contents.count == 1000 && reading.repetitions == 0)
    #expect(reading.contents[998] == noise(40, 499))
  }
}
