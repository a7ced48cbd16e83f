/// A byte that libyaml would refuse, replaced by one that it reads, so that every offset stays.
struct YAMLStandIn: Equatable {
  /// Why the byte needs a stand-in.
  enum Reason: Equatable {
    /// A value begins with `@`, a backtick or `%`, which YAML reserves.
    case reservedStart
    /// A plain value holds `: `, which YAML reads as a second key.
    case innerColon
  }

  let offset: Int
  let reason: Reason

  /// What to tell people of a value that needed the stand-in.
  var note: String {
    switch reason {
    case .reservedStart:
      "YAML reserves the first character of this value; read as text, quote it for other tools"
    case .innerColon:
      "a value with ': ' inside is not plain YAML; read as text, quote it for other tools"
    }
  }

  /// The byte that libyaml sees instead: a letter, which may stand anywhere in a plain scalar.
  static let replacement = UInt8(ascii: "x")
}

extension YAMLStandIn {
  /// Finds the bytes of a text that people write unquoted and strict YAML refuses.
  ///
  /// It works by line and may name too many: what turns out to lie inside quotes, block text or a
  /// later line of a scalar is taken back by the reader.
  ///
  /// - Complexity: O(*n*).
  static func candidates(in bytes: [UInt8], range: Range<Int>) -> [YAMLStandIn] {
    var found: [YAMLStandIn] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.endOfLine(from: start, in: range)
      appendReservedStarts(of: bytes[start..<end], to: &found)
      appendInnerColons(of: bytes[start..<end], to: &found)
      start = end
    }
    return found.sorted { $0.offset < $1.offset }
  }

  private static let reserved: [UInt8] = Array("@`%".utf8)
  private static let openers: [UInt8] = Array(":-[{,".utf8)

  private static func appendReservedStarts(
    of line: ArraySlice<UInt8>, to found: inout [YAMLStandIn]
  ) {
    var lastVisible: UInt8?
    var isAfterBlank = true
    for (offset, byte) in zip(line.indices, line) {
      if byte.isBlank {
        isAfterBlank = true
        continue
      }
      if reserved.contains(byte), canStartValue(after: lastVisible, isAfterBlank: isAfterBlank),
        !(byte == UInt8(ascii: "%") && offset == line.startIndex)
      {
        found.append(YAMLStandIn(offset: offset, reason: .reservedStart))
      }
      lastVisible = byte
      isAfterBlank = false
    }
  }

  private static func canStartValue(after visible: UInt8?, isAfterBlank: Bool) -> Bool {
    guard let visible else { return true }
    let needsBlank = visible == UInt8(ascii: ":") || visible == UInt8(ascii: "-")
    return openers.contains(visible) && (isAfterBlank || !needsBlank)
  }

  private static func appendInnerColons(
    of line: ArraySlice<UInt8>, to found: inout [YAMLStandIn]
  ) {
    guard let valueStart = startOfPlainValue(in: line) else { return }
    for offset in valueStart..<line.endIndex {
      let isAfterBlank = line[offset - 1].isBlank
      if line[offset] == UInt8(ascii: "#"), isAfterBlank { return }
      if line[offset] == UInt8(ascii: ":"), offset > valueStart, endsWord(line, at: offset + 1) {
        found.append(YAMLStandIn(offset: offset, reason: .innerColon))
      }
    }
  }

  /// Returns where the value of a line `key: value` begins, if key and value are both plain.
  private static func startOfPlainValue(in line: ArraySlice<UInt8>) -> Int? {
    var start = line.startIndex
    while start < line.endIndex, line[start].isBlank || isEntryMark(line, at: start) { start += 1 }
    guard start < line.endIndex, isWordByte(line[start]) else { return nil }
    guard
      let colon = line[start...].indices.first(where: {
        line[$0] == UInt8(ascii: ":") && endsWord(line, at: $0 + 1)
      })
    else { return nil }
    guard let value = line[(colon + 1)...].firstIndex(where: { !$0.isBlank }) else { return nil }
    let first = line[value]
    return isWordByte(first) || reserved.contains(first) || first == UInt8(ascii: "(") ? value : nil
  }

  private static func isEntryMark(_ line: ArraySlice<UInt8>, at offset: Int) -> Bool {
    line[offset] == UInt8(ascii: "-") && offset + 1 < line.endIndex && line[offset + 1].isBlank
  }

  private static func endsWord(_ line: ArraySlice<UInt8>, at offset: Int) -> Bool {
    offset >= line.endIndex || line[offset] <= .space
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
