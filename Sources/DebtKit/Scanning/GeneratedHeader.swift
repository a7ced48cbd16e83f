internal import CommentScanning

/// The words by which a program marks a file as its own work.
enum GeneratedHeader {
  /// Bytes at the start of a file in which the words count.
  private static let reach = 2048

  private static let mark = Array("@generated".utf8)
  private static let opening = Array("Code generated ".utf8)
  private static let closing = Array("DO NOT EDIT".utf8)

  /// Whether the head of a file holds `@generated`, or `Code generated … DO NOT EDIT` on one line.
  ///
  /// The first is Phabricator's mark, the second Go's (golang.org/s/generatedcode).
  static func isPresent(in bytes: ByteView) -> Bool {
    let head = bytes.upTo(reach)
    if head.firstPlace(of: mark, from: 0) != nil { return true }
    var start = 0
    while let found = head.firstPlace(of: opening, from: start) {
      start = head.lineEnd(from: found)
      if head.upTo(start).firstPlace(of: closing, from: found) != nil { return true }
    }
    return false
  }
}

extension ByteView {
  /// Finds the first place at or after `start` where some bytes stand.
  fileprivate func firstPlace(of text: [UInt8], from start: Int) -> Int? {
    var start = start
    while let found = first(text[0], from: start) {
      if found + text.count <= count, text.indices.allSatisfy({ self[found + $0] == text[$0] }) {
        return found
      }
      start = found + 1
    }
    return nil
  }
}
