import CommentScanning

/// The signs that a keyword in a comment is code that somebody switched off.
enum CommentedCode {
  /// Tells which kind of code goes on after a keyword, or nil.
  ///
  /// `TEMP = 5;` sets a variable; `BUG("…");`, `HACK();` and `BUG(x) {` are calls.
  ///
  /// - Complexity: O(*n*) in the bytes between parentheses that follow at once, at most a limit.
  static func exclusion(
    in view: ByteView, at index: Int, before end: Int
  ) -> MarkerHead.Exclusion? {
    var next = index
    while next < end, view[next].isBlank { next += 1 }
    if isAssignment(view, at: next, before: end) { return .assignment }
    guard view[index] == UInt8(ascii: "("), index < end else { return nil }
    if view[index + 1] == UInt8(ascii: ")") { return .statement }
    guard let close = closing(view, after: index, before: end) else { return nil }
    var tail = close + 1
    while tail < end, view[tail].isBlank { tail += 1 }
    if tail < end, view[tail] == UInt8(ascii: ";") || view[tail] == UInt8(ascii: "{") {
      return .statement
    }
    return tail >= end && view[index + 1] == UInt8(ascii: "\"") ? .statement : nil
  }

  /// Whether a comment stands behind `#endif` or `#else`, whose macro it names.
  ///
  /// - Complexity: O(*n*) in the bytes before the comment on its line, at most a limit.
  static func isDirectiveLabel(in view: ByteView, at start: Int) -> Bool {
    var index = start
    let first = max(0, start - longest)
    while index > first, view[index - 1] != 0x0A { index -= 1 }
    while index < start, view[index].isBlank { index += 1 }
    guard view[index] == UInt8(ascii: "#") else { return false }
    index += 1
    while index < start, view[index].isBlank { index += 1 }
    return ["endif", "else"].contains { word in
      view.bytes(index..<min(start, index + word.utf8.count)).elementsEqual(word.utf8)
    }
  }

  private static func isAssignment(_ view: ByteView, at index: Int, before end: Int) -> Bool {
    guard index < end else { return false }
    let next = index + 1 < end ? view[index + 1] : 0
    if view[index] == UInt8(ascii: "=") {
      return next != UInt8(ascii: "=") && next != UInt8(ascii: ">")
    }
    return next == UInt8(ascii: "=") && "+-*|&?:".utf8.contains(view[index])
  }

  private static func closing(_ view: ByteView, after opener: Int, before end: Int) -> Int? {
    var depth = 0
    for index in opener..<min(end, opener + longest) {
      if view[index] == UInt8(ascii: "(") { depth += 1 }
      if view[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let longest = 1000
}
