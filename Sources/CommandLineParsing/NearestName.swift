/// The search for the known name that a mistyped one was meant to be.
package enum NearestName {
  /// Finds the nearest candidate, the first of equals, or nil when none is near enough to suggest.
  ///
  /// - Complexity: O(length of the candidates squared), whatever the length of `name`.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.utf8.prefix(lengthLimit + 1))
    guard typed.count <= lengthLimit else { return nil }
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let known = Array(candidate.utf8)
      guard abs(known.count - typed.count) <= limit else { continue }
      let distance = distance(typed, known)
      if distance <= limit, distance < typed.count, distance < best?.distance ?? Int.max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// No name is longer; a longer text is not a typing mistake.
  private static let lengthLimit = 64

  /// Counts insertions, deletions, replacements and swaps of neighbours between two byte strings.
  package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
