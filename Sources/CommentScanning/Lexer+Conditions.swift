extension Lexer {
  /// Whether an opener or closer that covers `start..<end` stands where it has to.
  @inline(__always) func holds(_ place: Lexeme.Place, from start: Int, to end: Int) -> Bool {
    if case .anywhere = place { return true }
    return holdsStrictly(place, from: start, to: end)
  }

  private func holdsStrictly(_ place: Lexeme.Place, from start: Int, to end: Int) -> Bool {
    let before = beginsFile(start) ? 0x0A : view[start - 1]
    switch place {
    case .anywhere: return true
    case .lineStart: return before == 0x0A
    case .firstOnLine: return isFirstOnLine(start)
    case .freshLine(let mark): return isFirstOnLine(start) && !isCarriedOn(start, by: mark.value)
    case .aloneOnLine: return isFirstOnLine(start) && isLastOnLine(end)
    case .ruleLine:
      return isFirstOnLine(start) && isLastOnLine(end) && !isUnderline(start, end)
    case .column(let column): return isColumn(column, at: start)
    case .rightAfter(let set): return before == 0x0A || set.contains(before)
    case .after(let set):
      let last = lastOnLine(before: start)
      return last == 0x0A || set.contains(last)
    case .afterCode(let set): return lastOfCode(before: start).map(set.contains) ?? true
    case .notAfter(let set): return !set.contains(before)
    case .wordStart: return !before.isWordByte
    case .notAfterWordOrSigil:
      if before.isWordByte || ("$@%&" as ASCIISet).contains(before) { return false }
      return !(before == 0x3E && view[start - 2] == 0x2D)
    case .notInNumber: return !isInNumber(start)
    case .notAfterValue:
      return
        !(before.isWordByte || before == 0x29 || before == 0x5D || before == 0x7D
        || before == 0x27 || before == 0x2E)
    case .operand: return expectsOperand(at: start)
    }
  }

  /// Whether what has to follow an opener does so at `index`.
  @inline(__always) func holds(_ next: Lexeme.Next, at index: Int) -> Bool {
    switch next {
    case .anything: return true
    case .wordEnd: return !view[index].isWordByte
    case .blank: return index >= view.count || view[index].isBlankOrLineEnd
    case .lineEnd: return isLastOnLine(index)
    case .letter: return view[index].isASCIILetter
    case .any(let set): return index < view.count && set.contains(view[index])
    case .none(let set): return index >= view.count || !set.contains(view[index])
    case .remark: return isRemark(at: index)
    }
  }

  /// Whether the bytes that `prefix` asks for stand right before `index`.
  func holds(_ prefix: Lexeme.Prefix, before index: Int) -> Bool {
    var start = index
    var found = false
    while start > 0 && index - start < 8 && prefix.among.contains(view[start - 1]) {
      start -= 1
      found = found || prefix.needing.contains(view[start])
    }
    return found && !(view[start].isWordByte && view[start - 1].isWordByte)
  }

  /// The last byte that is not blank before `index` on its line, or LF if there is none.
  func lastOnLine(before index: Int) -> UInt8 {
    var before = index - 1
    while before >= 0 && view[before].isBlank { before -= 1 }
    return beginsFile(before + 1) ? 0x0A : view[before]
  }

  /// Whether the file's text begins at `index`, which a byte order mark may precede.
  private func beginsFile(_ index: Int) -> Bool {
    index == 0 || (index == 3 && view[0] == 0xEF && view[1] == 0xBB && view[2] == 0xBF)
  }

  /// Whether only blanks stand before `index` on its line.
  func isFirstOnLine(_ index: Int) -> Bool { lastOnLine(before: index) == 0x0A }

  /// Whether only blanks stand from `index` on, up to the end of the line.
  func isLastOnLine(_ index: Int) -> Bool {
    var after = index
    while after < view.count && view[after].isBlank { after += 1 }
    return after >= view.count || view[after] == 0x0A
  }

  /// Whether the line before that of `index` ends with `mark`.
  private func isCarriedOn(_ index: Int, by mark: UInt8) -> Bool {
    var end = index - 1
    while end >= 0 && view[end] != 0x0A { end -= 1 }
    if view[end - 1] == 0x0D { end -= 1 }
    return view[end - 1] == mark
  }

  private func isColumn(_ column: Int, at index: Int) -> Bool {
    let start = index - (column - 1)
    guard start >= 0 && view.isLineStart(start) else { return false }
    return !(start..<index).contains { view[$0] == 0x0A }
  }

  /// Whether the word that ends at `index` is a number, as in `1'000` and `0xFF'FF`.
  private func isInNumber(_ index: Int) -> Bool {
    var start = index
    while start > 0 && index - start < 64 && (view[start - 1].isWordByte || view[start - 1] == 0x27)
    {
      start -= 1
    }
    return start < index && view[start].isDigit
  }
}
