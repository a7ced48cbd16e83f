/// A reader of RFC 8259 JSON over bytes, without recursion.
///
/// Our own, because FoundationEssentials would add 12 MB and 0.4 ms of start-up, and libyaml
/// refuses the surrogate escapes that JSON allows. Duplicate names are an error, a lone surrogate
/// escape becomes U+FFFD, and comments are refused.
package struct JSONReader {
  /// The most arrays and objects inside each other.
  package static let depthLimit = 512

  private let bytes: [UInt8]
  private var index = 0
  private var frames: [Frame] = []

  private struct Frame {
    let isObject: Bool
    var elements: [JSONValue] = []
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<[UInt8]> = []
    var name = ""
  }

  /// Reads one JSON text.
  ///
  /// - Throws: `SchemaError.malformedJSON` with the place of the first mistake.
  /// - Complexity: O(*n*).
  package static func read(
    _ bytes: [UInt8], byteLimit: Int = 4 << 20
  ) throws(SchemaError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    guard bytes.count <= byteLimit else {
      throw reader.error("longer than \(byteLimit) bytes", at: byteLimit)
    }
    return try reader.readText()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func readText() throws(SchemaError) -> JSONValue {
    skipBlanks()
    while true {
      guard var value = try readValueOrOpen() else { continue }
      while true {
        skipBlanks()
        guard !frames.isEmpty else {
          guard index == bytes.count else { throw error("text behind the end of the value") }
          return value
        }
        guard let outer = try add(value) else { break }
        value = outer
      }
    }
  }

  /// Reads a scalar or an empty collection; nil where a collection was opened instead.
  private mutating func readValueOrOpen() throws(SchemaError) -> JSONValue? {
    guard let byte = peek else { throw error("the text ends where a value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try open(isObject: true, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return try open(isObject: false, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    case UInt8(ascii: "/"): throw error("comments are not JSON")
    case 0xEF where index == 0: throw error("a byte order mark is not JSON")
    default: throw error("a value was expected here")
    }
  }

  private mutating func open(
    isObject: Bool, closing: UInt8
  ) throws(SchemaError) -> JSONValue? {
    guard frames.count < Self.depthLimit else {
      throw error("more than \(Self.depthLimit) levels deep")
    }
    index += 1
    skipBlanks()
    if peek == closing {
      index += 1
      return isObject ? .object(JSONObject([])) : .array([])
    }
    frames.append(Frame(isObject: isObject))
    if isObject { try readName() }
    return nil
  }

  /// Adds a value to the innermost collection; returns the collection once it is complete.
  private mutating func add(_ value: JSONValue) throws(SchemaError) -> JSONValue? {
    let top = frames.count - 1
    let isObject = frames[top].isObject
    if isObject {
      frames[top].members.append((frames[top].name, value))
    } else {
      frames[top].elements.append(value)
    }
    let closing = UInt8(ascii: isObject ? "}" : "]")
    guard let byte = peek else {
      throw error("the text ends inside \(isObject ? "an object" : "an array")")
    }
    index += 1
    if byte == closing {
      let frame = frames.removeLast()
      return isObject ? .object(JSONObject(frame.members)) : .array(frame.elements)
    }
    guard byte == UInt8(ascii: ",") else {
      throw error("',' or '\(isObject ? "}" : "]")' was expected here", at: index - 1)
    }
    skipBlanks()
    if isObject { try readName() }
    return nil
  }

  private mutating func readName() throws(SchemaError) {
    guard peek == UInt8(ascii: "\"") else { throw error("a name in double quotes was expected") }
    let start = index
    let name = try readString()
    guard frames[frames.count - 1].names.insert(Array(name.utf8)).inserted else {
      throw error("the name \"\(name)\" stands here twice", at: start)
    }
    frames[frames.count - 1].name = name
    skipBlanks()
    guard peek == UInt8(ascii: ":") else { throw error("':' was expected behind the name") }
    index += 1
    skipBlanks()
  }

  private mutating func readWord(
    _ word: String, _ value: JSONValue
  ) throws(SchemaError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw error("a value was expected here") }
    index += word.utf8.count
    return value
  }

  private mutating func readNumber() throws(SchemaError) -> JSONValue {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    if peek == UInt8(ascii: "0") {
      index += 1
      if isDigit(peek) { throw error("a number does not begin with a zero") }
    } else {
      try readDigits()
    }
    if peek == UInt8(ascii: ".") {
      index += 1
      try readDigits()
    }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      try readDigits()
    }
    return .number(JSONNumber(literal: Array(bytes[start..<index])))
  }

  private mutating func readDigits() throws(SchemaError) {
    guard isDigit(peek) else { throw error("a digit was expected here") }
    while isDigit(peek) { index += 1 }
  }

  private mutating func readString() throws(SchemaError) -> String {
    var scanner = JSONStringScanner(bytes, at: index + 1)
    let (text, problem) = scanner.scan()
    guard let text else { throw error(problem, at: scanner.index) }
    index = scanner.index
    return text
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private func error(_ reason: String, at offset: Int? = nil) -> SchemaError {
    let before = bytes[..<(offset ?? index)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return .malformedJSON(reason: reason, line: line, column: before.count - lineStart + 1)
  }
}
