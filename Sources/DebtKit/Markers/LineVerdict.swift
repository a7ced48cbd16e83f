package import CommentScanning

/// Why a line of a file is a marker, or why it is none: the row of the rules that decided.
package enum LineVerdict: Hashable, Sendable {
  case marker(Marker)
  /// `debt:ignore` or `debt:off` hides the marker.
  case ignored(Marker)
  /// The line belongs to the text of the marker on that line.
  case text(ofMarkerOn: Int)
  /// It is in a sample of code in a documentation comment.
  case sample
  /// It is a word of command: `debt:ignore`, `debt:off`, `debt:on`.
  case directive
  /// It is a keyword but for its case.
  case otherCase
  /// Its first word is no marker; the text says why.
  case excluded(String)
  /// No comment stands on the line.
  case noComment
}

extension MarkerScanner {
  /// Tells what became of a line.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  package func verdict(
    onLine line: Int, of view: ByteView, comments: [Comment], code: CodeStretches? = nil
  ) -> LineVerdict {
    let scan = scan(view, comments: comments, code: code)
    if let marker = scan.ignored.last(where: { $0.line == line }) { return .ignored(marker) }
    if let marker = scan.markers.last(where: { ($0.line...$0.lastLine).contains(line) }) {
      return marker.line == line ? .marker(marker) : .text(ofMarkerOn: marker.line)
    }
    var place = LineCursor(view)
    var passage = Passage()
    var index = 0
    while index < comments.count, place.line <= line {
      passage.read(view, comments: comments, from: index)
      index = passage.endComment
      var sample = SampleCode()
      for part in passage.lines {
        place.move(to: part.content)
        let isSample = sample.take(part, of: comments[part.comment], in: view)
        if place.line == line { return isSample ? .sample : verdict(of: part, in: view) }
      }
    }
    return .noComment
  }

  private func verdict(of line: CommentLine, in view: ByteView) -> LineVerdict {
    if IgnoreDirective(view.bytes(line.content..<max(line.content, line.end))[...]) != nil {
      return .directive
    }
    return switch head(of: line, in: view) {
    case .otherCase: .otherCase
    case .none(let exclusion): .excluded(exclusion.rawValue)
    // Only a limit keeps a marker out of the scan.
    case .keyword: .excluded("the file holds more markers than the limit")
    }
  }
}
