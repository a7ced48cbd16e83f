/// Texts of the repository inside Markdown: shown as they are, with no effect on the page.
///
/// No mark-up, HTML or image; no link, not even a bare address; no mention and no issue reference.
/// Forges resolve mentions and references after Markdown is rendered, so neither `\@` nor `&#64;`
/// stops them, only a code span does: `@name`, `#12`, `!12` and `GH-12` are put in one.
package enum MarkdownText {
  /// The place in a document, which decides how a bar is written.
  package enum Place: Sendable {
    case prose
    case tableCell
  }

  /// Escapes a text for one line of prose or one cell of a table.
  package static func escape(_ text: String, ci: CIService = .none) -> String {
    let bytes = Array(TextFilter(.flattened, ci: ci)(text).string.utf8)
    var output: [UInt8] = []
    var index = escapeStart(of: bytes, into: &output)
    while index < bytes.count {
      let end = endOfReference(in: bytes, at: index)
      if end > index {
        output.append(UInt8(ascii: "`"))
        output += bytes[index..<end]
        output.append(UInt8(ascii: "`"))
        index = end
      } else {
        append(bytes[index], before: bytes[(index + 1)...], to: &output)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns the text as a code span, whose fence is longer than any run of backticks inside.
  ///
  /// An empty text has no code span and stays empty.
  package static func code(
    _ text: String, in place: Place = .prose, ci: CIService = .none
  ) -> String {
    let text = TextFilter(.flattened, ci: ci)(text).string
    guard !text.isEmpty else { return "" }
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsPadding =
      text.hasPrefix("`") || text.hasSuffix("`")
      || text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    let padding = needsPadding ? " " : ""
    return fence + padding + (place == .tableCell ? escapingBars(text) : text) + padding + fence
  }

  /// Returns a code span as a link, or as it is where there is no address.
  ///
  /// The address is one of our own making, without blanks; what would end the link or its cell is
  /// percent-encoded.
  package static func link(_ code: String, to address: String?) -> String {
    guard let address, !code.isEmpty else { return code }
    var output: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "`"):
        Hexadecimal.writePercent(byte, to: &output)
      default: output.append(byte)
      }
    }
    return "[\(code)](\(String(decoding: output, as: UTF8.self)))"
  }

  /// A bar ends a cell even inside a code span, unless a backslash stands before it.
  private static func escapingBars(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let escaped = Set("`*_[]()|#@~$!{}".utf8)

  private static func append(
    _ byte: UInt8, before rest: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    switch byte {
    // As an entity, so that a backslash at a cell's end cannot escape the bar after it.
    case UInt8(ascii: "\\"): output += Array("&#92;".utf8)
    case UInt8(ascii: "<"): output += Array("&lt;".utf8)
    case UInt8(ascii: ">"): output += Array("&gt;".utf8)
    case UInt8(ascii: "&"): output += Array("&amp;".utf8)
    case UInt8(ascii: ":") where rest.starts(with: "//".utf8): output += Array("&#58;".utf8)
    case UInt8(ascii: ".") where endsInWWW(output): output += Array("&#46;".utf8)
    case _ where escaped.contains(byte):
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    default: output.append(byte)
    }
  }

  private static func endsInWWW(_ output: [UInt8]) -> Bool {
    output.suffix(3).map(ASCII.lowercased) == Array("www".utf8)
  }

  /// Escapes what only counts at a line's start: `-`, `+`, `=`, `1.`; drops blanks, which indent.
  private static func escapeStart(of bytes: [UInt8], into output: inout [UInt8]) -> Int {
    let start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    let digits = bytes[start...].prefix(while: ASCII.isDigit)
    if digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "."), !digits.isEmpty {
      output += Array(digits) + Array("\\.".utf8)
      return digits.endIndex + 1
    }
    if start < bytes.count, Array("-+=".utf8).contains(bytes[start]) {
      output += [UInt8(ascii: "\\"), bytes[start]]
      return start + 1
    }
    return start
  }
}
