/// The hash by which code scanning finds a line again when others come and go above it.
///
/// A rolling hash over the 100 UTF-16 units that start with the line, blanks and tabs left out and
/// every line end a line feed. It is known by its vectors: those of its makers are in the tests.
enum LineHash {
  private static let width = 100
  private static let base: UInt64 = 37
  /// What a unit weighs when it leaves the window: `base` to the power of `width`.
  private static let oldest = (0..<width).reduce(into: UInt64(1)) { power, _ in power &*= base }
  /// What stands at the end of a file.
  private static let end: UInt16 = 65_535

  /// The hashes of the lines, each with the number of times that it was met so far: `54703d4cd895b18:1`.
  ///
  /// A carriage return ends a line, with or without a line feed.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func hashes(of contents: [UInt8]) -> [String] {
    var pass = Pass()
    var followsReturn = false
    for unit in String(decoding: contents, as: UTF8.self).utf16 {
      let endsReturn = followsReturn && unit == 0x0A
      followsReturn = unit == 0x0D
      if unit == 0x20 || unit == 0x09 || endsReturn { continue }
      pass.take(unit == 0x0D ? 0x0A : unit)
    }
    pass.take(end)
    pass.drain()
    return pass.hashes
  }

  private struct Pass {
    var hashes: [String] = []
    private var window = [UInt16](repeating: 0, count: LineHash.width)
    /// Where in the window a line starts.
    private var starts = [Bool](repeating: false, count: LineHash.width)
    private var counts: [UInt64: Int] = [:]
    private var index = 0
    private var hash: UInt64 = 0
    private var isLineStart = true

    mutating func take(_ unit: UInt16) {
      emit()
      starts[index] = isLineStart
      isLineStart = unit == 0x0A
      roll(unit)
    }

    mutating func drain() {
      for _ in 0..<LineHash.width {
        emit()
        starts[index] = false
        roll(0)
      }
    }

    /// The window is about to leave a line's start: it has seen all of the line that counts.
    private mutating func emit() {
      guard starts[index] else { return }
      counts[hash, default: 0] += 1
      hashes.append("\(String(hash, radix: 16)):\(counts[hash, default: 1])")
    }

    private mutating func roll(_ unit: UInt16) {
      hash = hash &* LineHash.base &+ UInt64(unit) &- LineHash.oldest &* UInt64(window[index])
      window[index] = unit
      index = (index + 1) % LineHash.width
    }
  }
}
