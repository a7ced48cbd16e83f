import Testing

@testable import CommentScanning

/// A generator whose numbers are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

struct HostileInputTests {
  private static let fixtures = Dictionary(grouping: Fixture.all, by: \.language)

  /// Pieces of which hostile texts are made: everything that some language takes for an opener or a closer.
  static let pieces: [[UInt8]] = {
    var pieces = Set(
      LanguageTable.rows.flatMap { $0.lexemes }.flatMap { lexeme in
        [lexeme.opener.string, lexeme.closer.string, lexeme.code?.opener.string ?? ""]
      })
    pieces.formUnion([
      "\n", "\r\n", " ", "\\", "\"", "'", "`", "a", "0", "{", "}", "(", ")", "<A", "<<A", "\nA\n",
      "é",
      "\u{0}", "TODO", "#", "=", "</script>", "?>", "%>",
    ])
    pieces.remove("")
    return pieces.sorted().map { Array($0.utf8) } + [[0xFF, 0xC3]]
  }()

  private func comments(_ bytes: [UInt8], _ language: Language) -> [CommentScanning.Comment] {
    ByteView.with(bytes) { CommentScanner.comments(in: $0, language: language) }
  }

  private func isSound(_ comments: [CommentScanning.Comment], in bytes: [UInt8]) -> Bool {
    var end = 0
    for comment in comments {
      guard end <= comment.start, comment.start <= comment.bodyStart,
        comment.bodyStart <= comment.bodyEnd, comment.bodyEnd <= comment.end,
        comment.start < comment.end, comment.end <= bytes.count
      else { return false }
      end = comment.end
    }
    return true
  }

  @Test(arguments: Language.all)
  func `comments are in order, apart and in bounds, whatever the bytes`(language: Language) {
    var dice = Dice(state: 7 &+ UInt64(language.number))
    let fixtures = Self.fixtures[language.name] ?? []
    for _ in 0..<40 {
      var bytes: [UInt8] = []
      if let fixture = fixtures.randomElement(using: &dice), Bool.random(using: &dice) {
        bytes = fixture.bytes
        for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
          let start = Int.random(in: 0..<bytes.count, using: &dice)
          let end = min(bytes.count, start + Int.random(in: 0...9, using: &dice))
          bytes.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &dice) ?? [])
        }
      } else {
        for _ in 0..<Int.random(in: 0...60, using: &dice) {
          bytes += Self.pieces.randomElement(using: &dice) ?? []
        }
      }
      #expect(isSound(comments(bytes, language), in: bytes), "\(bytes)")
      #expect(hasSoundCode(bytes, language), "\(bytes)")
    }
  }

  /// Whether the stretches of code are in order, in bounds and apart from each other and all comments.
  private func hasSoundCode(_ bytes: [UInt8], _ language: Language) -> Bool {
    let (found, code) = ByteView.with(bytes) {
      CommentScanner.commentsAndCode(in: $0, language: language)
    }
    let ranges = (code + found.map { $0.start..<$0.end }).sorted { $0.lowerBound < $1.lowerBound }
    return found == comments(bytes, language)
      && code == code.sorted { $0.lowerBound < $1.lowerBound }
      && ranges.last?.upperBound ?? 0 <= bytes.count
      && zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  @Test(arguments: Fixture.all)
  func `a fixture that is cut off anywhere is read to its end`(fixture: Fixture) throws {
    let language = try #require(Language(named: fixture.language))
    for count in stride(from: 0, through: fixture.bytes.count, by: 7) {
      let bytes = Array(fixture.bytes[..<count])
      #expect(isSound(comments(bytes, language), in: bytes), "\(count)")
    }
  }

  @Test(arguments: Fixture.all)
  func `a blank line on top shifts every comment by one byte`(fixture: Fixture) throws {
    let language = try #require(Language(named: fixture.language))
    let moved = comments([0x0A] + fixture.bytes, language)
    let shifted = comments(fixture.bytes, language).map { comment in
      var comment = comment
      comment.start += 1
      comment.end += 1
      comment.bodyStart += 1
      comment.bodyEnd += 1
      return comment
    }
    #expect(moved == shifted)
  }

  @Test(arguments: Fixture.all)
  func `lines that end with CR LF hold the same comments`(fixture: Fixture) throws {
    let language = try #require(Language(named: fixture.language))
    let windows = fixture.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(
      texts(of: comments(windows, language), in: windows)
        == texts(of: comments(fixture.bytes, language), in: fixture.bytes))
  }

  /// The first line and the text of each comment, without carriage returns.
  private func texts(of comments: [CommentScanning.Comment], in bytes: [UInt8]) -> [String] {
    comments.map { comment in
      let line = bytes[..<comment.start].count { $0 == 0x0A }
      let text = bytes[comment.start..<comment.end].filter { $0 != 0x0D }
      return "\(line): \(String(decoding: text, as: UTF8.self))"
    }
  }

  @Test(arguments: Language.all)
  func `openers without end cost no more than their bytes`(language: Language) {
    // Read anew by each of them, these bytes would take minutes.
    let openers = language.row.lexemes.flatMap { lexeme in
      let opener = lexeme.opener.string
      return [opener, opener + "A", opener + "A\n", opener + "\\", opener + lexeme.closer.string]
    }
    for opener in Set(openers).sorted() {
      let bytes = Array(repeatElement(Array(opener.utf8), count: 1200 / opener.utf8.count).joined())
      #expect(isSound(comments(bytes, language), in: bytes), "\(opener)")
    }
  }
}
