/// A URL inside a word of text, without the punctuation of the sentence around it.
enum URLInText {
  /// Finds the URL in a word; its brackets and the marks after it are not part of it.
  static func find(in word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")),
      word[colon...].starts(with: "://".utf8)
    else { return nil }
    let scheme = word[..<colon].reversed().prefix(while: \.isAlphanumeric).count
    var url = word[(colon - scheme)...]
    while let last = url.last, isMark(last, in: url) { url.removeLast() }
    return TicketReference.isURL(url) && url.count <= 2000 ? url : nil
  }

  private static func isMark(_ byte: UInt8, in url: ArraySlice<UInt8>) -> Bool {
    if byte == UInt8(ascii: ")") { return !url.contains(UInt8(ascii: "(")) }
    return ".,;:!?\"'`>]}*".utf8.contains(byte)
  }
}
