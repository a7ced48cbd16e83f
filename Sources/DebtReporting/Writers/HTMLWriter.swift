/// A writer of an HTML page into a buffer: it stands alone, loads nothing and runs nothing.
///
/// Texts and attributes are of types of their own, each escaped for its place; names of elements and
/// the style are literals of ours. A policy in the page forbids everything but that style, and the page
/// is readable without it.
package struct HTMLWriter: Sendable {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let ci: CIService

  /// Makes a writer; `ci` is the log that may print the page.
  package init(ci: CIService = .none) {
    self.ci = ci
  }

  /// Hands over what has been written so far.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes a whole page.
  ///
  /// - Parameters:
  ///   - title: The title of the window.
  ///   - style: A style sheet of ours.
  ///   - body: Writes what stands in the page.
  package mutating func page(
    title: String, style: StaticString, _ body: (inout HTMLWriter) -> Void
  ) {
    let policy = "default-src 'none'; style-src 'sha256-\(Self.digest(of: style.description))'"
    write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    write("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    text(HTMLText(title, ci: ci))
    write("</title>\n<style>\(style)</style>\n</head>\n<body>\n")
    body(&self)
    write("</body>\n</html>\n")
  }

  /// Writes an element with what `body` writes inside.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, HTMLAttribute> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    write("\n")
    body(&self)
    write("</\(name)>\n")
  }

  /// Writes an element with a text.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, HTMLAttribute> = [:],
    text: String
  ) {
    open(name, attributes)
    self.text(HTMLText(text, ci: ci))
    write("</\(name)>\n")
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, HTMLAttribute>
  ) {
    write("<\(name)")
    for (key, value) in attributes { write(" \(key)=\"\(value.escaped)\"") }
    write(">")
  }

  private mutating func text(_ text: HTMLText) { write(text.escaped) }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  /// The digest by which the policy knows the style, as base64.
  private static func digest(of text: String) -> String {
    let digits = Array(SHA256.hex(text).utf8).map { digit -> UInt8 in
      digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
    let digest = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return Base64.encode(digest)
  }
}

/// A text between tags.
package struct HTMLText: Hashable, Sendable {
  let escaped: String

  /// Takes a text of the repository: what would act instead of being read is spelt out.
  package init(_ text: String, ci: CIService = .none) {
    escaped = HTMLEscape.text(text, ci: ci)
  }
}

/// The value of an attribute, between double quotes.
package struct HTMLAttribute: Hashable, Sendable {
  let escaped: String

  /// Takes a text of the repository; line feeds become blanks.
  package init(_ text: String, ci: CIService = .none) {
    escaped = HTMLEscape.text(text, ci: ci)
  }
}

/// The characters that mean something to HTML, in texts and between quotes.
private enum HTMLEscape {
  static func text(_ text: String, ci: CIService) -> String {
    var output = ""
    for scalar in TextFilter(.flattened, ci: ci)(text).string.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "`": output += "&#96;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
