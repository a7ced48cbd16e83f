import Testing

@testable import CommentScanning

struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `each true comment is found, once, and no trap is`(fixture: Fixture) throws {
    let language = try #require(Language(named: fixture.language))
    let comments = ByteView.with(fixture.bytes) {
      CommentScanner.comments(in: $0, language: language)
    }
    for mark in fixture.marks {
      let around = comments.filter { $0.start <= mark.offset && mark.offset < $0.end }
      if !mark.isComment {
        #expect(around.isEmpty, "line \(mark.line): NO stands in a comment")
        continue
      }
      #expect(around.count == 1, "line \(mark.line): a true comment is not found")
      guard let comment = around.first else { continue }
      #expect(
        comment.bodyStart <= mark.offset && mark.offset < comment.bodyEnd,
        "line \(mark.line): the mark is not in the comment's body")
      #expect(
        comment.isDocumentation == mark.isDocumentation, "line \(mark.line): documentation")
      if let language = mark.language {
        #expect(comment.language.name == language, "line \(mark.line): language")
      }
    }
  }

  @Test func `every language has a fixture, with a true comment if it has any`() {
    let marked = Dictionary(grouping: Fixture.all, by: \.language)
    for row in LanguageTable.rows {
      let fixtures = marked[row.name] ?? []
      #expect(!fixtures.isEmpty, "\(row.name) has no fixture")
      let holdsComment = fixtures.contains { $0.marks.contains(where: \.isComment) }
      #expect(holdsComment != (row.lexemes.isEmpty && !row.isNotebook), "\(row.name)")
    }
  }

  @Test(arguments: Fixture.all)
  func `a fixture is told to be of its language by its name and content`(fixture: Fixture) throws {
    let row = try #require(LanguageTable.rows.first { $0.name == fixture.language })
    if row.extensions.isEmpty && row.names.isEmpty { return }
    let path = Array("some.dir/\(fixture.name)".utf8)
    let found = ByteView.with(fixture.bytes) {
      LanguageDetector.language(ofPath: path, head: $0)
    }
    #expect(found.name == fixture.language)
    #expect(!LanguageDetector.holdsNoComments(path: path) || found.isWithoutComments)
  }
}
