/// A writer of iCalendar (RFC 5545), property by property; texts are escaped, and lines folded.
struct ICalendarWriter {
  /// The octets of a line without its end.
  private static let longestLine = 75

  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes a property whose value is ours, a date or an address.
  mutating func property(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// Writes a property whose value is a text.
  mutating func text(_ name: String, _ text: String) { property(name, Self.escape(text)) }

  /// Writes a property whose values are texts.
  mutating func texts(_ name: String, _ texts: [String]) {
    property(name, texts.map(Self.escape).joined(separator: ","))
  }

  private static func escape(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): output += Array("\\n".utf8)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes a line, folded between scalars: a line that goes on starts with a space, which counts.
  private mutating func fold(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let scalar = Array(String(scalar).utf8)
      if length + scalar.count > Self.longestLine {
        bytes += Array("\r\n ".utf8)
        length = 1
      }
      bytes += scalar
      length += scalar.count
    }
    bytes += Array("\r\n".utf8)
  }
}
