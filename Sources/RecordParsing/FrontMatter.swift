/// Where a markdown file's front matter and its body lie.
///
/// A file's way through this module: `FrontMatter` finds the fences, `YAMLReader` turns what lies
/// between them into a `YAMLNode`, `MarkdownBody` reads what follows, and `FieldEdit` changes one
/// field by byte range. Nothing is ever written by an emitter, so comments and order survive.
package enum FrontMatter: Sendable, Equatable {
  /// The file does not begin with a fence; all of it is body.
  case absent(body: Range<Int>)
  /// The YAML between the fences, without them, and the body behind the closing one.
  case present(yaml: Range<Int>, body: Range<Int>)
  /// The file begins with a fence, but no closing one could be found.
  case malformed(RecordProblem)

  /// Finds the front matter of a file.
  ///
  /// The first line must be `---`, behind an optional byte order mark; `---` or `...` closes.
  ///
  /// - Complexity: O(*n*) in the length of the front matter, at most in its limit.
  package static func find(
    in bytes: [UInt8], limits: RecordLimits = RecordLimits()
  ) -> FrontMatter {
    let start = bytes.starts(with: [UInt8].byteOrderMark) ? 3 : 0
    let file = start..<bytes.count
    let firstLineEnd = bytes.endOfLine(from: start, in: file)
    guard isFence(bytes[start..<firstLineEnd], of: UInt8(ascii: "-")) else {
      return .absent(body: file)
    }
    let opening = Place(offset: start, line: 1, column: start + 1)
    var lineStart = firstLineEnd
    while lineStart < bytes.count {
      guard lineStart - firstLineEnd <= limits.frontMatterBytes else {
        return .malformed(tooLarge(limits, at: opening))
      }
      let scanEnd = min(bytes.count, lineStart + limits.frontMatterBytes + 2)
      let lineEnd = bytes.endOfLine(from: lineStart, in: lineStart..<scanEnd)
      let line = bytes[lineStart..<lineEnd]
      if isFence(line, of: UInt8(ascii: "-")) || isFence(line, of: UInt8(ascii: ".")) {
        return .present(yaml: firstLineEnd..<lineStart, body: lineEnd..<bytes.count)
      }
      lineStart = lineEnd
    }
    if bytes.count - firstLineEnd > limits.frontMatterBytes {
      return .malformed(tooLarge(limits, at: opening))
    }
    return .malformed(
      RecordProblem(
        .unclosedFrontMatter,
        "the front matter that begins here is never closed; end it with a line '---'",
        at: opening))
  }

  private static func tooLarge(_ limits: RecordLimits, at place: Place) -> RecordProblem {
    RecordProblem(
      .frontMatterTooLarge,
      "the front matter is longer than \(limits.frontMatterBytes) bytes; move text below it",
      at: place)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == mark }) else { return false }
    return line.dropFirst(3).allSatisfy { $0.isBlank || $0 == .carriageReturn || $0 == .lineFeed }
  }
}
