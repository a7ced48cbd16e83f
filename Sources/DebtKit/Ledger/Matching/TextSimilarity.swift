/// How much two texts say the same, from 0 to 1: Dice's coefficient over their sets of words.
enum TextSimilarity {
  /// Compares two texts.
  static func between(_ left: String, _ right: String) -> Double {
    between(WordSet(left), WordSet(right))
  }

  /// Compares two texts that are taken apart already.
  ///
  /// - Returns: The similarity; for two texts without any word, 1 if they are equal and else 0.
  static func between(_ left: WordSet, _ right: WordSet) -> Double {
    guard !left.isEmpty || !right.isEmpty else { return left.text == right.text ? 1 : 0 }
    return Double(2 * left.commonCount(with: right)) / Double(left.count + right.count)
  }
}
