import CommentScanning

/// The samples of code in documentation comments, followed line by line.
///
/// A sample stands between fences (three or more backticks or tildes). Where documentation is
/// Markdown, lines that are indented by four columns after a blank line are one too, unless they
/// belong to a list.
struct SampleCode {
  private var fence: (byte: UInt8, length: Int)?
  private var isAfterBlank = true
  private var isInIndentedSample = false
  private var isInList = false

  /// Takes the next line of a passage; returns whether it is code, or a fence.
  mutating func take(_ line: CommentLine, of comment: Comment, in view: ByteView) -> Bool {
    guard comment.isDocumentation else { return false }
    if let open = fence {
      let run = Self.fence(view, line)
      if let run, run.byte == open.byte, run.length >= open.length, run.isBare { fence = nil }
      return true
    }
    if line.isBlank {
      isAfterBlank = true
      return isInIndentedSample
    }
    if let run = Self.fence(view, line) {
      fence = (run.byte, run.length)
      return true
    }
    let indent = Self.indent(view, line, of: comment)
    let isMarkdown = DocumentationSyntax.isMarkdown(comment.language)
    isInIndentedSample =
      isMarkdown && indent >= 4 && !isInList && (isAfterBlank || isInIndentedSample)
    if indent < 4 { isInList = Self.startsList(view, line) || (isInList && indent > 0) }
    isAfterBlank = false
    return isInIndentedSample
  }

  private static func fence(
    _ view: ByteView, _ line: CommentLine
  ) -> (byte: UInt8, length: Int, isBare: Bool)? {
    let byte = view[line.content]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var index = line.content
    while index < line.end, view[index] == byte { index += 1 }
    let length = index - line.content
    return length >= 3 ? (byte, length, index == line.end) : nil
  }

  /// The columns before the content, one blank after the furniture not counted.
  private static func indent(_ view: ByteView, _ line: CommentLine, of comment: Comment) -> Int {
    var start = line.content
    while start > line.start, view[start - 1].isBlank { start -= 1 }
    // A line of a block without `*` is indented with the code around it, which says nothing.
    if start == line.start, line.start != comment.bodyStart { return 0 }
    var column = 0
    for index in start..<line.content {
      column = view[index] == 0x09 ? (column / 4 + 1) * 4 : column + 1
    }
    return max(0, column - 1)
  }

  private static func startsList(_ view: ByteView, _ line: CommentLine) -> Bool {
    let first = view[line.content]
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      return view[line.content + 1].isBlank
    }
    var index = line.content
    while index < line.end, view[index].isDigit { index += 1 }
    return index > line.content
      && (view[index] == UInt8(ascii: ".") || view[index] == UInt8(ascii: ")"))
  }
}

/// The languages whose documentation comments are Markdown.
enum DocumentationSyntax {
  /// Whether the documentation of a language is Markdown.
  static func isMarkdown(_ language: Language) -> Bool {
    names.contains(language.name)
  }

  private static let names: Set<String> = [
    "Crystal", "D", "Dart", "Elixir", "Gleam", "Julia", "Kotlin", "Rust", "Swift", "V", "Zig",
  ]
}
