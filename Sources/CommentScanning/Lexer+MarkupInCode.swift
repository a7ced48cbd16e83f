extension Lexer {
  /// Enters markup amid code, at `<` before a name or `>`.
  mutating func enterMarkup(_ lexeme: Lexeme) -> Bool {
    // `map<T>(…)`: what follows a word at once is a list of types.
    if view[position &- 1].isWordByte || isTypeParameter(at: position &+ 1) { return false }
    let frame = Frame(
      kind: .markupTag(depth: 0), language: lexicon.number, end: view.count)
    guard push(frame) else { return false }
    position &+= 1
    return true
  }

  /// Whether `<T,` or `<T extends` stands there, which begins a generic function, not an element.
  private func isTypeParameter(at start: Int) -> Bool {
    var index = start
    while view[index].isWordByte { index &+= 1 }
    if view[index] == 0x2C { return true }
    while view[index].isBlank { index &+= 1 }
    return ("extends " as ShortText).stands(in: view, at: index)
  }

  /// Reads a tag, and the comments in it, up to its end or to code in its braces.
  mutating func readMarkupTag(depth: Int) {
    let finder = ByteFinder(Array("\"'{></".utf8))
    while true {
      position = finder.first(in: view, from: position)
      if position >= view.count { return }
      let byte = view[position]
      if byte == 0x2F && readCommentInTag() { continue }
      position &+= 1
      switch byte {
      case 0x2F: break
      case 0x3C: skipTypes()
      case 0x7B:
        if enterBraces() { return }
      case 0x3E:
        let isEmpty = view[position &- 2] == 0x2F
        return finishTag(depth: isEmpty ? depth : depth + 1)
      default:
        position = view.first(byte, from: position).map { $0 &+ 1 } ?? view.count
      }
    }
  }

  /// Reads the comment that stands at the position, if one does.
  private mutating func readCommentInTag() -> Bool {
    for entry in lexicon.candidates(for: 0x2F) where lexicon.entries[entry].isComment {
      if lexicon.entries[entry].opener.stands(in: view, at: position) && begin(entry) {
        return true
      }
    }
    return false
  }

  /// Skips the types between `<` and `>` behind an element's name, if they are closed soon.
  private mutating func skipTypes() {
    var depth = 1
    let end = min(position &+ 1024, view.count)
    look(to: end)
    for index in position..<end {
      if view[index] == 0x3C { depth += 1 }
      if view[index] == 0x3E && view[index &- 1] != 0x3D { depth -= 1 }
      if depth == 0 {
        position = index &+ 1
        return
      }
    }
  }

  /// Reads text up to a tag or to code in braces.
  mutating func readMarkupText(depth: Int) {
    let finder = ByteFinder(Array("{<".utf8))
    while true {
      position = finder.first(in: view, from: position)
      if position >= view.count { return }
      let byte = view[position]
      position &+= 1
      if byte == 0x7B {
        if enterBraces() { return }
      } else if view[position] == 0x2F {
        position = view.first(0x3E, from: position).map { $0 &+ 1 } ?? view.count
        return finishTag(depth: depth - 1)
      } else if view[position].isWordByte || view[position] == 0x3E {
        frames[frames.count - 1].kind = .markupTag(depth: depth)
        return
      }
    }
  }

  /// Goes on in the text of the element around, or in the code around all elements.
  private mutating func finishTag(depth: Int) {
    if depth <= 0 {
      frames.removeLast()
      useTopFrame()
    } else {
      frames[frames.count - 1].kind = .markupText(depth: depth)
    }
  }

  private mutating func enterBraces() -> Bool {
    push(
      Frame(
        kind: .code(open: 0x7B, close: 0x7D, depth: 1), language: lexicon.number,
        end: view.count))
  }
}

extension Lexeme {
  /// Whether it is a comment that a tag may hold.
  fileprivate var isComment: Bool { kind == .lineComment || kind == .blockComment }
}
