/// The reading of a notebook: JSON whose cells hold code as strings, a line each.
///
/// The lines of a cell are unescaped into one text, which is lexed as any other; the places of its comments are then
/// traced back to the file, a comment for each string that it reaches into.
struct Notebook {
  private let view: ByteView
  private var position = 0
  private var comments: [Comment] = []

  private init(_ view: ByteView) {
    self.view = view
  }

  /// Finds the comments in the cells of a notebook.
  static func comments(in view: ByteView) -> [Comment] {
    var notebook = Notebook(view)
    notebook.read()
    return notebook.comments
  }

  /// A key that was read last at the depth of a cell, and what the cell is.
  private struct Cell {
    var key: [UInt8] = []
    var kind: [UInt8] = []
    var sources: [Range<Int>] = []
  }

  private mutating func read() {
    let code = kernelLanguage
    let markdown = Language(named: "Markdown") ?? .generic
    var cell = Cell()
    var isInSource = false
    let finder = ByteFinder(Array("\"{}[]".utf8))
    while true {
      position = finder.first(in: view, from: position)
      guard position < view.count else { return }
      switch view[position] {
      case 0x22:
        let text = string()
        if follows(0x3A) {
          cell.key = view.bytes(text)
          isInSource = cell.key == Array("source".utf8)
        } else if isInSource {
          cell.sources.append(text)
        } else if cell.key == Array("cell_type".utf8) {
          cell.kind = view.bytes(text)
        }
      case 0x5D:
        isInSource = false
        position += 1
      case 0x7D:
        if !cell.sources.isEmpty {
          add(cell.sources, cell.kind == Array("code".utf8) ? code : markdown)
        }
        cell = Cell()
        isInSource = false
        position += 1
      case 0x7B:
        // What a cell holds besides its kind and source, such as its metadata, does not end it.
        if cell.sources.isEmpty && cell.kind.isEmpty { cell = Cell() } else { skipObject() }
        position += 1
      default: position += 1
      }
    }
  }

  /// The content of the string that begins at the position, which moves behind it.
  private mutating func string() -> Range<Int> {
    let start = position + 1
    let finder = ByteFinder([0x22, 0x5C])
    var index = start
    while true {
      index = finder.first(in: view, from: index)
      if index >= view.count || view[index] == 0x22 { break }
      index += 2
    }
    index = min(index, view.count)
    position = index + 1
    return start..<index
  }

  private func follows(_ byte: UInt8) -> Bool {
    var index = position
    while view[index].isBlankOrLineEnd { index += 1 }
    return view[index] == byte
  }

  /// Moves to the end of the object that begins at the position.
  private mutating func skipObject() {
    let finder = ByteFinder(Array("\"{}".utf8))
    var depth = 0
    while true {
      position = finder.first(in: view, from: position)
      guard position < view.count else { return }
      if view[position] == 0x22 {
        _ = string()
        continue
      }
      depth += view[position] == 0x7B ? 1 : -1
      if depth == 0 { return }
      position += 1
    }
  }

  /// The language that the notebook's metadata name; Python where they name none that is known.
  private var kernelLanguage: Language {
    for key in ["\"language_info\"", "\"kernelspec\""] {
      guard let place = last(ShortText(key)) else { continue }
      for name in ["\"name\"", "\"language\""] {
        guard let value = value(of: ShortText(name), from: place),
          let number = ElementLanguage.number(named: value)
        else { continue }
        return Language(number: number)
      }
    }
    return Language(named: "Python") ?? .generic
  }

  private func last(_ text: ShortText) -> Int? {
    var found: Int?
    var index = 0
    while let place = view.first(0x22, from: index) {
      if text.stands(in: view, at: place) { found = place }
      index = place + 1
    }
    return found
  }

  private func value(of key: ShortText, from start: Int) -> String? {
    let near = view.upTo(start + 1000)
    var index = start
    while let place = near.first(0x22, from: index) {
      index = place + 1
      guard key.stands(in: near, at: place),
        let open = near.first(0x22, from: place + key.count),
        let close = near.first(0x22, from: open + 1)
      else { continue }
      return String(decoding: near.bytes(open + 1..<close), as: UTF8.self).lowercased()
    }
    return nil
  }

  /// Lexes a cell and keeps its comments at their places in the file.
  private mutating func add(_ sources: [Range<Int>], _ language: Language) {
    let text = UnescapedText(view, sources)
    let found = ByteView.with(text.bytes) { CommentScanner.comments(in: $0, language: language) }
    var first = 0
    for comment in found {
      let range = text.place(of: comment.start)..<text.place(of: comment.end)
      let body = text.place(of: comment.bodyStart)
      let bodyEnd = text.place(of: comment.bodyEnd)
      while first < sources.count && sources[first].upperBound <= range.lowerBound { first += 1 }
      for piece in sources[first...] {
        if piece.lowerBound >= range.upperBound { break }
        let start = max(range.lowerBound, piece.lowerBound)
        let end = lineEnd(of: piece, min(range.upperBound, piece.upperBound))
        if start >= end { continue }
        comments.append(
          Comment(
            start: start, end: end, bodyStart: min(max(body, start), end),
            bodyEnd: max(min(bodyEnd, end), min(max(body, start), end)), kind: comment.kind,
            isDocumentation: comment.isDocumentation, isEscaped: true, language: comment.language))
      }
    }
  }

  /// The end of a string without the escape of the line's end that it may close with.
  private func lineEnd(of piece: Range<Int>, _ end: Int) -> Int {
    end == piece.upperBound && piece.count >= 2 && view[end - 2] == 0x5C && view[end - 1] == 0x6E
      ? end - 2 : end
  }
}
