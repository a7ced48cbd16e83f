extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    var bytes = Substring(self).utf8[...]
    while let first = bytes.first, first.isBlank { bytes = bytes.dropFirst() }
    while let last = bytes.last, last.isBlank { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The word nearest to this one, where one is near enough to be meant.
  ///
  /// - Complexity: O(*n* × *m*) for each candidate; texts over 64 bytes have no nearest word.
  func nearest(in candidates: some Sequence<String>) -> String? {
    let limit = utf8.count <= 4 ? 1 : 2
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(to: candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The optimal string alignment distance in bytes: insert, delete, replace, swap neighbours.
  private func editDistance(to other: String) -> Int {
    let left = Array(utf8)
    let right = Array(other.utf8)
    guard max(left.count, right.count) <= 64 else { return .max }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = Swift.min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = Swift.min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

extension UInt8 {
  /// Whether the byte is white space in ASCII.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether the byte is an ASCII letter or digit.
  var isAlphanumeric: Bool { isLetter || isDigit }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
