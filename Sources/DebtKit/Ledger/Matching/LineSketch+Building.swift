internal import CommentScanning

extension LineSketch {
  /// Makes the sketch of a file.
  ///
  /// - Parameters:
  ///   - view: The file's bytes.
  ///   - comments: Its comments, in order.
  /// - Complexity: O(*n*) in the bytes.
  init(_ view: ByteView, comments: [Comment]) {
    var lines: [UInt32] = []
    var commented: [(line: UInt32, code: UInt32)] = []
    lines.reserveCapacity(view.count / 32)
    var start = 0
    var next = 0
    while start < view.count {
      let end = view.lineEnd(from: start)
      let number = LineHash.number(of: view, start..<end)
      while next < comments.count, comments[next].end <= start { next += 1 }
      if next < comments.count, comments[next].start < end {
        commented.append(
          (UInt32(lines.count), Self.code(in: view, start..<end, comments: comments, from: next)))
      }
      lines.append(number)
      start = end + 1
    }
    self.init(lines: lines, commented: commented)
  }

  /// The number of what stands outside of comments on a line.
  private static func code(
    in view: ByteView, _ line: Range<Int>, comments: [Comment], from first: Int
  ) -> UInt32 {
    var hash = LineHash()
    var start = line.lowerBound
    var index = first
    while index < comments.count, comments[index].start < line.upperBound {
      if comments[index].start > start { hash.add(view, start..<comments[index].start) }
      start = max(start, comments[index].end)
      index += 1
    }
    if start < line.upperBound { hash.add(view, start..<line.upperBound) }
    return hash.number
  }
}

/// The number of a line: a polynomial over its bytes that are no white space.
///
/// Bytes are taken eight at a time where no white space stands among them; a polynomial gives the
/// same number however its bytes are cut up.
struct LineHash {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let powers: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = {
    let p1 = base
    let p2 = p1 &* base
    let p3 = p2 &* base
    let p4 = p3 &* base
    let p5 = p4 &* base
    let p6 = p5 &* base
    let p7 = p6 &* base
    return (p1, p2, p3, p4, p5, p6, p7, p7 &* base)
  }()

  private var value: UInt64 = 0
  private var isBlank = true

  init() {}

  /// The number of a part of a file; 0 where it is blank.
  static func number(of view: ByteView, _ range: Range<Int>) -> UInt32 {
    var hash = LineHash()
    hash.add(view, range)
    return hash.number
  }

  /// The number; 0 where nothing but white space was added.
  var number: UInt32 {
    if isBlank { return 0 }
    let mixed = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return max(1, UInt32(truncatingIfNeeded: mixed >> 32))
  }

  /// Adds the bytes of a range.
  mutating func add(_ view: ByteView, _ range: Range<Int>) {
    let powers = Self.powers
    var index = range.lowerBound
    let end = range.upperBound
    while index &+ 8 <= end {
      let word = view.word(at: index)
      // A byte below 0x21 borrows from its high bit, unless that bit was set before.
      if (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080 == 0 {
        let low =
          (word & 0xFF) &* powers.6 &+ (word >> 8 & 0xFF) &* powers.5
          &+ (word >> 16 & 0xFF) &* powers.4 &+ (word >> 24 & 0xFF) &* powers.3
        let high =
          (word >> 32 & 0xFF) &* powers.2 &+ (word >> 40 & 0xFF) &* powers.1
          &+ (word >> 48 & 0xFF) &* powers.0 &+ word >> 56
        value = value &* powers.7 &+ low &+ high
        isBlank = false
      } else {
        for offset in index..<index &+ 8 { add(view[offset]) }
      }
      index &+= 8
    }
    while index < end {
      add(view[index])
      index &+= 1
    }
  }

  @inline(__always) private mutating func add(_ byte: UInt8) {
    guard byte > 0x20 else { return }
    value = value &* Self.base &+ UInt64(byte)
    isBlank = false
  }
}
