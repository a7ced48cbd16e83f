/// Reads text in double quotes with the escapes of C, as git writes odd names; nil when it is malformed.
func unquoted(_ line: ArraySlice<UInt8>) -> (text: [UInt8], rest: ArraySlice<UInt8>)? {
  var text: [UInt8] = []
  var rest = line.dropFirst()
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\"") { return (text, rest) }
    guard byte == UInt8(ascii: "\\") else {
      text.append(byte)
      continue
    }
    guard let escaped = rest.popFirst() else { return nil }
    if let plain = escapes[escaped] {
      text.append(plain)
    } else if case 0x30...0x33 = escaped {
      guard let second = rest.popFirst(), case 0x30...0x37 = second,
        let third = rest.popFirst(), case 0x30...0x37 = third
      else { return nil }
      text.append((escaped & 3) << 6 | (second & 7) << 3 | third & 7)
    } else {
      return nil
    }
  }
  return nil
}

private let escapes: [UInt8: UInt8] = [
  UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
  UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
]
