/// The places of a short text in versions of a file.
package enum TextPlaces {
  /// Finds every place at which `text` stands, some of them by those of an earlier version.
  ///
  /// - Parameters:
  ///   - text: The text, whose last byte should be a rare one.
  ///   - view: The file.
  ///   - known: The places in the earlier version, ascending; nil where there is none.
  ///   - copies: What the file has in common with that version.
  /// - Returns: The places, ascending.
  /// - Complexity: O(*n*) in the bytes that are not copied, and in the places.
  package static func all(
    of text: StaticString, in view: ByteView, after known: [Int]? = nil,
    copies: [CopiedStretch] = []
  ) -> [Int] {
    var places: [Int] = []
    var searched = 0
    func search(below limit: Int) {
      // A place below the limit may have its end behind it.
      let part = view.upTo(limit &+ text.utf8CodeUnitCount &- 1)
      while searched < limit, let place = part.first(text, from: searched) {
        places.append(place)
        searched = place &+ 1
      }
      searched = max(searched, limit)
    }
    if let known {
      for copy in copies {
        let end = copy.targetEnd &- text.utf8CodeUnitCount &+ 1
        guard end > copy.target else { continue }
        search(below: copy.target)
        var next = known.partitionIndex { $0 < copy.source }
        while next < known.count, known[next] &+ copy.shift < end {
          places.append(known[next] &+ copy.shift)
          next += 1
        }
        searched = end
      }
    }
    search(below: view.count)
    return places
  }
}
