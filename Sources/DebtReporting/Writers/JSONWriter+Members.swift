extension JSONWriter {
  /// Writes a member that is an object.
  package mutating func object<E>(
    _ name: String, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    key(name)
    try object(body)
  }

  /// Writes a member that is an array.
  package mutating func array<E>(
    _ name: String, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    key(name)
    try array(body)
  }

  /// Writes a member that is a string, or null.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member that is a text which may be no UTF-8, or null.
  package mutating func member(_ name: String, _ text: [UInt8]?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member that is a whole number, or null.
  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes a member that is a number with a fraction or an exponent, or null.
  package mutating func member(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes a member that is true, false or null.
  package mutating func member(_ name: String, _ flag: Bool?) {
    key(name)
    if let flag { value(flag) } else { null() }
  }

  /// Writes a path as the member `path`, and as `pathBytes` in base64 where it is no UTF-8.
  ///
  /// There the bytes that belong to no character are written `\xff` in `path`.
  package mutating func path(_ path: [UInt8]) {
    guard !UTF8Decoding.isValid(path.span) else {
      member("path", String(decoding: path, as: UTF8.self))
      return
    }
    member("path", Self.escapingInvalidBytes(in: path))
    member("pathBytes", Base64.encode(path))
  }

  private static func escapingInvalidBytes(in path: [UInt8]) -> String {
    var output: [UInt8] = []
    var index = 0
    while index < path.count {
      switch UTF8Decoding.step(in: path.span, at: index) {
      case .scalar(_, let length):
        output += path[index..<index + length]
        index += length
      case .invalid(let byte):
        output += Array("\\x".utf8)
        Hexadecimal.write(byte, to: &output)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
