/// A page in roff with the `man` macros; every text that goes in is escaped.
struct Roff {
  private(set) var text = ""

  /// Writes a request with its arguments.
  mutating func request(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { " \"\(Self.escape($0, isCode: false))\"" }
    text += ".\(name)\(quoted.joined())\n"
  }

  /// Writes prose; what stands between backticks is bold.
  mutating func prose(_ words: String) {
    add(Self.inline(words))
  }

  /// Writes the line that indexes the page.
  mutating func nameLine(_ name: String, _ summary: String) {
    add(Self.escape(name, isCode: true) + " \\- " + Self.inline(summary))
  }

  /// Writes lines that are neither filled nor hyphenated.
  mutating func verbatim(_ lines: [String]) {
    request("nf")
    for line in lines { add(Self.escape(line, isCode: true)) }
    request("fi")
  }

  /// Writes a term that is already escaped; its explanation follows.
  mutating func taggedTerm(_ escaped: String) {
    text += ".TP\n"
    add(escaped)
  }

  private static func inline(_ words: String) -> String {
    var isCode = true
    return words.split(separator: "`", omittingEmptySubsequences: false).map { part in
      isCode.toggle()
      return isCode ? bold(String(part)) : escape(String(part), isCode: false)
    }.joined()
  }

  /// Writes a name in bold.
  static func bold(_ name: String) -> String { "\\fB\(escape(name, isCode: true))\\fR" }
  /// Writes a placeholder in italics.
  static func italic(_ name: String) -> String { "\\fI\(escape(name, isCode: true))\\fR" }

  /// Adds a line of text; a dot or quote at its start would be a request.
  private mutating func add(_ line: String) {
    let isRequest = line.hasPrefix(".") || line.hasPrefix("'")
    text += (isRequest ? "\\&" : "") + line + "\n"
  }

  /// Writes characters so that none is a command, and so that code can be copied from a terminal.
  static func escape(_ text: String, isCode: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += isCode ? "\\-" : "-"
      case "\"": escaped += "\\(dq"
      case "'": escaped += isCode ? "\\(aq" : "'"
      case "`": escaped += "\\(ga"
      case "~": escaped += "\\(ti"
      case "^": escaped += "\\(ha"
      case "\n": escaped += " "
      case "\u{20}"..."\u{7E}": escaped.unicodeScalars.append(scalar)
      default: escaped += "\\[u\(hexadecimal(scalar))]"
      }
    }
    return escaped
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
