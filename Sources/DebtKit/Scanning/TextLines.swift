internal import CommentScanning

/// The lines of a text, read when somebody asks for them first: most texts hold nothing whose line is told.
///
/// A class, because whoever asks first reads them for all others. It must not outlive the text.
final class TextLines {
  private let view: ByteView
  private let former: LineTable?
  private let copies: [CopiedStretch]
  /// The lines, as far as somebody has asked.
  private(set) var known: LineTable?

  /// Takes a text, and the lines of the version that it was made of, if they are known.
  init(_ view: ByteView, after former: LineTable? = nil, copies: [CopiedStretch] = []) {
    self.view = view
    self.former = former
    self.copies = copies
  }

  /// The lines.
  var table: LineTable {
    if let known { return known }
    let table = LineTable(view, after: former, copies: copies)
    known = table
    return table
  }
}
