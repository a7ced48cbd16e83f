/// A reader's position in a few bytes; nothing can be read outside them.
struct ByteCursor {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  init(_ bytes: [UInt8], from index: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.index = index
    self.end = Swift.min(end ?? bytes.count, bytes.count)
  }

  init(_ slice: ArraySlice<UInt8>) {
    self.init(Array(slice))
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index >= end }

  /// The byte ahead by some distance, or 0 outside.
  func peek(_ distance: Int = 0) -> UInt8 {
    let place = index + distance
    return place >= 0 && place < end ? bytes[place] : 0
  }

  /// The bytes from an index to here.
  func slice(from start: Int) -> ArraySlice<UInt8> {
    bytes[Swift.min(start, index)..<index]
  }

  /// Moves over blanks and returns how many there were.
  @discardableResult mutating func skipBlanks() -> Int {
    skip(while: \.isBlank)
  }

  /// Moves over bytes that fit and returns how many there were.
  @discardableResult mutating func skip(while fits: (UInt8) -> Bool) -> Int {
    let start = index
    while index < end, fits(bytes[index]) { index += 1 }
    return index - start
  }

  /// Moves over bytes that fit and returns them.
  mutating func take(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    skip(while: fits)
    return bytes[start..<index]
  }

  /// Moves over a byte if it is next.
  mutating func skip(_ byte: Character) -> Bool {
    guard !isAtEnd, let ascii = byte.asciiValue, bytes[index] == ascii else { return false }
    index += 1
    return true
  }

  /// Moves over a text if it is next.
  mutating func skip(text: String) -> Bool {
    guard end - index >= text.utf8.count, bytes[index..<end].starts(with: text.utf8) else {
      return false
    }
    index += text.utf8.count
    return true
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at their ends.
  var trimmedBytes: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }
}

extension UInt8 {
  /// Whether the byte is ASCII punctuation or an ASCII symbol.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether the byte can stand in a name: letter, digit, `.`, `_`, `-` or beyond ASCII.
  var isNamePart: Bool {
    isAlphanumeric || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-") || self >= 0x80
  }

  /// The ASCII letter in upper case, any other byte as it is.
  var upper: UInt8 { (0x61...0x7A).contains(self) ? self & 0xDF : self }
}
