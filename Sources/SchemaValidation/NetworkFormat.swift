/// The names and numbers of hosts, and mail addresses.
enum NetworkFormat {
  /// Returns whether a text is a host name of RFC 1123: labels of letters, digits and hyphens.
  static func isHostname(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= 253 else { return false }
    return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }
  }

  /// Returns whether a text is four numbers up to 255 without leading zeros.
  static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard (1...3).contains(part.count), part.allSatisfy(\.isDigit) else { return false }
        guard part.count == 1 || part.first != UInt8(ascii: "0") else { return false }
        return part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
      }
  }

  /// Returns whether a text is an IPv6 address of RFC 4291, without a zone.
  static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
    let colon = UInt8(ascii: ":")
    let gaps = text.indices.dropLast().filter { text[$0] == colon && text[$0 + 1] == colon }
    guard gaps.count <= 1 else { return false }
    guard let gap = gaps.first else { return groups(text, mayEndInIPv4: true) == 8 }
    let head = text[..<gap]
    let tail = text[(gap + 2)...]
    guard let before = head.isEmpty ? 0 : groups(head, mayEndInIPv4: false),
      let after = tail.isEmpty ? 0 : groups(tail, mayEndInIPv4: true)
    else { return false }
    return before + after <= 7
  }

  /// Returns whether a text is a mail address: a local part, `@`, and a host or an address literal.
  static func isEmail(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = text[..<mark]
    let domain = text[(mark + 1)...]
    return isLocalPart(local) && (isHostname(domain) || isAddressLiteral(domain))
  }

  private static func isLocalPart(_ text: ArraySlice<UInt8>) -> Bool {
    guard (1...64).contains(text.count) else { return false }
    let quote = UInt8(ascii: "\"")
    if text.count >= 2, text.first == quote, text.last == quote {
      return !text.dropFirst().dropLast().contains { $0 == quote || $0 < 0x20 || $0 >= 0x7F }
    }
    return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty
        && $0.allSatisfy { $0.isLetter || $0.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
  }

  private static func isAddressLiteral(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") else { return false }
    let address = text.dropFirst().dropLast()
    if address.starts(with: "IPv6:".utf8) { return isIPv6(address.dropFirst(5)) }
    return isIPv4(address)
  }

  /// Counts the 16-bit groups of a part of an IPv6 address, or returns nil.
  private static func groups(_ text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if mayEndInIPv4, index == parts.count - 1, isIPv4(part) {
        count += 2
      } else if (1...4).contains(part.count), part.allSatisfy(\.isHexDigit) {
        count += 1
      } else {
        return nil
      }
    }
    return count
  }
}
