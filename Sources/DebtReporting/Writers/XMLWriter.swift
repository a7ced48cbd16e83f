/// A writer of XML into a buffer, element by element; texts and attributes are always escaped.
///
/// What would act instead of being read, and what XML 1.0 cannot hold, is spelt out as by
/// ``TextFilter``.
package struct XMLWriter: Sendable {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let filter: TextFilter
  private var depth = 0

  /// Makes a writer; `ci` is the log that may print the file.
  package init(ci: CIService = .none) {
    filter = TextFilter(.flattened, ci: ci)
  }

  /// Hands over what has been written so far.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes the first line of a file.
  package mutating func declaration() { write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Writes an element with a text of several lines, each filtered by itself.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], lines: [String]
  ) {
    open(name, attributes)
    write(">")
    for (index, line) in lines.enumerated() {
      if index > 0 { write("\n") }
      escape(line)
    }
    write("</\(name)>\n")
  }

  /// Writes an element on lines of its own, with what `body` writes inside.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    write(">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    write("</\(name)>\n")
  }

  /// Writes an element with a text on one line, or an empty one.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    text: String? = nil
  ) {
    open(name, attributes)
    guard let text else { return write("/>\n") }
    write(">")
    escape(text)
    write("</\(name)>\n")
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    indent()
    write("<\(name)")
    for (key, value) in attributes {
      write(" \(key)=\"")
      escape(value)
      write("\"")
    }
  }

  private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: depth * 2) }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func escape(_ text: String) {
    for scalar in filter(text).string.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write("&quot;")
      case "'": write("&#39;")
      case "\u{FFFE}", "\u{FFFF}": write("\u{FFFD}")
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}
