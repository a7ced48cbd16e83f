/// The letters of a text, many to a bit and of either case.
///
/// A text that lacks a letter of a pattern cannot match it: most pairs are told apart at once.
package struct LetterSketch: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// Sketches a text.
  ///
  /// - Complexity: O(*n*) in its bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { bits |= 1 << UInt64(lowered(byte) & 63) }
  }

  /// Whether no letter of another sketch is missing.
  package func holds(_ other: LetterSketch) -> Bool { bits & other.bits == other.bits }
}

extension Glob {
  /// The letters that every path holds which the pattern matches.
  package var letters: LetterSketch {
    let body = pattern.first == slash ? pattern[1...] : pattern[...]
    let steps = WildcardParser.parse(Array(body), ignoringCase: true) ?? []
    return LetterSketch(steps.compactMap(\.literal))
  }
}
