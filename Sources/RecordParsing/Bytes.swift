/// The bytes that the lexers of this module look for, by name.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
}

extension [UInt8] {
  /// The byte order mark in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns the offset just behind the line that an offset lies on.
  ///
  /// - Complexity: O(*n*) in the line's length.
  func endOfLine(from offset: Int, in range: Range<Int>) -> Int {
    var end = offset
    while end < range.upperBound {
      end += 1
      if self[end - 1] == .lineFeed { break }
    }
    return end
  }
}
