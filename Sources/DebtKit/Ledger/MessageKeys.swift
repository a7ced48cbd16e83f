/// The keys of tickets that a commit's message carries: `#12`, `PAY-12`, `owner/repo#12`, the address
/// of a page that ends in a number.
enum MessageKeys {
  /// The most keys of one message that are kept.
  private static let limit = 64

  /// Finds the keys of a message, each once, in their order.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func all(in message: String) -> [String] {
    var message = message
    return message.withUTF8 { all(in: $0) }
  }

  private static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var keys: [String] = []
    var index = 0
    // A key ends in a digit, and nearly no word has one.
    while keys.count < limit, let digit = bytes[index...].firstIndex(where: { $0.isDigit }) {
      let blank = bytes[index..<digit].lastIndex { $0.isBlank }
      let start = blank.map { $0 + 1 } ?? index
      index = bytes[digit...].firstIndex { $0.isBlank } ?? bytes.endIndex
      for key in Self.keys(inWord: Array(bytes[start..<index])[...]) where !keys.contains(key) {
        keys.append(key)
      }
    }
    return keys
  }

  /// The keys in a word, which may stand in brackets and hold several.
  private static func keys(inWord word: ArraySlice<UInt8>) -> [String] {
    if let start = addressStart(in: word) {
      var address = word[start...]
      while let last = address.last, ".,;:)]>'\"".utf8.contains(last) { address.removeLast() }
      return address.last?.isDigit == true && address.count <= 300 ? [address.text] : []
    }
    return word.split { !isKeyByte($0) }.compactMap { piece in
      var key = piece
      while let last = key.last, !last.isAlphanumeric { key.removeLast() }
      while let first = key.first, first != sign, !first.isAlphanumeric { key.removeFirst() }
      return isKey(key) ? key.text : nil
    }
  }

  private static func isKey(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count <= 100, key.last?.isDigit == true else { return false }
    if let mark = key.lastIndex(of: sign) {
      let name = key[..<mark]
      let slashes = name.count { $0 == UInt8(ascii: "/") }
      return key[(mark + 1)...].allSatisfy(\.isDigit) && !name.contains(sign)
        && (name.isEmpty || (slashes == 1 && name.first != UInt8(ascii: "/")))
    }
    guard let dash = key.lastIndex(of: UInt8(ascii: "-")), key[(dash + 1)...].allSatisfy(\.isDigit)
    else { return false }
    let project = key[..<dash]
    return project.count >= 2 && (project.first.map { (0x41...0x5A).contains($0) } ?? false)
      && project.allSatisfy {
        (0x41...0x5A).contains($0) || $0.isDigit || $0 == UInt8(ascii: "_")
      }
  }

  private static func addressStart(in word: ArraySlice<UInt8>) -> Int? {
    let colon = word.indices.first {
      word[$0] == UInt8(ascii: ":") && word[$0...].starts(with: "://".utf8)
    }
    return colon.map { colon in
      var start = colon
      while start > word.startIndex, word[start - 1].isLetter { start -= 1 }
      return start
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "#-_/.".utf8.contains(byte)
  }

  private static let sign = UInt8(ascii: "#")
}
