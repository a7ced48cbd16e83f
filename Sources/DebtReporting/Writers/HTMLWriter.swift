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

  /// Writes a page that stands alone: it loads nothing and runs nothing, and is whole without its style.
  ///
  /// - Parameters:
  ///   - title: The title of the window.
  ///   - style: A style sheet of ours; the policy in the page forbids any other.
  ///   - body: Writes what stands in the page.
  package mutating func page(
    title: String, style: StaticString? = nil, _ body: (inout HTMLWriter) -> Void
  ) {
    let styles = style.map { " style-src 'sha256-\(Self.digest(of: $0.description))';" } ?? ""
    write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';\(styles) ")
    write("base-uri 'none'; form-action 'none'\">\n")
    write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    write("<meta name=\"referrer\" content=\"no-referrer\">\n")
    element("title", text: title)
    if let style { write("\n<style>\(style)</style>") }
    write("\n</head>\n<body>\n")
    body(&self)
    write("</body>\n</html>\n")
  }

  /// Writes an element with a text on a line of its own.
  package mutating func line(_ name: StaticString, text: String) {
    element(name, text: text)
    write("\n")
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

  /// The digest by which a policy knows a style, as base64.
  private static func digest(of text: String) -> String {
    let digits = Array(SHA256.hex(text).utf8).map { digit -> UInt8 in
      digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
    let digest = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return Base64.encode(digest)
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
      case UInt8(ascii: "`"): write("&#96;")
      default: bytes.append(byte)
      }
    }
  }
}
