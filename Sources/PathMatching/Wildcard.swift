/// One step of a wildcard pattern, with git's meaning of it.
enum Wildcard: Hashable, Sendable {
  /// One byte of a set, which never holds the slash unless the pattern writes it.
  case byte(ByteSet)
  /// Any bytes but slashes: `*`.
  case star
  /// Any folders, none included, with the slash behind each: `**/`.
  case folders
  /// Anything: `**` at the end.
  case everything
}

/// A set of bytes.
struct ByteSet: Hashable, Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  /// The set of no byte.
  init() {}

  /// Creates the set of one byte.
  init(_ byte: UInt8) {
    insert(byte)
  }

  /// The set of every byte but the slash.
  static let notSlash: ByteSet = {
    var set = ByteSet().inverted
    set.remove(slash)
    return set
  }()

  /// The set of all bytes that are not in this one.
  var inverted: ByteSet {
    var set = self
    set.low = (~low.0, ~low.1)
    set.high = (~high.0, ~high.1)
    return set
  }

  /// The set with both cases of each letter in it.
  var ignoringCase: ByteSet {
    var set = self
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      if contains(letter) || contains(letter ^ 0x20) {
        set.insert(letter)
        set.insert(letter ^ 0x20)
      }
    }
    return set
  }

  /// The only byte of the set; nil when there are none or more.
  var onlyByte: UInt8? {
    let count =
      low.0.nonzeroBitCount + low.1.nonzeroBitCount + high.0.nonzeroBitCount
      + high.1.nonzeroBitCount
    guard count == 1 else { return nil }
    return (0...255).first(where: contains)
  }

  /// Tells whether a byte is in the set.
  func contains(_ byte: UInt8) -> Bool {
    word(byte >> 6) >> UInt64(byte & 63) & 1 == 1
  }

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) {
    setWord(byte >> 6, word(byte >> 6) | 1 << UInt64(byte & 63))
  }

  /// Takes a byte away.
  mutating func remove(_ byte: UInt8) {
    setWord(byte >> 6, word(byte >> 6) & ~(1 << UInt64(byte & 63)))
  }

  /// Tells whether two sets hold the same bytes.
  static func == (left: ByteSet, right: ByteSet) -> Bool {
    left.low == right.low && left.high == right.high
  }

  /// Feeds the set's bytes to a hash.
  func hash(into hasher: inout Hasher) {
    for index: UInt8 in 0..<4 { hasher.combine(word(index)) }
  }

  private func word(_ index: UInt8) -> UInt64 {
    switch index {
    case 0: low.0
    case 1: low.1
    case 2: high.0
    default: high.1
    }
  }

  private mutating func setWord(_ index: UInt8, _ word: UInt64) {
    switch index {
    case 0: low.0 = word
    case 1: low.1 = word
    case 2: high.0 = word
    default: high.1 = word
    }
  }
}

/// The byte between the components of a path.
let slash = UInt8(ascii: "/")
