extension Lexer {
  /// Reads the lines between fences, in their language if they are code that is run.
  mutating func readFence(_ lexeme: Lexeme) -> Bool {
    let start = position
    let mark = lexeme.opener.first
    let run = runLength(of: mark, at: start)
    let infoEnd = view.lineEnd(from: start)
    // A run of backticks with another one on its line is a span, not a fence.
    if mark == 0x60, let other = view.first(mark, from: start &+ run), other < infoEnd {
      return false
    }
    let body = min(infoEnd &+ 1, view.count)
    let close = closingFence(mark, run, from: body)
    let end = view.lineEnd(from: close)
    if case .fence(executable: true) = lexeme.detail,
      let language = languageOfFence(start &+ run..<infoEnd)
    {
      return enter(language: language, body..<max(body, close), resume: max(body, end))
    }
    position = max(body, end)
    return true
  }

  /// Finds the start of the line of the closing fence, or the end.
  private func closingFence(_ mark: UInt8, _ run: Int, from body: Int) -> Int {
    var line = body
    while line < view.count {
      var index = line
      while view[index].isBlank || view[index] == 0x3E { index &+= 1 }
      let length = runLength(of: mark, at: index)
      if length >= run && isLastOnLine(index &+ length) { return line }
      line = view.lineEnd(from: index &+ length) &+ 1
    }
    return view.count
  }

  /// The language of `{python, echo=FALSE}`; nil for `python`, which is only shown.
  private func languageOfFence(_ info: Range<Int>) -> Int? {
    guard view[info.lowerBound] == 0x7B || view[info.lowerBound &+ 1] == 0x7B else { return nil }
    var start = info.lowerBound
    while start < info.upperBound && !view[start].isASCIILetter { start += 1 }
    var end = start
    while end < info.upperBound && (view[end].isWordByte || view[end] == 0x2B || view[end] == 0x23)
    {
      end += 1
    }
    let name = String(decoding: view.bytes(start..<end), as: UTF8.self).lowercased()
    return ElementLanguage.number(named: name)
  }

  /// Skips a code span: up to an equal run of backticks in the same paragraph.
  mutating func skipCodeSpan(_ lexeme: Lexeme) -> Bool {
    let start = position
    let run = runLength(of: 0x60, at: start)
    let finder = ByteFinder([0x60, 0x0A])
    var index = start &+ run
    while index &- start <= patience {
      index = finder.first(in: view, from: index)
      if index >= view.count { break }
      if view[index] == 0x0A {
        if isLastOnLine(index &+ 1) { break }
        index &+= 1
        continue
      }
      let length = runLength(of: 0x60, at: index)
      index &+= length
      if length == run {
        position = index
        return true
      }
    }
    spend(from: start, to: index)
    position = start &+ run
    return true
  }
}
