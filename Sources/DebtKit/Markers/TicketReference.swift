/// The spellings of a ticket or page that a marker may name.
enum TicketReference {
  /// Reads a whole text as a link, in the spelling that `debt` keeps; nil if it is none.
  ///
  /// Links are any URL, `#7`, `PAY-12`, `owner/repo#7`, `crbug.com/7`, `b/7`, `#TEST-7`, `bug 7`.
  static func link(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, bytes.count <= 2000 else { return nil }
    if isURL(bytes) || isHostAndPath(bytes) || isTicket(bytes) { return bytes.text }
    if first == UInt8(ascii: "#") { return numbered(bytes.dropFirst()) }
    if let mark = bytes.firstIndex(of: UInt8(ascii: "#")) {
      let repository = bytes[..<mark]
      return isNumber(bytes[(mark + 1)...]) && isRepository(repository) ? bytes.text : nil
    }
    let words = bytes.split(whereSeparator: \.isBlank)
    if words.count == 2, counters.contains(words[0].text.lowercased()) {
      let number = words[1].first == UInt8(ascii: "#") ? words[1].dropFirst() : words[1]
      return isNumber(number) ? "#" + number.text : nil
    }
    return bytes.starts(with: "b/".utf8) && isNumber(bytes.dropFirst(2)) ? bytes.text : nil
  }

  /// Reads what stands after `#`: a number stays `#7`, a key such as `TEST-7` loses the sign.
  static func numbered(_ name: ArraySlice<UInt8>) -> String? {
    if isNumber(name) { return "#" + name.text }
    guard let first = name.first, first.isAlphanumeric, name.last?.isDigit == true,
      name.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    else { return nil }
    return name.text
  }

  /// Whether a text starts with `scheme://` and has something after it.
  static func isURL(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
      colon - bytes.startIndex <= 20, bytes[bytes.startIndex].isLetter,
      bytes[..<colon].allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "+") })
    else { return false }
    let rest = bytes[(colon + 1)...]
    return rest.starts(with: "//".utf8) && rest.count > 2 && !rest.contains(where: \.isBlank)
  }

  /// Whether a text is a tracker's key and number, such as `PAY-12`.
  static func isTicket(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")), isNumber(bytes[(dash + 1)...]) else {
      return false
    }
    let project = bytes[..<dash]
    guard let first = project.first, first.isLetter, project.count >= 2, project.count <= 20,
      project.allSatisfy({
        ($0.isLetter && $0 == $0.upper) || $0.isDigit || $0 == UInt8(ascii: "_")
      })
    else { return false }
    return !standards.contains(project.text)
  }

  /// Whether a text is a number of one to nine digits.
  static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...9).contains(bytes.count) && bytes.allSatisfy(\.isDigit)
  }

  private static func isRepository(_ bytes: ArraySlice<UInt8>) -> Bool {
    let names = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.count >= 2 && names.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNamePart) }
  }

  private static func isHostAndPath(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), bytes[(slash + 1)...].count >= 1,
      !bytes.contains(where: \.isBlank)
    else { return false }
    let labels = bytes[..<slash].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, (2...6).contains(top.count) else {
      return false
    }
    return top.allSatisfy(\.isLetter)
      && labels.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
      }
  }

  /// Words before a number that make it a ticket's.
  private static let counters: Set<String> = ["bug", "issue", "ticket"]

  /// Names that look like a tracker's project and are a standard, an encoding or a cipher.
  static let standards: Set<String> = [
    "AES", "ARM", "ARMV", "ASCII", "BASE", "CP", "CRC", "CVE", "DES", "EC", "ECMA", "EIP", "EN",
    "FIPS", "GB", "GPT", "HTTP", "IBM", "IEC", "IEEE", "IPV", "ISO", "JEP", "JSR", "KB", "KOI",
    "LATIN", "MD", "MP", "PEP", "PKCS", "POSIX", "PR", "RFC", "RSA", "SHA", "SSE", "SSL", "TLS",
    "UCS", "UTF", "WIN", "X", "XXX",
  ]
}
