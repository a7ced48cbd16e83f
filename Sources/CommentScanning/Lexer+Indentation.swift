extension Lexer {
  /// The number of blanks that lead the line of `index`, which only blanks precede; lists' dashes count as blanks.
  func indentation(of index: Int) -> Int {
    var start = index
    while start > 0 && view[start - 1] != 0x0A { start -= 1 }
    return indentation(atLineStart: start, before: index)
  }

  private func indentation(atLineStart start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit && view[index].isBlank { index += 1 }
    return index - start
  }

  /// The end of the lines after `lineEnd` that are indented deeper than `indentation` or blank.
  ///
  /// Blank lines at the end are left out.
  mutating func endOfDeeperLines(than indentation: Int, after lineEnd: Int) -> Int {
    var end = lineEnd
    var next = lineEnd
    while next < view.count {
      let start = next + 1
      next = view.lineEnd(from: start)
      let indent = self.indentation(atLineStart: start, before: next)
      if start + indent == next { continue }
      if indent <= indentation { break }
      end = next
    }
    look(to: next)
    return end
  }

  /// Takes the deeper indented lines below out of the code.
  mutating func openIndentedText(_ lexeme: Lexeme) -> Bool {
    var header = position + lexeme.opener.count
    while view[header].isDigit || view[header] == 0x2B || view[header] == 0x2D { header += 1 }
    guard isLastOnLine(header) || (view[header].isBlank && isComment(after: header)) else {
      return false
    }
    let lineEnd = view.lineEnd(from: header)
    let end = endOfDeeperLines(than: nodeIndentation(before: position), after: lineEnd)
    position = header
    if end > lineEnd { hole = lineEnd + 1..<end }
    return true
  }

  private func isComment(after index: Int) -> Bool {
    var next = index
    while view[next].isBlank { next += 1 }
    return view[next] == 0x23
  }

  /// The column of the YAML node whose value begins at `index`: the dashes before it indent it.
  private func nodeIndentation(before index: Int) -> Int {
    var start = index
    while start > 0 && view[start - 1] != 0x0A { start -= 1 }
    var node = start
    var dash = -1
    while node < index {
      if view[node] == 0x2D && view[node + 1].isBlank {
        dash = node - start
      } else if !view[node].isBlank {
        break
      }
      node += 1
    }
    if node < index && view[node] == 0x2D && view[node + 1] == 0x2D { return -1 }
    return node < index ? node - start : dash
  }
}
