import CommentScanning

/// The next line of code after a comment, asked for comments in ascending order.
struct NextCodeLine {
  private let view: ByteView
  private let comments: [Comment]
  private var last: (from: Int, to: Int, text: String?)?

  init(_ view: ByteView, comments: [Comment]) {
    self.view = view
    self.comments = comments
  }

  /// Finds the first line after an offset's line that is neither blank nor comment, trimmed.
  ///
  /// - Parameters:
  ///   - offset: The end of a comment.
  ///   - following: The number of the first comment after it.
  /// - Returns: At most 200 bytes; nil where the file ends first.
  /// - Complexity: O(*n*) for all questions together: the last answer serves until it is passed.
  mutating func text(after offset: Int, following: Int) -> String? {
    if let last, last.from <= offset, offset < last.to { return last.text }
    var index = view.lineEnd(from: offset) + 1
    var next = following
    while index < view.count {
      while next < comments.count, comments[next].end <= index { next += 1 }
      if view[index].isBlank {
        index += 1
      } else if next < comments.count, comments[next].start <= index {
        index = comments[next].end
      } else {
        return answer(at: index, from: offset, nextComment: next)
      }
    }
    last = (offset, Int.max, nil)
    return nil
  }

  private mutating func answer(at start: Int, from offset: Int, nextComment: Int) -> String {
    var end = view.lineEnd(from: start)
    if nextComment < comments.count { end = min(end, comments[nextComment].start) }
    if end - start > Self.longest {
      end = start + Self.longest
      // A character of UTF-8 stays whole.
      while end > start, view[end] & 0xC0 == 0x80 { end -= 1 }
    }
    let text = view.bytes(start..<end)[...].trimmedBytes.text
    last = (offset, start, text)
    return text
  }

  /// The most bytes of a line that are kept.
  private static let longest = 200
}
