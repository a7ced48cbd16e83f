import CGit2

/// The name of an object: 20 bytes of SHA-1.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Big-endian words: comparing them in order is comparing the bytes.
  /// The first 8 bytes.
  package let high: UInt64
  /// The next 8 bytes.
  package let middle: UInt64
  /// The last 4 bytes.
  package let low: UInt32

  /// The number of bytes of an id.
  package static let byteCount = 20

  /// The id of 20 zeros, by which git means no object.
  package static let none = ObjectID(high: 0, middle: 0, low: 0)

  /// Creates an id from its three big-endian words.
  init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// Creates an id from its 20 bytes; any other number of bytes is no id.
  package init?(bytes: some Sequence<UInt8>) {
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    var count = 0
    for byte in bytes {
      switch count {
      case 0..<8: words.0 = words.0 << 8 | UInt64(byte)
      case 8..<16: words.1 = words.1 << 8 | UInt64(byte)
      default: words.2 = words.2 << 8 | UInt32(byte)
      }
      count += 1
    }
    guard count == Self.byteCount else { return nil }
    self.init(high: words.0, middle: words.1, low: words.2)
  }

  /// Creates an id from the 20 bytes at an offset, which the caller has checked to be there.
  package init(in buffer: UnsafeRawBufferPointer, at offset: Int) {
    self.init(
      high: UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
      middle: UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)),
      low: UInt32(bigEndian: buffer.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self)))
  }

  /// Creates an id from 40 hexadecimal digits of either case.
  package init?(hex: some StringProtocol) {
    self.init(hexBytes: hex.utf8)
  }

  /// Creates an id from the bytes of 40 hexadecimal digits.
  init?(hexBytes digits: some Collection<UInt8>) {
    guard digits.count == Self.byteCount * 2 else { return nil }
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    var count = 0
    for digit in digits {
      guard let value = hexValue(of: digit) else { return nil }
      switch count {
      case 0..<16: words.0 = words.0 << 4 | UInt64(value)
      case 16..<32: words.1 = words.1 << 4 | UInt64(value)
      default: words.2 = words.2 << 4 | UInt32(value)
      }
      count += 1
    }
    self.init(high: words.0, middle: words.1, low: words.2)
  }

  /// Hashes the first 8 bytes, which the hash that made them has mixed well.
  package func hash(into hasher: inout Hasher) { hasher.combine(high) }

  /// The 20 bytes.
  package var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * $0)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: middle >> (56 - 8 * $0)) }
      + (0..<4).map { UInt8(truncatingIfNeeded: low >> (24 - 8 * $0)) }
  }

  /// The 40 lower-case hexadecimal digits.
  package var hex: String {
    String(decoding: bytes.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 15)] }, as: UTF8.self)
  }

  /// The 40 lower-case hexadecimal digits.
  package var description: String { hex }

  /// Orders ids by their bytes.
  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }
}

extension ObjectID {
  /// Hashes bytes as git names a blob of them.
  package static func hash(ofBlob bytes: Span<UInt8>) -> ObjectID {
    bytes.withUnsafeBytes { hash(of: .blob, $0) }
  }

  /// Hashes bytes as git names an object of them.
  static func hash(of kind: ObjectKind, _ bytes: UnsafeRawBufferPointer) -> ObjectID {
    var hash = SHA1()
    var header = Array("\(kind.rawValue) \(bytes.count)".utf8)
    header.append(0)
    header.withUnsafeBytes { hash.update($0) }
    hash.update(bytes)
    return hash.finish()
  }
}

extension ObjectID {
  /// Copies an id out of libgit2.
  init(_ oid: git_oid) {
    self = withUnsafeBytes(of: oid.id) { ObjectID(in: $0, at: 0) }
  }

  /// The id as libgit2 takes it.
  var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid.id) {
      $0.storeBytes(of: high.bigEndian, as: UInt64.self)
      $0.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      $0.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }
}

/// Returns the value of a hexadecimal digit of either case.
func hexValue(of digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Returns the lower-case digit of a value below 16.
func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
