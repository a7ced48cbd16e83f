import PackReading
import TestSupport
import Testing

struct StrangePackTests {
  private let folder: TemporaryFolder
  private let text = bytes("one line\nanother line\nthe last line\n")
  private var pack = TestPack()

  init() throws {
    folder = try TemporaryFolder()
    pack.add(text)
  }

  /// Expects that the entry after the first is left, and nothing else with it.
  private func expectLeft(
    _ entry: TestPack.Entry, location: SourceLocation = #_sourceLocation
  ) throws {
    var pack = pack
    pack.entries.append(entry)
    pack.add(.offsetDelta(back: 2), Changes(from: text, to: [7]).bytes)
    pack.add(.offsetDelta(back: 2), Changes(from: text, to: [8]).bytes)
    let reading = try Reading(pack, in: folder)
    #expect(reading.contents == [0: text, 2: [7]], sourceLocation: location)
    #expect(reading.left == [1, 3], sourceLocation: location)
    #expect(reading.singly == reading.contents, sourceLocation: location)
  }

  private func entry(_ form: TestPack.Form, _ bytes: [UInt8]) -> TestPack.Entry {
    TestPack.Entry(name: TestPack.name(2), form: form, bytes: bytes)
  }

  @Test(arguments: [0, 5]) func `reserved kinds are left`(_ kind: UInt8) throws {
    try expectLeft(entry(.whole(kind: kind), text))
  }

  @Test func `a base that is missing is left`() throws {
    try expectLeft(entry(.namedDelta(TestPack.name(99)), Changes(from: text, to: text).bytes))
  }

  @Test(arguments: [0, 1, 3, 13, 1 << 20, 1 << 50])
  func `a base where nothing begins is left`(_ distance: Int) throws {
    var entry = entry(.offsetDelta(back: 1), Changes(from: text, to: text).bytes)
    entry.statedDistance = distance
    try expectLeft(entry)
  }

  @Test func `changes that go in a circle are left`() throws {
    try expectLeft(entry(.namedDelta(TestPack.name(2)), Changes(from: text, to: text).bytes))
    var circle = pack
    for number in 2...6 {
      circle.add(
        .namedDelta(TestPack.name(number == 6 ? 2 : number + 1)),
        Changes(from: text, to: text).bytes)
    }
    let reading = try Reading(circle, in: folder)
    #expect(reading.contents == [0: text] && reading.left == Array(1...5))
    #expect(reading.singly == [0: text])
  }

  @Test(arguments: [-36, -1, 1, 100, 1 << 40, 1 << 55])
  func `sizes that do not match are left`(_ change: Int) throws {
    var whole = entry(.whole(kind: 3), text)
    whole.statedSize = text.count + change
    var pack = pack
    pack.entries.append(whole)
    let reading = try Reading(pack, in: folder)
    #expect(reading.contents == [0: text])
    // Nobody inflates what is too large; its header is believed, because the checksum agrees.
    #expect(reading.left == (change >= 1 << 40 ? [] : [1]))
    let changes = Changes(from: text, to: text).bytes
    var delta = entry(.offsetDelta(back: 1), changes)
    delta.statedSize = max(0, changes.count + change)
    try expectLeft(delta)
  }

  @Test func `changes of another base or to another size are left`() throws {
    for (source, target) in [(35, 4), (37, 4), (36, 3), (36, 5), (1 << 48, 4), (36, 1 << 19)] {
      try expectLeft(
        entry(.offsetDelta(back: 1), Changes(source, target, [.copy(0, 4)]).bytes))
    }
  }

  @Test func `streams that are damaged are left`() throws {
    for place in [1, 2, 5, 10, -1, -4] {
      var entry = entry(.whole(kind: 3), text)
      entry.mutate = { $0[place > 0 ? place + 1 : $0.count + place] ^= 0x10 }
      try expectLeft(entry)
    }
    var short = entry(.whole(kind: 3), text)
    short.mutate = { $0.removeLast(6) }
    try expectLeft(short)
    var empty = entry(.whole(kind: 3), text)
    empty.mutate = { $0.removeAll() }
    try expectLeft(empty)
  }

  @Test func `an object is only said to be too large when its header is whole`() throws {
    var large = entry(.whole(kind: 3), noise(3_000, 1))
    var pack = pack
    pack.entries.append(large)
    let limits = PackLimits(object: 1_000)
    #expect(try Reading(pack, in: folder, limits: limits).tooLarge == [1: 3_000])
    var files = pack.files()
    // The size goes on in the second byte of the header.
    let start = 12 + sizeHeader(3, text.count).count + deflated(text).count
    files.pack[start + 1] ^= 1
    try folder.write("a.pack", bytes: files.pack)
    try folder.write("a.idx", bytes: files.index)
    let reading = Reading([TestPack.name(2)], from: [folder.path + "/a.pack"], limits: limits)
    #expect(reading.tooLarge.isEmpty && reading.left == [0])
    // One that is larger than any base is not even read.
    large.bytes = noise(10_000, 1)
    pack.entries[1] = large
    let low = PackLimits(object: 1_000, base: 2_000)
    #expect(try Reading(pack, in: folder, limits: low).left == [1])
  }

  @Test func `more bytes than a size can need are not read`() throws {
    var entry = entry(.whole(kind: 3), text)
    entry.mutate = { $0 += noise(5_000, 1) }
    try expectLeft(entry)
  }

  @Test func `two objects at one place do not disturb others`() throws {
    var pack = pack
    pack.entries.append(entry(.whole(kind: 3), text))
    pack.entries[1].mutate = { $0 = [] }
    pack.add(text + [1])
    let reading = try Reading(pack, in: folder)
    #expect(reading.contents == [0: text, 2: text + [1]] && reading.left == [1])
  }

  @Test func `names that are given twice are read once`() throws {
    var pack = pack
    pack.add(text + [1])
    pack.entries[1].name = pack.entries[0].name
    let path = try pack.write(in: folder)
    let reading = Reading([pack.entries[0].name], from: [path])
    #expect(reading.contents.count == 1 && reading.repetitions == 0)
  }
}
