/// The number of columns that a text takes on a terminal.
///
/// A grapheme is measured as a whole, for that is what a terminal draws: a family of emoji, a flag
/// or an Indic conjunct is two columns, and marks take none unless they stand beside their letter.
package enum DisplayWidth {
  /// Returns the columns of a text without line feeds.
  ///
  /// - Complexity: O(n); printable ASCII is only counted.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Returns the columns of one grapheme: two at most.
  package static func of(_ grapheme: Character) -> Int {
    var base: Unicode.Scalar?
    var total = 0
    for scalar in grapheme.unicodeScalars {
      let width = of(scalar)
      switch scalar.value {
      // An emoji or a keycap by its selector, and a picture shown as a plain sign by the other.
      case 0xFE0F where base?.properties.isEmoji == true: total = 2
      case 0xFE0E where base?.properties.isEmojiPresentation == true: total = 1
      default:
        // A spacing mark stands beside its letter, be it in the same grapheme or not.
        total += scalar.properties.generalCategory == .spacingMark ? 1 : width
      }
      if width > 0, base == nil { base = scalar }
    }
    return min(total, 2)
  }

  /// Returns the columns of one scalar by itself: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2FF: return 1
    case 0...0x9F: return 0
    // The vowels and finals of a Korean syllable are drawn inside its first letter.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    if scalar.isInvisible { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return 0
    default: return WideRanges.contains(scalar.value) ? 2 : 1
    }
  }
}
