extension DisplayWidth {
  /// The end of a text that gives way when there is no room.
  package enum Cut: Sendable {
    /// The end goes: `Split the bill…`.
    case tail
    /// The start goes, so that a path keeps its file: `…/Invoice.swift`.
    case head
  }

  /// Returns the longest start of a text that fits, never a part of a grapheme.
  static func prefix(of text: String, columns: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += of(text[index])
      if used > columns { break }
      end = text.index(after: index)
    }
    return text[..<end]
  }

  /// Returns the longest start of a text that fits and does not end in a space.
  static func words(of text: String, columns: Int) -> Substring {
    var start = prefix(of: text, columns: columns)
    while start.last == " " { start.removeLast() }
    return start
  }

  /// Returns the longest end of a text that fits, never a part of a grapheme.
  static func suffix(of text: String, columns: Int) -> Substring {
    var used = 0
    var start = text.endIndex
    for index in text.indices.reversed() {
      used += of(text[index])
      if used > columns { break }
      start = index
    }
    return text[start...]
  }

  /// Returns the end of a path that fits, by whole components where at least one does.
  static func pathSuffix(of path: String, columns: Int) -> Substring {
    let suffix = suffix(of: path, columns: columns)
    return suffix.firstIndex(of: "/").map { suffix[$0...] } ?? suffix
  }
}

extension SafeText {
  /// Returns the text, or as much of it as fits beside an ellipsis.
  ///
  /// The result may be one column narrower than asked where a wide grapheme did not fit, and is
  /// empty for a width of nothing.
  package func truncated(to columns: Int, cutting cut: DisplayWidth.Cut = .tail) -> SafeText {
    width <= columns ? self : abridged(to: columns, cutting: cut)
  }

  /// Returns as much of the text as fits beside an ellipsis, which is always written.
  func abridged(to columns: Int, cutting cut: DisplayWidth.Cut) -> SafeText {
    guard columns > 0 else { return "" }
    return switch cut {
    case .tail:
      SafeText(trusted: DisplayWidth.words(of: string, columns: columns - 1) + "…")
    case .head:
      SafeText(trusted: "…" + DisplayWidth.pathSuffix(of: string, columns: columns - 1))
    }
  }

  /// Returns the text with spaces behind it up to a width.
  package func padded(to columns: Int) -> SafeText {
    let missing = columns - width
    guard missing > 0 else { return self }
    return SafeText(trusted: string + String(repeating: " ", count: missing))
  }
}
