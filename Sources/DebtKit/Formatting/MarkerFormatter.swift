internal import CommentScanning
internal import GitAccess

/// Writes the markers of a file in the one form that `debt` writes: the keyword and what stands
/// between it and the text, nothing else.
///
/// Only a marker that declares something before its text is touched, and of what it declares only
/// what stands there: attributes inside the text stay in it. An edit counts once its outcome was read
/// back with the same text and the same values.
struct MarkerFormatter {
  let reader: MarkerFileReader
  /// Whether markers that declare nothing are written in the one form, too.
  var includesBare = false

  /// What is done with the markers of a file.
  struct Outcome {
    var edits: [FileEdit.Replacement] = []
    /// Markers that are not in the one form and stay as they are.
    var left: [(line: Int, reason: FormatPlan.Reason)] = []
  }

  /// Finds the edits of a file.
  ///
  /// - Complexity: O(*n*) in the bytes; where an edit does not read back, O(*n*) for each edit.
  func outcome(for bytes: [UInt8], of file: RepositoryPath) -> Outcome {
    var outcome = Outcome()
    let markers = reader.markers(in: bytes, of: file)
    var edits: [(marker: Int, edit: FileEdit.Replacement)] = []
    for (index, marker) in markers.enumerated() where isForFormatting(marker) {
      guard let edit = edit(of: marker, in: bytes) else { continue }
      if let reason = reason(toLeave: marker, in: bytes, of: file) {
        outcome.left.append((marker.line, reason))
      } else {
        edits.append((index, edit))
      }
    }
    let good = edits.isEmpty ? [] : readable(edits, among: markers, in: bytes, of: file)
    outcome.edits = good.map(\.edit)
    let kept = Set(good.map(\.marker))
    outcome.left += edits.filter { !kept.contains($0.marker) }
      .map { (markers[$0.marker].line, .unlike) }
    return outcome
  }

  private func isForFormatting(_ marker: Marker) -> Bool {
    includesBare
      || marker.attributes.contains { $0.from.isInHead }
      || marker.words.contains { $0.from.isInHead } || !marker.unread.isEmpty
  }

  /// The edit that writes a marker's head in the one form; nil where it is in it.
  private func edit(of marker: Marker, in bytes: [UInt8]) -> FileEdit.Replacement? {
    let head = bytes[marker.head]
    let written = head[..<(head.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? head.startIndex)]
    let canonical = Array(CanonicalMarker(marker.declaringInHead).head.utf8)
    if written.elementsEqual(canonical) { return nil }
    // Without a text there is nothing that a colon could set off, and a link before it is the text.
    let isBare = marker.text.isEmpty
    if isBare, marker.attributes.contains(where: { $0.from == .leading }) { return nil }
    if isBare, written.elementsEqual(canonical.dropLast()) { return nil }
    let gap = written.endIndex < head.endIndex || isBare ? [] : [UInt8(ascii: " ")]
    return FileEdit.Replacement(
      written.startIndex..<written.endIndex, with: (isBare ? canonical.dropLast() : canonical) + gap
    )
  }

  /// Why a marker stays as it is although it is not in the one form.
  private func reason(
    toLeave marker: Marker, in bytes: [UInt8], of file: RepositoryPath
  ) -> FormatPlan.Reason? {
    if !marker.unread.isEmpty { return .unread }
    if file.name.suffix(6).elementsEqual(".ipynb".utf8) { return .escaped }
    let lineStart = bytes[..<marker.head.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = lineStart + marker.column - 1 + marker.keyword.utf8.count + marker.urgency
    // A second keyword, emphasis and the like belong to whoever wrote them.
    let next = end < marker.head.upperBound ? bytes[end] : 0x20
    return next.isBlank || "([:@-+".utf8.contains(next) || next >= 0x80 ? nil : .decorated
  }

  /// The edits after which the file reads as before.
  private func readable(
    _ edits: [(marker: Int, edit: FileEdit.Replacement)], among markers: [Marker],
    in bytes: [UInt8], of file: RepositoryPath
  ) -> [(marker: Int, edit: FileEdit.Replacement)] {
    func holds(_ edits: [(marker: Int, edit: FileEdit.Replacement)]) -> Bool {
      let changed = FileEdit.replacing(edits.map(\.edit), in: bytes)
      let after = reader.markers(in: changed, of: file)
      return after.count == markers.count
        && zip(markers, after).allSatisfy { old, new in
          new.isSame(as: old) && reader.says(new, asMuchAs: old, in: file)
        }
    }
    if holds(edits) { return edits }
    let alone = edits.filter { holds([$0]) }
    return holds(alone) ? alone : []
  }
}

extension MarkerFileReader {
  /// Whether a marker declares the same as another, by rules that may differ.
  fileprivate func says(_ new: Marker, asMuchAs old: Marker, in file: RepositoryPath) -> Bool {
    let (new, old) = (reading(of: new, in: file), reading(of: old, in: file))
    return new.record == old.record && new.problems.count == old.problems.count
      && new.fields.map(\.field) == old.fields.map(\.field)
      && zip(new.fields, old.fields).allSatisfy {
        $0.entry.value == $1.entry.value && $0.entry.origin == $1.entry.origin
          && $0.entry.isGuess == $1.entry.isGuess
      }
      && new.extras.map(\.key) == old.extras.map(\.key)
      && new.extras.map(\.texts) == old.extras.map(\.texts)
  }
}
