/// The spelling of a string in JSON, harmless in a terminal and in a CI log.
///
/// Escapes leave the value as it is, so more is escaped than JSON asks for: all controls,
/// everything invisible (line separators that split NDJSON, bidi controls, joiners that some log
/// parsers skip over), and the bracket of a command opener such as `##[`.
enum JSONString {
  /// Writes valid UTF-8 as a JSON string with its quotes.
  static func write(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let start = output.count
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
        index += 1
      case UInt8(ascii: "[") where endsInOpener(output[start...]):
        writeEscape(UInt16(byte), to: &output)
        index += 1
      case 0x20...0x7E:
        output.append(byte)
        index += 1
      default:
        index += writeScalar(text, at: index, to: &output)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Writes one scalar, escaped where it cannot be seen, and returns its length.
  private static func writeScalar(
    _ text: Span<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    guard case .scalar(let scalar, let length) = UTF8Decoding.step(in: text, at: index) else {
      output += Array("\u{FFFD}".utf8)
      return 1
    }
    if scalar.isInvisible {
      for unit in String(scalar).utf16 { writeEscape(unit, to: &output) }
    } else {
      for offset in index..<index + length { output.append(text[offset]) }
    }
    return length
  }

  private static func writeEscape(_ unit: UInt16, to output: inout [UInt8]) {
    output += Array("\\u".utf8)
    Hexadecimal.write(unit, to: &output)
  }

  private static func endsInOpener(_ written: ArraySlice<UInt8>) -> Bool {
    CIService.bracketOpeners.contains { opener in
      written.count >= opener.count
        && zip(written.suffix(opener.count), opener).allSatisfy { ASCII.lowercased($0) == $1 }
    }
  }
}
