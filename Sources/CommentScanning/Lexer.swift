/// The reading of one text: leaps to what may begin something, reads it, goes on after it.
struct Lexer {
  /// The most frames that may wait; what would go deeper is read as plain code.
  private static let depthLimit = 512

  /// The whole text.
  let whole: ByteView
  /// The text up to the end of the current region.
  var view: ByteView
  /// The next byte to read.
  var position = 0
  /// The lexicons by language number.
  let lexicons: [Lexicon]
  /// The lexicon of the current frame.
  var lexicon: Lexicon
  /// What is being read, on top of what waits for it.
  var frames: [Frame]
  /// What was found.
  var comments: [Comment] = []
  /// What was read as code, where that is asked for: neither comment nor literal.
  private(set) var code: [Range<Int>] = []
  private let keepsCode: Bool
  /// The first place at which a rest is looked for again.
  var nextRest: Int
  /// The lines below the current one that a heredoc took.
  var hole: Range<Int>?
  /// Where the current line of prose ends; literals do not open in it.
  var proseEnd = 0
  /// How many more bytes may be read in vain by look-aheads, which keeps the whole linear on any input.
  var patience: Int
  /// The furthest end of what was read in vain.
  var reach = 0
  /// Where reading another version of the text may be taken up, if that is asked for.
  var rests: Rests?

  /// Prepares the reading of `view` from its first byte.
  init(
    _ view: ByteView, language: Language, keepsCode: Bool = false, rests: Rests? = nil
  ) {
    whole = view
    self.keepsCode = keepsCode
    self.rests = rests
    nextRest = rests == nil ? .max : 0
    self.view = view
    lexicons = Lexicon.all
    lexicon = lexicons[Int(language.number)]
    frames = [
      Frame(
        kind: .code(open: 0, close: 0, depth: 0), language: Int(language.number), end: view.count)
    ]
    patience = Self.patience(for: view.count)
  }

  /// What look-aheads may read in vain in a text of so many bytes.
  static func patience(for count: Int) -> Int { 4 &* count &+ 65_536 }

  /// Reads the text to its end.
  mutating func run() {
    while let frame = frames.last {
      switch frame.kind {
      case .code(let open, let close, _): readCode(open: open, close: close)
      case .literal(let entry, let end): readLiteral(entry: entry, until: end)
      case .markupTag(let depth): readMarkupTag(depth: depth)
      case .markupText(let depth): readMarkupText(depth: depth)
      }
      if position >= view.count { leaveRegion() }
    }
  }

  /// Reads code until the frame changes or its region ends.
  private mutating func readCode(open: UInt8, close: UInt8) {
    let depth = frames.count
    let finder =
      open == 0 ? lexicon.code : open == 0x28 ? lexicon.codeInParentheses : lexicon.codeInBraces
    var start = position
    while position < view.count {
      position = finder.first(in: view, from: position)
      if let hole, position >= hole.lowerBound {
        self.hole = nil
        keep(from: start, to: hole.lowerBound)
        position = max(position, hole.lowerBound) < hole.upperBound ? hole.upperBound : position
        start = position
        continue
      }
      if position >= view.count { return keep(from: start, to: position) }
      if position >= nextRest && rest() { continue }
      let (byte, end) = (view[position], position)
      if beginEntry(at: byte) {
        keep(from: start, to: end)
        if frames.count != depth || frames.isEmpty { return }
        start = position
        continue
      }
      if open != 0 && (byte == open || byte == close) {
        position &+= 1
        if countBracket(closing: byte == close) { return keep(from: start, to: position) }
        continue
      }
      position &+= 1
    }
  }

  /// Keeps a stretch of code, where that is asked for.
  @inline(__always) private mutating func keep(from start: Int, to end: Int) {
    if keepsCode && start < end { code.append(start..<end) }
  }

  /// Tries what `byte`, at the position, may begin; on success the position or the frame has moved on.
  @inline(__always) private mutating func beginEntry(at byte: UInt8) -> Bool {
    for entry in lexicon.candidates(for: byte)
    where lexicon.entries[entry].opener.stands(in: view, at: position) && begin(entry) {
      return true
    }
    return false
  }

  /// Begins the entry whose opener stands at the position, if it counts there.
  ///
  /// The kinds that are read all the time use the lexicon's entry where it is: a copy of it costs more than they do.
  mutating func begin(_ entry: Int) -> Bool {
    let end = position &+ lexicon.entries[entry].opener.count
    guard holds(lexicon.entries[entry].place, from: position, to: end),
      holds(lexicon.entries[entry].next, at: end)
    else { return false }
    switch lexicon.entries[entry].kind {
    case .lineComment: return readLineComment(entry)
    case .blockComment: return readBlockComment(entry)
    case .indentedComment: return readIndentedComment(entry)
    case .string: return position >= proseEnd && beginString(entry)
    case .character: return position >= proseEnd && skipCharacter(entry)
    case .nothing: return position >= proseEnd && skipNothing(entry)
    case .heredoc: return position >= proseEnd && openHeredoc(entry)
    case .bracketed: return position >= proseEnd && enterBracketed(entry)
    default: return position >= proseEnd && beginOther(lexicon.entries[entry], entry)
    }
  }

  private mutating func beginOther(_ lexeme: Lexeme, _ entry: Int) -> Bool {
    switch lexeme.kind {
    case .taggedString: beginTaggedString(lexeme, entry)
    case .delimited: beginDelimited(lexeme, entry)
    case .regex: skipRegex(lexeme)
    case .indentedText: openIndentedText(lexeme)
    case .indentedStretch: enterIndented(lexeme)
    case .plainLine: openPlainLine(lexeme)
    case .embedded: enterEmbedded(lexeme)
    case .rest: enterRest(lexeme)
    case .tag: skipTag(lexeme)
    case .element: enterElement(lexeme)
    case .markup: enterMarkup(lexeme)
    case .fence: readFence(lexeme)
    case .codeSpan: skipCodeSpan(lexeme)
    case .lineComment, .blockComment, .indentedComment, .string, .character, .nothing, .heredoc,
      .bracketed:
      false
    }
  }

  /// Counts a bracket of nested code; tells whether it was the one that ends the code.
  private mutating func countBracket(closing: Bool) -> Bool {
    guard case .code(let open, let close, let depth) = frames[frames.count - 1].kind else {
      return false
    }
    if closing && depth <= 1 {
      frames.removeLast()
      useTopFrame()
      return true
    }
    frames[frames.count - 1].kind = .code(
      open: open, close: close, depth: depth + (closing ? -1 : 1))
    return false
  }

  /// Puts a frame on top and makes its language and end the current ones; too deep a stack refuses.
  mutating func push(_ frame: Frame) -> Bool {
    guard frames.count < Lexer.depthLimit else { return false }
    frames.append(frame)
    useTopFrame()
    return true
  }

  /// Makes the language and the end of the top frame the current ones.
  mutating func useTopFrame() {
    guard let frame = frames.last else { return }
    if frame.language != lexicon.number { lexicon = lexicons[frame.language] }
    if frame.end != view.count { view = whole.upTo(frame.end) }
  }

  /// Ends the innermost region, and whatever was left open in it.
  private mutating func leaveRegion() {
    while let frame = frames.popLast() {
      guard frame.isRegion else { continue }
      position = max(position, frame.resume)
      useTopFrame()
      return
    }
  }
}
