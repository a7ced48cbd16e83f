package import GitAccess

/// The name of an item: a record's own, or 26 letters made from a marker's fingerprint.
public struct ItemID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The whole id.
  public let description: String

  package init(_ text: String) {
    description = text
  }

  /// Creates the id of a marker from 128 bits of a hash, in Crockford's base32.
  package init(fingerprint hash: ObjectID) {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(26)
    var buffer: UInt32 = 0
    var bits = 0
    for byte in hash.bytes.prefix(16) {
      buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        letters.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
      }
    }
    letters.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31])
    description = String(decoding: letters, as: UTF8.self)
  }

  /// Orders ids by their bytes.
  public static func < (left: ItemID, right: ItemID) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// Whether a text can be a record's id.
  static func isRecordID(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first.isAlphanumeric || first >= 0x80, bytes.count <= 100 else {
      return false
    }
    return bytes.allSatisfy {
      $0.isAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
  }
}
