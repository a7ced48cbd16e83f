internal import GitAccess

/// Reads what ``ByteWriter`` wrote, out of bytes that anybody may have changed.
struct ByteReader {
  /// A reason to give up a cache: its bytes are not what was written.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { position == bytes.count }

  /// The number of bytes that are left.
  var rest: Int { bytes.count - position }

  /// Reads a number that is not negative.
  mutating func number() throws(Damage) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try self.byte()
      guard shift < 63 || byte <= 1 else { throw Damage() }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw Damage()
  }

  /// Reads a number that fits an `Int` and is not negative.
  mutating func int() throws(Damage) -> Int {
    guard let number = Int(exactly: try number()) else { throw Damage() }
    return number
  }

  /// Reads a count of things that take at least a byte each, so that no lie makes us ask for memory.
  mutating func count() throws(Damage) -> Int {
    let count = try int()
    guard count <= rest else { throw Damage() }
    return count
  }

  /// Reads the index of one of so many things.
  mutating func index(below limit: Int) throws(Damage) -> Int {
    let index = try int()
    guard index < limit else { throw Damage() }
    return index
  }

  /// Reads a number of either sign.
  mutating func signed() throws(Damage) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// Reads a number with a fraction, of which every bit was kept.
  mutating func double() throws(Damage) -> Double {
    var bits: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bits |= UInt64(try byte()) << shift }
    return Double(bitPattern: bits)
  }

  /// Reads a number of which every bit was kept.
  mutating func fixed() throws(Damage) -> UInt32 {
    var bits: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bits |= UInt32(try byte()) << shift }
    return bits
  }

  /// Reads a text, which is UTF-8.
  mutating func text() throws(Damage) -> String {
    guard let text = String(validating: try slice(), as: UTF8.self) else { throw Damage() }
    return text
  }

  /// Reads a text that may be missing.
  mutating func optionalText() throws(Damage) -> String? {
    try index(below: 2) == 0 ? nil : try text()
  }

  /// Reads texts.
  mutating func texts() throws(Damage) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  /// Reads bytes and their number.
  mutating func blob() throws(Damage) -> [UInt8] { Array(try slice()) }

  /// Reads an object's id.
  mutating func id() throws(Damage) -> ObjectID {
    guard rest >= ObjectID.byteCount else { throw Damage() }
    defer { position += ObjectID.byteCount }
    return bytes.withUnsafeBytes { ObjectID(in: $0, at: position) }
  }

  private mutating func byte() throws(Damage) -> UInt8 {
    guard position < bytes.count else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func slice() throws(Damage) -> ArraySlice<UInt8> {
    let count = try count()
    defer { position += count }
    return bytes[position..<position + count]
  }
}
