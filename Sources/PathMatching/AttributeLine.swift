/// One line of an attribute file: a pattern, or a macro's name, and what it says of attributes.
struct AttributeLine {
  /// An attribute and what a line makes of it.
  struct State {
    /// The attribute.
    let name: String
    /// What it becomes.
    let value: AttributeRules.Value
  }

  private static let macroMark = Array("[attr]".utf8)

  /// The pattern as written.
  let pattern: [UInt8]
  /// The folder of its file.
  let folder: [UInt8]
  /// What the line says, in its order.
  let states: [State]

  /// Tells whether the line defines a macro.
  var isMacro: Bool { pattern.count > Self.macroMark.count && pattern.starts(with: Self.macroMark) }

  /// The name of the macro that the line defines.
  var macroName: String { String(decoding: pattern.dropFirst(Self.macroMark.count), as: UTF8.self) }

  /// Reads the lines of a file that git would heed.
  static func lines(of file: AttributeRules.File) -> [AttributeLine] {
    guard file.bytes.count <= AttributeRules.fileLimit else { return [] }
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return file.bytes[(hasMark ? 3 : 0)...].split(separator: UInt8(ascii: "\n"))
      .filter { $0.count < AttributeRules.lineLimit }
      .compactMap { AttributeLine($0, folder: file.folder) }
  }

  /// Reads a line; nil when it is blank, a comment, or refused by git as a whole.
  private init?(_ line: ArraySlice<UInt8>, folder: [UInt8]) {
    var line = line.drop(while: isBlank)
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    pattern = Self.takePattern(from: &line)
    // Git refuses patterns that would take another back.
    guard pattern.first != UInt8(ascii: "!") else { return nil }
    var states: [State] = []
    for word in line.split(whereSeparator: isBlank) {
      guard let state = State(word) else { return nil }
      states.append(state)
    }
    self.states = states
    self.folder = folder
  }

  private static func takePattern(from line: inout ArraySlice<UInt8>) -> [UInt8] {
    if line.first == UInt8(ascii: "\""), let (text, rest) = unquoted(line) {
      line = rest
      return text
    }
    let pattern = line.prefix { !isBlank($0) }
    line = line[pattern.endIndex...]
    return Array(pattern)
  }
}

extension AttributeLine.State {
  /// Reads `name`, `-name`, `!name` or `name=value`; nil when the name is none.
  fileprivate init?(_ word: ArraySlice<UInt8>) {
    let mark = word.first
    let isMarked = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "!")
    let equals = word.firstIndex(of: UInt8(ascii: "="))
    let name = (isMarked ? word.dropFirst() : word)[..<(equals ?? word.endIndex)]
    guard let first = name.first, first != UInt8(ascii: "-"), name.allSatisfy(Self.isNameByte)
    else {
      return nil
    }
    self.name = String(decoding: name, as: UTF8.self)
    if isMarked {
      value = mark == UInt8(ascii: "-") ? .unset : .unspecified
    } else if let equals {
      value = .text(String(decoding: word[(equals + 1)...], as: UTF8.self))
    } else {
      value = .set
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || "-._".utf8.contains(byte)
  }
}
