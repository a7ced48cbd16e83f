/// URIs and references as RFC 3986 writes them.
enum URIFormat {
  /// Returns whether a text is a URI with a scheme.
  static func isURI(_ text: String) -> Bool {
    URIReference(text).scheme != nil && isReference(text)
  }

  /// Returns whether a text is a URI or a relative reference.
  static func isReference(_ text: String) -> Bool {
    let parts = URIReference(text)
    // A colon in the first segment of a relative path would be read as a scheme.
    if parts.scheme == nil, parts.authority == nil,
      parts.path.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
    {
      return false
    }
    return isAuthority(parts.authority) && consists(parts.path, of: "/:@")
      && consists(parts.query ?? "", of: "/:@?") && consists(parts.fragment ?? "", of: "/:@?")
  }

  private static func isAuthority(_ text: String?) -> Bool {
    guard let text else { return true }
    var host = Array(text.utf8)[...]
    if let mark = host.lastIndex(of: UInt8(ascii: "@")) {
      guard consists(String(decoding: host[..<mark], as: UTF8.self), of: ":") else { return false }
      host = host[(mark + 1)...]
    }
    if host.first == UInt8(ascii: "[") {
      guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let rest = host[(end + 1)...]
      let isPort = rest.isEmpty || rest.first == UInt8(ascii: ":")
      return NetworkFormat.isIPv6(host[(host.startIndex + 1)..<end]) && isPort
        && rest.dropFirst().allSatisfy(\.isDigit)
    }
    if let mark = host.lastIndex(of: UInt8(ascii: ":")) {
      guard host[(mark + 1)...].allSatisfy(\.isDigit) else { return false }
      host = host[..<mark]
    }
    return consists(String(decoding: host, as: UTF8.self), of: "")
  }

  /// Returns whether a text is made of percent escapes, plain URI characters and some more.
  private static func consists(_ text: String, of more: String) -> Bool {
    let bytes = Array(text.utf8)
    let allowed = Array("-._~!$&'()*+,;=".utf8) + Array(more.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, bytes[index + 1].isHexDigit, bytes[index + 2].isHexDigit
        else {
          return false
        }
        index += 3
      } else {
        guard byte.isLetter || byte.isDigit || allowed.contains(byte) else { return false }
        index += 1
      }
    }
    return true
  }
}
