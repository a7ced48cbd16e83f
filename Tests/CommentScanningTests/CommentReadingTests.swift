import TestSupport
import Testing

@testable import CommentScanning

/// What is taken over from an earlier version of a text is what reading the text alone finds.
struct CommentReadingTests {
  private static let fixtures = Dictionary(grouping: Fixture.all, by: \.language)

  private func reading(
    _ bytes: [UInt8], _ language: Language, after known: CommentReading? = nil,
    copies: [CopiedStretch] = []
  ) -> CommentReading {
    ByteView.with(bytes) {
      CommentScanner.reading(of: $0, language: language, after: known, copies: copies)
    }
  }

  /// A text of some thousand bytes in a language.
  private func text(_ language: Language, _ random: inout SeededRandom) -> [UInt8] {
    let fixtures = Self.fixtures[language.name] ?? []
    var bytes: [UInt8] = []
    while bytes.count < 3_000 {
      if let fixture = fixtures.randomElement(using: &random), random.below(4) > 0 {
        bytes += fixture.bytes
      } else {
        // Lines of code, on which something may begin that stays open.
        for _ in 0...random.below(20) {
          bytes += Array("  call(x, \"text\") + 1 // y\n".utf8.prefix(10 + random.below(17)))
          bytes += [0x0A]
        }
        if random.below(3) == 0 { bytes += random.pick(HostileInputTests.pieces) }
      }
    }
    return bytes
  }

  @Test(arguments: Language.all)
  func `any version after any other, in every language`(language: Language) {
    var random = SeededRandom(100 + Int(language.number))
    for _ in 0..<2 {
      var old = text(language, &random)
      var known = reading(old, language)
      for _ in 0..<6 {
        let next = NextVersion(of: old, pieces: HostileInputTests.pieces, &random)
        let found = reading(next.bytes, language, after: known, copies: next.copies)
        let alone = reading(next.bytes, language)
        guard found.comments == alone.comments else {
          Issue.record("\(language.name): \(String(decoding: next.bytes, as: UTF8.self))")
          return
        }
        (old, known) = (next.bytes, found)
        if old.count < 1_500 || old.count > 10_000 {
          old = text(language, &random)
          known = reading(old, language)
        }
      }
    }
  }

  private let lines = (0..<400).map { "int a\($0) = f(\"\($0)\"); /* \($0) */\n" }.joined()

  @Test func `what is copied is not read again`() throws {
    let c = try #require(Language(named: "C"))
    let old = Array(lines.utf8)
    let truth = reading(old, c)
    // A lie that only what is taken over can tell.
    let lie = CommentReading(
      comments: truth.comments.map { comment in
        var comment = comment
        comment.kind = .line
        return comment
      }, language: c, count: old.count, rests: truth.rests)
    let new = Array("/* first */\n".utf8) + old
    let copy = CopiedStretch(source: 0, target: 12, count: old.count)
    let found = reading(new, c, after: lie, copies: [copy])
    #expect(found.comments.count == 401)
    #expect(found.comments.count { $0.kind == .line } > 380)
    #expect(found.rests.count >= truth.rests.count)
  }

  @Test func `a comment that is opened before a copied stretch swallows it`() throws {
    let c = try #require(Language(named: "C"))
    let old = Array(lines.replacing("/*", with: "//").replacing("*/", with: "").utf8)
    let new = Array("/* open\n".utf8) + old
    let found = reading(
      new, c, after: reading(old, c),
      copies: [CopiedStretch(source: 0, target: 8, count: old.count)])
    #expect(found.comments.count == 1)
    #expect(found.comments.first?.end == new.count)
  }

  @Test func `a closer far behind a copied stretch decides what stands in it`() throws {
    // Without its closer, the opener of a template is an ordinary byte.
    let language = try #require(
      Language.all.first { language in
        language.row.lexemes.contains {
          if case .linesOrNothing = $0.extent {
            $0.kind == .string && $0.closer.count == 1
          } else {
            false
          }
        }
      })
    let lexeme = try #require(
      language.row.lexemes.first {
        if case .linesOrNothing = $0.extent {
          $0.kind == .string && $0.closer.count == 1
        } else {
          false
        }
      })
    let body = (0..<200).map { "x = (\($0) + \(lexeme.opener.string)\n" }.joined()
    let old = Array(body.utf8)
    let new = old + Array("y = \(lexeme.closer.string)\n".utf8)
    let found = reading(
      new, language, after: reading(old, language),
      copies: [CopiedStretch(source: 0, target: 0, count: old.count)])
    #expect(found.comments == reading(new, language).comments)
  }
}
