/// JSON with the order of its keys, which Foundation's reader does not keep.
indirect enum JSONTree: Equatable {
  case object([String: JSONTree], keys: [String])
  case array([JSONTree])
  case text(String)
  /// A number as it is written.
  case number(String)
  case bool(Bool)
  case null

  struct Malformed: Error {}

  init(_ bytes: [UInt8]) throws {
    var reader = Reader(bytes: bytes)
    self = try reader.value()
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw Malformed() }
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let members, _) = self { members[key] } else { nil }
  }

  var keys: [String] {
    if case .object(_, let keys) = self { keys } else { [] }
  }

  var elements: [JSONTree] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    mutating func skipBlanks() {
      while index < bytes.count, " \n\t\r".utf8.contains(bytes[index]) { index += 1 }
    }

    mutating func next() throws -> UInt8 {
      skipBlanks()
      guard index < bytes.count else { throw Malformed() }
      return bytes[index]
    }

    mutating func take(_ character: Unicode.Scalar) throws -> Bool {
      guard try next() == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func value() throws -> JSONTree {
      switch try next() {
      case UInt8(ascii: "{"): return try object()
      case UInt8(ascii: "["):
        index += 1
        var elements: [JSONTree] = []
        if try take("]") { return .array([]) }
        repeat { elements.append(try value()) } while try take(",")
        guard try take("]") else { throw Malformed() }
        return .array(elements)
      case UInt8(ascii: "\""): return .text(try text())
      default:
        let end = bytes[index...].firstIndex { ",]} \n".utf8.contains($0) } ?? bytes.count
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        index = end
        switch word {
        case "null": return .null
        case "true", "false": return .bool(word == "true")
        default:
          guard Double(word) != nil else { throw Malformed() }
          return .number(word)
        }
      }
    }

    mutating func object() throws -> JSONTree {
      index += 1
      var members: [String: JSONTree] = [:]
      var keys: [String] = []
      if try take("}") { return .object([:], keys: []) }
      repeat {
        _ = try next()
        let key = try text()
        guard try take(":"), members[key] == nil else { throw Malformed() }
        members[key] = try value()
        keys.append(key)
      } while try take(",")
      guard try take("}") else { throw Malformed() }
      return .object(members, keys: keys)
    }

    mutating func text() throws -> String {
      index += 1
      var units: [UInt16] = []
      var run: [UInt8] = []
      func flush() {
        units += Array(String(decoding: run, as: UTF8.self).utf16)
        run = []
      }
      while true {
        guard index < bytes.count, bytes[index] >= 0x20 else { throw Malformed() }
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") { break }
        guard byte == UInt8(ascii: "\\") else {
          run.append(byte)
          continue
        }
        flush()
        let escape = bytes[index]
        index += 1
        if escape == UInt8(ascii: "u") {
          let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
          guard let unit = UInt16(digits, radix: 16) else { throw Malformed() }
          units.append(unit)
          index += 4
        } else {
          guard "\"\\/".utf8.contains(escape) else { throw Malformed() }
          units.append(UInt16(escape))
        }
      }
      flush()
      return String(decoding: units, as: UTF16.self)
    }
  }
}
