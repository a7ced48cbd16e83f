/// The few questions about ASCII bytes that several writers ask.
enum ASCII {
  /// Returns the lower-case form of an ASCII letter, any other byte as it is.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// Tells whether the byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Tells whether the byte is a letter or a digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || 0x61...0x7A ~= byte | 0x20
  }
}
