/// JSON Pointer (RFC 6901): the names of places in a document.
enum JSONPointer {
  /// Returns a name as one token of a pointer.
  static func token(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return name
    }
    var result: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "~"): result += Array("~0".utf8)
      case UInt8(ascii: "/"): result += Array("~1".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the names of a pointer's tokens, or nil where it is no pointer.
  static func names(_ pointer: String) -> [String]? {
    if pointer.isEmpty { return [] }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
    var names: [String] = []
    for token in pointer.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      var name: [UInt8] = []
      var bytes = token.makeIterator()
      while let byte = bytes.next() {
        guard byte == UInt8(ascii: "~") else {
          name.append(byte)
          continue
        }
        switch bytes.next() {
        case UInt8(ascii: "0"): name.append(UInt8(ascii: "~"))
        case UInt8(ascii: "1"): name.append(UInt8(ascii: "/"))
        default: return nil
        }
      }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  /// Returns the text of a URI fragment, its percent escapes decoded.
  static func decodingPercents(_ fragment: String) -> String {
    let bytes = Array(fragment.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
