/// A language's lexemes, prepared for looking them up by their first byte.
struct Lexicon: Sendable {
  /// The number of the row.
  let number: Int
  /// The language that its comments are of.
  let language: Language
  /// The lexemes by first byte, the longest opener first, then those that need a prefix.
  let entries: [Lexeme]
  /// The search inside each entry's literal: for its closer, its escape, its code and its line's end.
  let literalFinders: [ByteFinder]
  /// The searches for the next opener in code: plain, with braces, with parentheses.
  let code: ByteFinder
  let codeInBraces: ByteFinder
  let codeInParentheses: ByteFinder
  /// What ends a stretch of this language inside another one, if anything does.
  let leave: ShortText?
  private let starts: [UInt16]

  /// Prepares the row of that number; `number(named:)` finds those of embedded languages.
  init(number: Int, row: LanguageRow, numberNamed: (String) -> Int?) {
    self.number = number
    language = Language(number: row.whole.flatMap(numberNamed) ?? number)
    var byFirst: [[Lexeme]] = Array(repeating: [], count: 256)
    for var lexeme in row.lexemes {
      lexeme.languageNumber = numberNamed(lexeme.language.string) ?? number
      for byte in lexeme.opener.spellings(at: 0) { byFirst[Int(byte)].append(lexeme) }
    }
    var entries: [Lexeme] = []
    var starts: [UInt16] = []
    for lexemes in byFirst {
      starts.append(UInt16(entries.count))
      // Most bytes open nothing, and to sort nothing takes time, too.
      guard lexemes.count > 1 else {
        entries += lexemes
        continue
      }
      entries += lexemes.enumerated().sorted {
        (-$0.element.rank, $0.offset) < (-$1.element.rank, $1.offset)
      }.map(\.element)
    }
    starts.append(UInt16(entries.count))
    let openers = (0..<256).filter { !byFirst[$0].isEmpty }.map { UInt8($0) }
    self.entries = entries
    self.starts = starts
    literalFinders = entries.map { ByteFinder($0.literalBytes) }
    code = ByteFinder(openers)
    codeInBraces = ByteFinder(openers + Array("{}".utf8))
    codeInParentheses = ByteFinder(openers + Array("()".utf8))
    leave = entries.first { if case .leave = $0.detail { true } else { false } }?.opener
  }

  /// The places of the entries that `byte` may begin.
  @inline(__always) func candidates(for byte: UInt8) -> Range<Int> {
    Int(starts[Int(byte)])..<Int(starts[Int(byte) + 1])
  }

  /// The lexicons of all languages, by number.
  static let all: [Lexicon] = LanguageTable.rows.enumerated().map {
    Lexicon(number: $0, row: $1, numberNamed: LanguageTable.number(named:))
  }
}

extension Lexeme {
  /// What decides between openers that stand at the same byte.
  fileprivate var rank: Int { opener.count * 2 + (prefix == nil ? 0 : 1) }

  /// The bytes at which reading the literal has to stop.
  fileprivate var literalBytes: [UInt8] {
    var bytes: [UInt8] = closer.isEmpty ? [] : closer.spellings(at: 0)
    if case .by(let byte) = escape { bytes.append(byte.value) }
    if let code { bytes.append(code.opener.first) }
    switch extent {
    case .line, .lineOrNothing, .carriedOn: bytes.append(0x0A)
    case .lines, .linesOrNothing: break
    }
    return bytes
  }
}
