/// The rules that a suppression names, and the reason that it gives.
struct SuppressionText: Hashable {
  private(set) var rules: [String] = []
  private(set) var reason = ""

  /// Reads what follows the words of a suppression on its line.
  init(_ bytes: ArraySlice<UInt8>, rules kind: SuppressionRow.Rules) {
    var rest = bytes
    if kind != .none, let inside = Self.bracketed(&rest) {
      rules = Self.names(in: inside)
    } else if kind == .listed {
      Self.skipBlanks(&rest)
      if rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "=") { rest.removeFirst() }
      readList(&rest)
    }
    reason = Self.reason(rest)
  }

  /// The words, rules and reason as an item's text: without a reason, two words at most.
  func text(after name: String) -> String {
    [name, rules.joined(separator: ","), reason].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The names inside brackets, which follow at once; what follows is left.
  private static func bracketed(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let closers: [UInt8: UInt8] = [0x28: 0x29, 0x5B: 0x5D]
    guard let open = rest.first, let close = closers[open],
      let end = rest.firstIndex(of: close)
    else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[(rest.startIndex + 1)..<end]
  }

  /// Reads names between commas; a blank ends the list unless the next word looks like a name too.
  private mutating func readList(_ rest: inout ArraySlice<UInt8>) {
    var needsSign = false
    while true {
      var next = rest
      Self.skipBlanks(&next)
      let name = next.prefix(while: Self.isNameByte)
      guard let first = name.first, first.isAlphanumeric || first == UInt8(ascii: "@"),
        !needsSign || name.contains(where: Self.isSign)
      else { return }
      // What follows a name at once, such as the colon of a reason, is not of it.
      var end = name
      while end.last == UInt8(ascii: ".") || end.last == UInt8(ascii: "-") { end.removeLast() }
      rules.append(end.text)
      rest = next[end.endIndex...]
      guard let mark = rest.first else { return }
      if mark == UInt8(ascii: ",") {
        rest.removeFirst()
        needsSign = false
      } else if mark.isBlank {
        needsSign = true
      } else {
        return
      }
    }
  }

  private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(separator: UInt8(ascii: ",")).map { $0.trimmedBytes.text }.filter { !$0.isEmpty }
  }

  /// What is left, without the signs between it and the rules.
  private static func reason(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes.trimmedBytes
    while let first = rest.first, first.isBlank || "-:#/.,".utf8.contains(first) {
      rest.removeFirst()
    }
    return rest.text
  }

  private static func skipBlanks(_ rest: inout ArraySlice<UInt8>) {
    while rest.first?.isBlank == true { rest.removeFirst() }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "_-./@*".utf8.contains(byte)
  }

  /// Whether a byte tells a rule's name from a word of prose.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte.isDigit || "_-/.".utf8.contains(byte)
  }
}
