/// All places of a pattern at once, one bit each, moved along a path byte by byte.
///
/// Matching never goes back, so a path costs its length times a word for every 64 steps of the pattern,
/// whatever the pattern is. Git's own matcher before 2.41, and libgit2's to this day, need time that
/// doubles with each `**/`.
struct WildcardMatcher: Hashable, Sendable {
  private let words: Int
  private let last: Int
  /// For each byte, the steps that it takes further.
  private let advance: [UInt64]
  /// The steps that stay where they are on any byte.
  private let staysOnAny: [UInt64]
  /// The steps that stay on any byte but a slash.
  private let staysInName: [UInt64]
  /// The steps that may be left without a byte at any time.
  private let optional: [UInt64]
  /// The steps that may be left without a byte when they are reached and at the start of a name.
  private let optionalAtName: [UInt64]

  /// Compiles a pattern.
  init(_ steps: [Wildcard]) {
    let words = steps.count / 64 + 1
    var advance = [UInt64](repeating: 0, count: words * 256)
    let none = [UInt64](repeating: 0, count: words)
    var (staysOnAny, staysInName, optional, optionalAtName) = (none, none, none, none)
    for (index, step) in steps.enumerated() {
      let bit: UInt64 = 1 << UInt64(index % 64)
      switch step {
      case .byte(let set):
        for byte in 0...255 where set.contains(UInt8(byte)) {
          advance[byte * words + index / 64] |= bit
        }
      case .star:
        staysInName[index / 64] |= bit
        optional[index / 64] |= bit
      case .folders:
        staysOnAny[index / 64] |= bit
        optionalAtName[index / 64] |= bit
      case .everything:
        staysOnAny[index / 64] |= bit
        optional[index / 64] |= bit
      }
    }
    self.words = words
    last = steps.count
    self.advance = advance
    self.staysOnAny = staysOnAny
    self.staysInName = staysInName
    self.optional = optional
    self.optionalAtName = optionalAtName
  }

  /// Tells whether the whole pattern matches all of these bytes.
  ///
  /// - Complexity: O(bytes × steps ÷ 64).
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
    covers(bytes, itself: true, inFolder: false)
  }

  /// Tells whether the whole pattern matches a path, or a folder that it lies in.
  ///
  /// - Parameters:
  ///   - bytes: The path.
  ///   - itself: Whether a match of all of it counts.
  ///   - inFolder: Whether a match of what stands before one of its slashes counts.
  /// - Returns: Whether something that counts matches.
  /// - Complexity: O(bytes × steps ÷ 64).
  func covers(_ bytes: ArraySlice<UInt8>, itself: Bool, inFolder: Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { state in
      state.update(repeating: 0)
      state[0] = 1
      skipOptional(state, atName: true)
      for byte in bytes {
        if inFolder, byte == slash, hasEnded(state) { return true }
        guard step(state, byte) else { return false }
        skipOptional(state, atName: byte == slash)
      }
      return itself && hasEnded(state)
    }
  }

  private func hasEnded(_ state: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    state[last / 64] >> UInt64(last % 64) & 1 == 1
  }

  private func step(_ state: UnsafeMutableBufferPointer<UInt64>, _ byte: UInt8) -> Bool {
    var carry: (moved: UInt64, skipped: UInt64) = (0, 0)
    var any: UInt64 = 0
    for word in 0..<words {
      let here = state[word]
      let moved = here & advance[Int(byte) * words + word]
      let entered = moved << 1 | carry.moved
      let skipped = entered & optionalAtName[word]
      var next = entered | skipped << 1 | carry.skipped | here & staysOnAny[word]
      if byte != slash { next |= here & staysInName[word] }
      carry = (moved >> 63, skipped >> 63)
      state[word] = next
      any |= next
    }
    return any != 0
  }

  // Optional steps in a row are left one after the other; the parser leaves few of them.
  private func skipOptional(_ state: UnsafeMutableBufferPointer<UInt64>, atName: Bool) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      var carry: UInt64 = 0
      for word in 0..<words {
        let here = state[word]
        let leaving = here & (optional[word] | (atName ? optionalAtName[word] : 0))
        let next = here | leaving << 1 | carry
        carry = leaving >> 63
        hasChanged = hasChanged || next != here
        state[word] = next
      }
    }
  }
}
