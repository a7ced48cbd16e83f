internal import CommentScanning

/// The way from comments to markers.
///
/// Comments become passages (`Passage`: a block, or a run of line comments) and passages lines.
/// A line whose first word is a keyword (`MarkerHead`) opens a marker: `HeadReader` reads what
/// stands before the words of its text, `BodyAttributes` what stands among them. The lines below
/// either go on with it or close it. Nothing is read twice, and nothing depends on another file.
package struct MarkerScanner: Sendable {
  let settings: MarkerSettings
  private let keywords: KeywordTable

  /// Creates a scanner, which serves for any number of files.
  package init(settings: MarkerSettings = MarkerSettings()) {
    self.settings = settings
    keywords = KeywordTable(settings.keywords)
  }

  /// Finds the markers in the comments of a file.
  ///
  /// Any bytes are taken; nothing fails.
  ///
  /// - Parameters:
  ///   - view: The bytes of the file.
  ///   - comments: Its comments.
  ///   - places: Where keywords and directives stand: comments without one are passed over, and words
  ///     in the wrong case are counted only in the others. nil reads all comments.
  ///   - lines: The lines of the file, if they are asked for by others, too; they change no answer.
  ///   - code: What of the file is code, where suppressions are collected; nil collects none.
  /// - Returns: The markers, and what is wrong with them.
  /// - Complexity: O(*n*) in the bytes of the file.
  func scan(
    _ view: ByteView, comments: [Comment], places: MarkerPlaces? = nil, lines: TextLines? = nil,
    code: CodeStretches? = nil
  ) -> MarkerScan {
    var file = FileScan(
      view, comments: comments, scanner: self, places: places, lines: lines)
    return file.run(code)
  }

  /// Reads the first word of a comment line.
  func head(of line: CommentLine, in view: ByteView) -> MarkerHead {
    MarkerHead.read(
      view, from: line.start, to: line.end, keywords: keywords, letterCase: settings.letterCase)
  }
}
