/// The changes of a delta, as bytes.
struct Changes {
  /// One step.
  enum Step {
    case copy(Int, Int)
    case insert([UInt8])
  }

  var sourceSize: Int
  var targetSize: Int
  var steps: [Step]

  /// Writes them with every byte of an offset and a count that is not zero.
  var bytes: [UInt8] {
    var bytes = size(sourceSize) + size(targetSize)
    for step in steps {
      switch step {
      case .insert(let text): bytes += [UInt8(text.count)] + text
      case .copy(let offset, let count):
        var code: UInt8 = 0x80
        var places: [UInt8] = []
        for bit in 0..<4 where offset >> (8 * bit) & 0xff != 0 {
          code |= 1 << bit
          places.append(UInt8(offset >> (8 * bit) & 0xff))
        }
        for bit in 0..<3 where count >> (8 * bit) & 0xff != 0 && count != 0x10000 {
          code |= 0x10 << bit
          places.append(UInt8(count >> (8 * bit) & 0xff))
        }
        bytes += [code] + places
      }
    }
    return bytes
  }

  private func size(_ size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = size
    repeat {
      bytes.append(UInt8(rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
    return bytes
  }

  /// Makes changes from one text to another: what both begin with is copied.
  init(from source: [UInt8], to target: [UInt8]) {
    let common = zip(source, target).prefix { $0 == $1 }.count
    sourceSize = source.count
    targetSize = target.count
    steps = common > 0 ? [.copy(0, common)] : []
    var rest = target[common...]
    while !rest.isEmpty {
      steps.append(.insert(Array(rest.prefix(127))))
      rest = rest.dropFirst(127)
    }
  }

  init(_ sourceSize: Int, _ targetSize: Int, _ steps: [Step]) {
    self.sourceSize = sourceSize
    self.targetSize = targetSize
    self.steps = steps
  }

  /// Applies changes slowly and simply: what the reader is held against.
  static func apply(_ bytes: [UInt8], to source: [UInt8]) -> [UInt8]? {
    var rest = bytes[...]
    func size() -> Int? {
      var size = 0
      for shift in stride(from: 0, to: 56, by: 7) {
        guard let byte = rest.popFirst() else { return nil }
        size |= Int(byte & 0x7f) << shift
        if byte & 0x80 == 0 { return size }
      }
      return nil
    }
    guard size() == source.count, let targetSize = size() else { return nil }
    var target: [UInt8] = []
    while let code = rest.popFirst() {
      if code & 0x80 == 0 {
        guard code > 0, rest.count >= Int(code) else { return nil }
        target += rest.prefix(Int(code))
        rest = rest.dropFirst(Int(code))
      } else {
        var place = [0, 0, 0, 0, 0, 0, 0]
        for bit in 0..<7 where code >> UInt8(bit) & 1 != 0 {
          guard let byte = rest.popFirst() else { return nil }
          place[bit] = Int(byte)
        }
        let offset = place[0] | place[1] << 8 | place[2] << 16 | place[3] << 24
        let stated = place[4] | place[5] << 8 | place[6] << 16
        let count = stated == 0 ? 0x10000 : stated
        guard offset + count <= source.count, target.count + count <= targetSize else {
          return nil
        }
        target += source[offset..<offset + count]
      }
      guard target.count <= targetSize else { return nil }
    }
    return target.count == targetSize ? target : nil
  }
}
