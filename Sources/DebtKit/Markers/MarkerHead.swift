import CommentScanning

/// The keyword of a comment line, or the reason why the line's first word is none.
enum MarkerHead {
  case keyword(Found)
  /// It is a keyword but for its case.
  case otherCase
  case none(Exclusion)

  /// A keyword with the offsets of what stands around it.
  struct Found {
    let match: KeywordTable.Match
    /// Where the marker starts: the keyword, its `@`, or the `(owner/date)` before it.
    let start: Int
    let keywordStart: Int
    let keywordEnd: Int
  }

  /// The rows of rule 2 that make a first word no marker.
  enum Exclusion: String, CaseIterable {
    case noKeyword = "its first word is no keyword"
    case longerWord = "the keyword is a part of a longer word"
    case quoted = "the keyword stands in quotes"
    case assignment = "the keyword is a variable that is set"
    case statement = "the keyword is a call in commented-out code"
    case directiveLabel = "the comment names the macro of an #endif or #else"
  }

  /// Reads the first word of a comment line.
  ///
  /// Between the start and the keyword may stand blanks, ASCII punctuation, combining marks, `@`
  /// and `(owner/date)`.
  ///
  /// - Complexity: O(*n*) in the bytes before the first word, and O(1) for most lines after it.
  static func read(
    _ view: ByteView, from start: Int, to end: Int, keywords: KeywordTable,
    letterCase: MarkerSettings.LetterCase
  ) -> MarkerHead {
    var index = start
    var prefix: Int?
    while index < end {
      let byte = view[index]
      if byte == UInt8(ascii: "("), let after = StampPrefix.end(in: view, at: index, before: end) {
        prefix = index
        index = after
      } else if byte.isBlank || byte.isPunctuation {
        index += 1
      } else if let length = markLength(in: view, at: index) {
        index += length
      } else {
        break
      }
    }
    guard index < end, keywords.canStart(with: view[index]),
      let match = keywords.match(in: view, at: index, before: end)
    else { return .none(.noKeyword) }
    let stop = index + match.length
    let before = index > start ? view[index - 1] : 0
    if before == UInt8(ascii: "_") || before == UInt8(ascii: "$") { return .none(.longerWord) }
    guard WordBoundary.isEnd(in: view, at: stop, before: end, keywords: keywords) else {
      return .none(.longerWord)
    }
    let isTagged = before == UInt8(ascii: "@")
    let isSpelled =
      match.isUpperCase || letterCase == .any
      || (isTagged && match.isLowerCase && match.keyword.allowsLowerCaseAfterAt)
    guard isSpelled else {
      let isCommand = isTagged || before == UInt8(ascii: "\\")
      let isMiss = CaseMiss.isLikely(match, isTagged: isCommand, in: view, at: stop, before: end)
      return isMiss ? .otherCase : .none(.noKeyword)
    }
    if QuotedText.isQuote(before) { return .none(.quoted) }
    if let code = CommentedCode.exclusion(in: view, at: stop, before: end) { return .none(code) }
    if stop == end, CommentedCode.isDirectiveLabel(in: view, at: start) {
      return .none(.directiveLabel)
    }
    let head = prefix ?? (isTagged ? index - 1 : index)
    return .keyword(Found(match: match, start: head, keywordStart: index, keywordEnd: stop))
  }

  /// The length of the combining mark at an index: U+0300–036F, U+20D0–20FF, U+FE00–FE0F, U+FE20–FE2F.
  private static func markLength(in view: ByteView, at index: Int) -> Int? {
    switch (view[index], view[index + 1], view[index + 2]) {
    case (0xCC, 0x80...0xBF, _), (0xCD, 0x80...0xAF, _): 2
    case (0xE2, 0x83, 0x90...0xBF), (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xB8, 0xA0...0xAF): 3
    default: nil
    }
  }
}
