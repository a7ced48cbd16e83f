extension WordFinder {
  /// Finds every whole-word keyword of a text, some of them by those of an earlier version.
  ///
  /// - Parameters:
  ///   - view: The text.
  ///   - known: The places in the earlier version, ascending; nil where there is none.
  ///   - copies: What the text has in common with that version.
  /// - Returns: The places, ascending.
  /// - Complexity: O(*n*) in the bytes that are not copied, and in the places.
  package func places(
    in view: ByteView, after known: [Int]? = nil, copies: [CopiedStretch] = []
  ) -> [Int] {
    var places: [Int] = []
    var searched = 0
    if let known {
      for copy in copies {
        guard let inside = Self.wholeWords(of: copy, in: view) else { continue }
        search(view, searched..<inside.lowerBound, &places)
        var next = known.partitionIndex { $0 < inside.lowerBound &- copy.shift }
        while next < known.count, known[next] &+ copy.shift < inside.upperBound {
          places.append(known[next] &+ copy.shift)
          next += 1
        }
        searched = inside.upperBound
      }
    }
    search(view, searched..<view.count, &places)
    return places
  }

  private func search(_ view: ByteView, _ range: Range<Int>, _ places: inout [Int]) {
    var start = range.lowerBound
    while let place = firstCandidate(in: view, from: start, below: range.upperBound) {
      places.append(place)
      start = place &+ 1
    }
  }

  /// The places of a stretch at which a word begins that ends in it, too, with a byte on either side.
  private static func wholeWords(of copy: CopiedStretch, in view: ByteView) -> Range<Int>? {
    let start = copy.target &+ 1
    var end = copy.targetEnd
    while end > start, view[end &- 1].isWordByte || view[end &- 1] == 0x40 { end &-= 1 }
    return start < end ? start..<end : nil
  }
}
