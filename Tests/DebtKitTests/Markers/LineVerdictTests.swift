import CommentScanning
import DebtKit
import Testing

@Suite struct LineVerdictTests {
  private static let text = """
    int x;
    // TODO: one
    //   two
    // "TODO" is quoted
    // todo: other case
    // debt:ignore
    // FIXME: hidden
    // prose
    // BUG("no");
    """

  @Test(arguments: [
    (1, "no comment"), (2, "TODO | one ¶ two"), (3, "text of 2"),
    (4, "the keyword stands in quotes"),
    (5, "other case"), (6, "directive"), (7, "ignored FIXME | hidden"),
    (8, "its first word is no keyword"), (9, "the keyword is a call in commented-out code"),
    (99, "no comment"),
  ])
  func `the row that decided is told`(_ line: Int, _ told: String) throws {
    let language = try #require(Language(named: "C"))
    let verdict = ByteView.with(Array(Self.text.utf8)) { view in
      MarkerScanner().verdict(
        onLine: line, of: view, comments: CommentScanner.comments(in: view, language: language))
    }
    #expect(Self.told(verdict) == told)
  }

  private static func told(_ verdict: LineVerdict) -> String {
    switch verdict {
    case .marker(let marker): marker.summary
    case .ignored(let marker): "ignored " + marker.summary
    case .text(let line): "text of \(line)"
    case .sample: "sample"
    case .directive: "directive"
    case .otherCase: "other case"
    case .excluded(let why): why
    case .noComment: "no comment"
    }
  }
}
