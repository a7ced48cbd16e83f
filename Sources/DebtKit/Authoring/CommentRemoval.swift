internal import CommentScanning
internal import GitAccess

/// The removal of a marker's comment where it stands alone on its lines.
struct CommentRemoval {
  /// Why a comment stays.
  enum Refusal: Error {
    case besideCode
    case noComment
    case sharedComment
    case notUTF8
    case unreadable

    /// What is in the way, to be read after the marker's place.
    var reason: String {
      switch self {
      case .besideCode: "code stands on the comment's lines"
      case .noComment: "it is code and no comment"
      case .sharedComment: "its comment says more than the marker"
      case .notUTF8: "the file is not UTF-8"
      case .unreadable: "other markers of the file would change"
      }
    }
  }

  let file: RepositoryPath
  let bytes: [UInt8]
  let reader: MarkerFileReader

  /// Returns the file without the lines of a marker's comment.
  ///
  /// - Throws: `Refusal` where they hold anything else.
  /// - Complexity: O(*n*) in the bytes.
  func removing(markerAt index: Int) throws(Refusal) -> [UInt8] {
    let isEscaped = file.name.suffix(6).elementsEqual(".ipynb".utf8)
    guard !isEscaped, !MarkerFileReader.isDecoded(bytes) else { throw .notUTF8 }
    let before = reader.markers(in: bytes, of: file)
    let marker = before[index]
    let range = try lines(of: marker)
    let changed = FileEdit.replacing([.init(range, with: [])], in: bytes)
    let after = reader.markers(in: changed, of: file)
    var others = before
    others.remove(at: index)
    guard after.map(\.text) == others.map(\.text),
      after.map(\.attributes.count) == others.map(\.attributes.count)
    else { throw .unreadable }
    return changed
  }

  /// The whole lines that a marker and its comment take.
  private func lines(of marker: Marker) throws(Refusal) -> Range<Int> {
    let own = range(ofLines: marker.line...marker.lastLine)
    let comments = ByteView.with(bytes) { view in
      CommentScanner.comments(
        in: view, language: LanguageDetector.language(ofPath: file.bytes, head: view))
    }.filter { $0.start < own.upperBound && $0.end > own.lowerBound }
    guard let first = comments.first, let last = comments.last else { throw .noComment }
    // A block goes with its delimiters, or not at all; of a run of line comments its own lines go.
    var range = own
    if comments.count == 1, first.kind == .block {
      range = wholeLines(first.start..<first.end)
      guard isFurniture(first.bodyStart..<max(first.bodyStart, own.lowerBound)),
        isFurniture(min(own.upperBound, first.bodyEnd)..<first.bodyEnd)
      else {
        guard first.start < own.lowerBound, first.end > own.upperBound else { throw .sharedComment }
        return own
      }
    } else if comments.contains(where: { $0.kind == .block }) {
      throw .besideCode
    }
    guard isBlank(range.lowerBound..<max(range.lowerBound, first.start)),
      isBlank(min(last.end, range.upperBound)..<range.upperBound)
    else { throw .besideCode }
    return range
  }

  private func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    var number = 1
    var index = 0
    while number < lines.lowerBound, let end = bytes[index...].firstIndex(of: 0x0A) {
      index = end + 1
      number += 1
    }
    let start = index
    while number <= lines.upperBound {
      index = bytes[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      number += 1
    }
    return start..<index
  }

  private func wholeLines(_ range: Range<Int>) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[max(range.lowerBound, range.upperBound - 1)...].firstIndex(of: 0x0A)
    return start..<(end.map { $0 + 1 } ?? bytes.count)
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isBlank) }

  /// Whether nothing but blanks and the stars of a box stand in a range.
  private func isFurniture(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0.isBlank || "*/#-=<>!".utf8.contains($0) }
  }
}
