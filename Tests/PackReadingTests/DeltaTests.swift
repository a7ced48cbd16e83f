import TestSupport
import Testing

@testable import PackReading

struct DeltaTests {
  /// Applies changes in memory of the size that they state, or another.
  private func apply(_ changes: [UInt8], to source: [UInt8], size: Int? = nil) -> [UInt8]? {
    changes.withUnsafeBytes { bytes in
      guard let delta = Delta(ByteView(bytes)) else { return nil }
      guard let size = size ?? (delta.targetSize < 1 << 20 ? delta.targetSize : nil) else {
        return nil
      }
      var target = [UInt8](repeating: 0xee, count: size)
      let isMade = target.withUnsafeMutableBytes { memory in
        source.withUnsafeBytes { delta.apply(to: ByteView($0), into: memory) }
      }
      return isMade ? target : nil
    }
  }

  private func check(
    _ changes: Changes, _ source: [UInt8], location: SourceLocation = #_sourceLocation
  ) {
    let expected = Changes.apply(changes.bytes, to: source)
    #expect(expected != nil, sourceLocation: location)
    #expect(apply(changes.bytes, to: source) == expected, sourceLocation: location)
  }

  @Test func `copies of every length are made`() {
    let source = noise(70_000, 1)
    for count in Array(1...40) + [255, 256, 0xffff, 0x10000, 0x10001] {
      for offset in [0, 1, 255, 256, 0xff00, 0x10000] where offset + count <= source.count {
        check(Changes(source.count, count, [.copy(offset, count)]), source)
        check(Changes(source.count, count + 2, [.insert([1, 2]), .copy(offset, count)]), source)
        check(Changes(source.count, count + 1, [.copy(offset, count), .insert([1])]), source)
      }
      let end = source.count - count
      check(Changes(source.count, count, [.copy(end, count)]), source)
    }
  }

  @Test func `inserted bytes of every length are taken`() {
    for count in 1...127 {
      check(Changes(3, count + 3, [.insert(noise(count, count)), .copy(0, 3)]), [1, 2, 3])
    }
  }

  @Test func `nothing may be made of nothing`() {
    check(Changes(0, 0, []), [])
    check(Changes(3, 0, []), [1, 2, 3])
    check(Changes(0, 1, [.insert([7])]), [])
  }

  @Test func `every bound holds`() {
    let source = noise(100, 2)
    let wrong = [
      Changes(99, 4, [.copy(0, 4)]), Changes(101, 4, [.copy(0, 4)]),
      Changes(100, 3, [.copy(0, 4)]), Changes(100, 5, [.copy(0, 4)]),
      Changes(100, 101, [.copy(0, 101)]), Changes(100, 4, [.copy(97, 4)]),
      Changes(100, 1, [.copy(100, 1)]), Changes(100, 20, [.copy(95, 20)]),
      Changes(100, 4, [.copy(0xffff_ffff, 4)]), Changes(100, 0x10000, [.copy(0, 0x10000)]),
      Changes(100, 3, [.insert([1, 2, 3, 4])]), Changes(100, 5, [.insert([1, 2, 3, 4])]),
      Changes(100, 20, [.copy(0, 15), .insert([1, 2, 3, 4, 5, 6])]),
      Changes(100, 0, [.insert([1])]), Changes(100, 4, []),
    ]
    for changes in wrong { #expect(apply(changes.bytes, to: source) == nil) }
    let right = Changes(100, 30, [.copy(70, 30)]).bytes
    #expect(apply(right, to: source, size: 29) == nil)
    #expect(apply(right, to: source, size: 31) == nil)
  }

  @Test func `changes that end early are refused`() {
    let source = noise(70_000, 3)
    let changes = Changes(
      70_000, 0x11234 + 3, [.insert([1, 2, 3]), .copy(0x123, 0x10000), .copy(0x10101, 0x1234)])
    for count in changes.bytes.indices {
      #expect(apply(Array(changes.bytes.prefix(count)), to: source) == nil)
    }
    #expect(apply(changes.bytes + [0], to: source) == nil)
    #expect(apply([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], to: []) == nil)
  }

  @Test func `random changes are applied as the simple way does`() {
    var random = SeededRandom(11)
    var made = 0
    for _ in 0..<4_000 {
      let source = noise(random.below(60), random.below(1_000))
      var changes: [UInt8] = [UInt8(source.count), UInt8(random.below(60))]
      for _ in 0..<random.below(4) {
        if random.below(2) == 0 {
          let count = 1 + random.below(20)
          changes += [UInt8(count)] + noise(count, 1)
        } else {
          changes += [0x91, UInt8(random.below(40)), UInt8(1 + random.below(30))]
        }
      }
      if random.below(2) == 0 {
        changes[random.below(changes.count)] = UInt8(truncatingIfNeeded: random.next())
      } else if let expected = (0...127).first(where: {
        changes[1] = UInt8($0)
        return Changes.apply(changes, to: source) != nil
      }) {
        changes[1] = UInt8(expected)
      }
      let expected = Changes.apply(changes, to: source)
      if expected != nil { made += 1 }
      #expect(apply(changes, to: source) == expected)
    }
    #expect(made > 500)
  }
}
