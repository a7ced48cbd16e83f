internal import CommentScanning

/// Text in UTF-16 that says so by a byte order mark.
enum UTF16Text {
  /// Decodes a file into UTF-8.
  ///
  /// - Returns: nil where there is no mark of UTF-16 or UTF-32; `.some(nil)` where the bytes after
  ///   it are not UTF-16.
  static func decoded(_ bytes: ByteView) -> [UInt8]?? {
    let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
    let isBig = bytes[0] == 0xFE && bytes[1] == 0xFF
    guard isLittle || isBig else { return nil }
    let isUTF32 = isLittle && bytes[2] == 0 && bytes[3] == 0 && bytes.count >= 4
    guard !isUTF32, bytes.count.isMultiple(of: 2) else { return .some(nil) }
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    return .some(isBroken ? nil : text)
  }
}
