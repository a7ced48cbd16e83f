/// A writer of HTML into a buffer; texts, attributes and addresses are always escaped.
///
/// What would act instead of being read is spelt out as by ``TextFilter``, and an address is a link
/// only where it leads to the web.
package struct HTMLWriter: Sendable {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let filter: TextFilter

  /// Makes a writer; `ci` is the log that may print the file.
  package init(ci: CIService = .none) {
    filter = TextFilter(.flattened, ci: ci)
  }

  /// Hands over what has been written so far.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes our own mark-up as it is.
  package mutating func markup(_ text: StaticString) { write(text.description) }

  /// Writes a text.
  package mutating func text(_ text: String) { escape(text) }

  /// Writes an element with what `body` writes inside.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    start(name, attributes)
    body(&self)
    write("</\(name)>")
  }

  /// Writes an element with a text.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes the start of an element, or an element that has no end, such as `meta`.
  package mutating func start(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    write("<\(name)")
    for (key, value) in attributes {
      write(" \(key)=\"")
      escape(value)
      write("\"")
    }
    write(">")
  }

  /// Writes a text as a link, or alone where there is no address of the web.
  package mutating func link(to address: String?, text: String) {
    guard let address, Self.isOfWeb(address) else { return self.text(text) }
    element("a", ["href": address], text: text)
  }

  private static func isOfWeb(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func escape(_ text: String) {
    for byte in filter(text).string.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "'"): write("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
