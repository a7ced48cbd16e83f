import PackReading
import TestSupport
import Testing

extension TestPack {
  /// Makes a pack of few small objects, of which some are strange.
  init(seed random: inout SeededRandom) {
    self.init()
    var versions: [[UInt8]] = []
    let count = 1 + random.below(12)
    for number in 0..<count {
      let contents = noise(random.below(50), number) + (random.below(3) == 0 ? [] : noise(40, 1))
      let base = random.below(count)
      var form = Form.whole(kind: 3)
      var stored = contents
      switch random.below(4) {
      case 0: break
      case 1 where base < number: form = .offsetDelta(back: number - base)
      default: form = .namedDelta(Self.name(base + 1))
      }
      if case .whole = form {
      } else {
        let source = base < number ? versions[base] : noise(random.below(50), base) + noise(40, 1)
        stored = Changes(from: source, to: contents).bytes
      }
      versions.append(contents)
      add(form, stored)
      if random.below(6) == 0 {
        let place = random.below(entries[number].bytes.count + 1)
        if place < entries[number].bytes.count {
          entries[number].bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      if random.below(20) == 0 { entries[number].statedSize = random.below(200) }
      if random.below(20) == 0 { entries[number].statedDistance = random.below(200) }
      if random.below(20) == 0 { entries[number].form = .whole(kind: UInt8(random.below(6))) }
      if random.below(20) == 0 {
        let (place, value) = (random.next(), UInt8(truncatingIfNeeded: random.next()))
        entries[number].mutate = { $0[Int(place % UInt64($0.count))] = value }
      }
    }
  }

  /// Says what an object is by its description, slowly and simply; nil when nobody can tell.
  func contents(of number: Int, depth: Int = 0) -> [UInt8]? {
    let entry = entries[number]
    guard depth <= entries.count, (entry.statedSize ?? entry.bytes.count) == entry.bytes.count
    else { return nil }
    let base: Int
    switch entry.form {
    case .whole(let kind): return (1...4).contains(kind) ? entry.bytes : nil
    case .offsetDelta(let back): base = number - back
    case .namedDelta(let name):
      guard let place = entries.firstIndex(where: { $0.name == name }) else { return nil }
      base = place
    }
    return contents(of: base, depth: depth + 1).flatMap { Changes.apply(entry.bytes, to: $0) }
  }
}

struct RandomPackTests {
  @Test func `random packs are read as they are described`() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(5)
    var (read, left) = (0, 0)
    for _ in 0..<1_500 {
      var pack = TestPack(seed: &random)
      for number in pack.entries.indices {
        // What the description cannot tell is tested elsewhere.
        pack.entries[number].mutate = { _ in }
        pack.entries[number].statedDistance = nil
      }
      let reading = try Reading(pack, in: folder)
      #expect(reading.singly == reading.contents)
      for number in pack.entries.indices {
        let expected = pack.contents(of: number)
        #expect(reading.contents[number] == expected)
        if expected == nil { left += 1 } else { read += 1 }
      }
    }
    #expect(read > 2_500 && left > 250)
  }
}
