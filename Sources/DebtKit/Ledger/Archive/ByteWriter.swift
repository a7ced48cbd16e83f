internal import GitAccess

/// Writes values into bytes, so that ``ByteReader`` can read them back.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number that is not negative: 7 bits a byte, the lowest first.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a number that is not negative.
  mutating func write(_ number: Int) {
    write(UInt64(clamping: number))
  }

  /// Writes a number of either sign: small ones of both are short.
  mutating func write(signed number: Int64) {
    write(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  /// Writes a number as it is in memory, every bit of it.
  mutating func write(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
  }

  /// Writes a number with all of its bytes, the lowest first.
  mutating func write(fixed number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  /// Writes a text.
  mutating func write(_ text: String) {
    let count = text.utf8.count
    write(count)
    bytes += text.utf8
  }

  /// Writes a text that may be missing.
  mutating func write(optional text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  /// Writes texts.
  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Writes bytes and their number.
  mutating func write(_ blob: [UInt8]) {
    write(blob.count)
    bytes += blob
  }

  /// Writes an object's id.
  mutating func write(_ id: ObjectID) {
    bytes += id.bytes
  }
}
