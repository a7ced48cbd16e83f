/// The formats that can be asserted, by the names that draft-07 gives them.
///
/// Not among them, and so never asserted: `idn-email`, `idn-hostname`, `iri`, `iri-reference` (they
/// need tables of international names) and `uri-template`.
package enum Format: String, Sendable, CaseIterable {
  /// A day: `2027-01-31`.
  case date
  /// A time with its zone.
  case time
  /// A day and a time with its zone.
  case dateTime = "date-time"
  /// A mail address.
  case email
  /// A host name of ASCII labels.
  case hostname
  /// Four numbers up to 255.
  case ipv4
  /// An IPv6 address without a zone.
  case ipv6
  /// A URI with a scheme.
  case uri
  /// A URI or a relative reference.
  case uriReference = "uri-reference"
  /// A JSON Pointer.
  case jsonPointer = "json-pointer"
  /// A JSON Pointer that first climbs.
  case relativeJSONPointer = "relative-json-pointer"
  /// A pattern that `Pattern` compiles.
  case regex

  /// Returns whether a text has the format.
  func fits(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return switch self {
    case .date: DateTimeFormat.isDate(bytes[...])
    case .time: DateTimeFormat.isTime(bytes[...])
    case .dateTime: DateTimeFormat.isDateTime(bytes[...])
    case .email: NetworkFormat.isEmail(bytes[...])
    case .hostname: NetworkFormat.isHostname(bytes[...])
    case .ipv4: NetworkFormat.isIPv4(bytes[...])
    case .ipv6: NetworkFormat.isIPv6(bytes[...])
    case .uri: URIFormat.isURI(text)
    case .uriReference: URIFormat.isReference(text)
    case .jsonPointer: JSONPointer.names(text) != nil
    case .relativeJSONPointer: Self.isRelativePointer(bytes)
    case .regex: Self.isPattern(text)
    }
  }

  private static func isRelativePointer(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return false
    }
    let rest = bytes.dropFirst(digits.count)
    return rest.elementsEqual("#".utf8)
      || JSONPointer.names(String(decoding: rest, as: UTF8.self)) != nil
  }

  private static func isPattern(_ text: String) -> Bool {
    do {
      _ = try Pattern(text)
      return true
    } catch {
      return false
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Whether the byte is a hexadecimal digit.
  var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
