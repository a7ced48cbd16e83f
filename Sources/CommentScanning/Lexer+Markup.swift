extension Lexer {
  /// Skips a tag of a markup language, with its quoted attributes.
  mutating func skipTag(_ lexeme: Lexeme) -> Bool {
    position = endOfTag(from: position &+ 1)
    return true
  }

  /// Finds the end of the tag whose name begins at `start`.
  ///
  /// A quote without its partner hides nothing.
  private mutating func endOfTag(from start: Int) -> Int {
    let finder = ByteFinder([0x3E, 0x22, 0x27, 0x3C])
    var index = start
    while true {
      index = finder.first(in: view, from: index)
      if index >= view.count { return view.count }
      let byte = view[index]
      if byte == 0x3C { return index }
      index &+= 1
      if byte == 0x3E { return index }
      guard patience > 0, let close = view.first(byte, from: index) else {
        spend(from: index, to: view.count)
        continue
      }
      index = close &+ 1
    }
  }

  /// Enters the content of an element whose start tag stands at the position.
  mutating func enterElement(_ lexeme: Lexeme) -> Bool {
    let start = position
    let body = endOfTag(from: start &+ 1)
    if view[body &- 1] == 0x3E && view[body &- 2] == 0x2F {
      position = body
      return true
    }
    let end = endOfElement(lexeme, from: body)
    guard
      let language = language(ofElement: lexeme, attributes: start &+ lexeme.opener.count..<body)
    else {
      position = end
      return true
    }
    return enter(language: language, body..<max(body, end), resume: max(body, end))
  }

  /// Finds the end tag of an element, whatever its content.
  private func endOfElement(_ lexeme: Lexeme, from body: Int) -> Int {
    var index = body
    while let found = view.first(0x3C, from: index) {
      if view[found &+ 1] == 0x2F && isName(of: lexeme, at: found &+ 2) { return found }
      index = found &+ 1
    }
    return view.count
  }

  private func isName(of lexeme: Lexeme, at index: Int) -> Bool {
    for place in 1..<lexeme.opener.count
    where view[index &+ place &- 1] | 0x20 != lexeme.opener[place] {
      return false
    }
    return !view[index &+ lexeme.opener.count &- 1].isWordByte
  }

  /// The language that the attributes of an element name; its row's where they name none, nil where none is known.
  private func language(ofElement lexeme: Lexeme, attributes: Range<Int>) -> Int? {
    for name in ["lang", "type"] as [ShortText] {
      guard let value = attribute(name, in: attributes) else { continue }
      return ElementLanguage.number(named: value, byDefault: lexeme.languageNumber)
    }
    return lexeme.languageNumber
  }

  private func attribute(_ name: ShortText, in range: Range<Int>) -> [UInt8]? {
    var index = range.lowerBound
    while let found = first(name, from: index, below: range.upperBound) {
      index = found &+ name.count
      guard view[found &- 1].isBlankOrLineEnd else { continue }
      while view[index].isBlank { index &+= 1 }
      guard view[index] == 0x3D else { continue }
      index &+= 1
      while view[index].isBlank { index &+= 1 }
      if view[index] == 0x22 || view[index] == 0x27 { index &+= 1 }
      var end = index
      while end < range.upperBound && !"\"'> \t\n".utf8.contains(view[end]) { end &+= 1 }
      return view.bytes(index..<end)
    }
    return nil
  }
}
