/// The writing of single values: plain where YAML reads that back, quoted where it does not.
package enum YAMLText {
  /// Returns a text as a YAML scalar on one line, in the wished style where that can hold it.
  package static func scalar(_ text: String, style: YAMLNode.Style = .plain, isInFlow: Bool = false)
    -> [UInt8]
  {
    let bytes = Array(text.utf8)
    let needsEscapes = text.unicodeScalars.contains { !isPrintable($0) }
    if needsEscapes || style == .doubleQuoted { return doubleQuoted(text) }
    if style == .plain, isPlain(bytes, isInFlow: isInFlow) { return bytes }
    let quote = UInt8(ascii: "'")
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  /// Returns texts as a YAML list in brackets.
  static func flowList(_ items: [String]) -> [UInt8] {
    let texts = items.map { scalar($0, isInFlow: true) }
    return Array("[".utf8) + texts.joined(separator: Array(", ".utf8)) + Array("]".utf8)
  }

  /// Returns texts as the lines of a YAML list, without an indentation before the first mark.
  package static func blockList(_ items: [String], indentation: Int, lineEnd: [UInt8]) -> [UInt8] {
    let separator = lineEnd + Array(repeating: .space, count: indentation)
    return Array(items.map { Array("- ".utf8) + scalar($0) }.joined(separator: separator))
  }

  private static let indicators: [UInt8] = Array("-?:,[]{}#&*!|>'\"%@`<=".utf8)
  private static let flowMarks: [UInt8] = Array(",[]{}".utf8)

  private static func isPlain(_ bytes: [UInt8], isInFlow: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if indicators.contains(first) || first.isBlank || last.isBlank { return false }
    if last == UInt8(ascii: ":") || bytes.starts(with: "...".utf8) { return false }
    if isInFlow, bytes.contains(where: flowMarks.contains) { return false }
    return !zip(bytes, bytes.dropFirst()).contains { left, right in
      (left == UInt8(ascii: ":") && (right.isBlank || isInFlow))
        || (left.isBlank && right == UInt8(ascii: "#"))
    }
  }

  /// Whether libyaml reads a character back as itself on one line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }

  private static func doubleQuoted(_ text: String) -> [UInt8] {
    var output = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += Array("\\\"".utf8)
      case "\\": output += Array("\\\\".utf8)
      case "\n": output += Array("\\n".utf8)
      case "\t": output += Array("\\t".utf8)
      case _ where isPrintable(scalar): output += Array(String(Character(scalar)).utf8)
      default:
        let digits = String(scalar.value, radix: 16)
        output +=
          Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        output += Array(digits.utf8)
      }
    }
    return output + [UInt8(ascii: "\"")]
  }
}
