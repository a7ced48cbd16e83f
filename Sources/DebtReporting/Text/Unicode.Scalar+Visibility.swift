extension Unicode.Scalar {
  /// Tells whether the scalar leaves no mark of its own on a screen, or changes what others mean.
  ///
  /// Controls, bidi controls, line and paragraph separators, tags, joiners, variation selectors,
  /// fillers and soft hyphens. Blanks and combining marks are visible; so are the Arabic number
  /// signs, which Unicode files under "format" although they are drawn.
  var isInvisible: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: false
    case 0...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB, 0x1_3430...0x1_343F, 0x70F: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// Tells whether an invisible scalar does honest work between its two neighbours.
  ///
  /// Three uses are kept, because text would be broken without them: the joiner inside an emoji
  /// sequence, the joiners inside words of Arabic and Indic scripts, and one variation selector
  /// after a pictograph, an ideograph or a keycap's digit. Everything else that cannot be seen is
  /// shown.
  func isWanted(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    switch value {
    case 0x200D:
      guard let next else { return false }
      return (previous.isPictograph || previous.value == 0xFE0F) && next.isPictograph
        || previous.takesJoiners && next.takesJoiners
    case 0x200C:
      return previous.takesJoiners && next?.takesJoiners == true
    case 0xFE00...0xFE0F:
      let isKeycap = previous.startsKeycap && value == 0xFE0F && next?.value == 0x20E3
      return isKeycap || previous.isPictograph || previous.properties.isIdeographic
    case 0xE_0100...0xE_01EF:
      return previous.properties.isIdeographic
    default:
      return false
    }
  }

  /// Tells whether the scalar is a picture, alone or with a selector: an emoji beyond ASCII.
  var isPictograph: Bool { value > 0xA8 && properties.isEmoji }

  /// Tells whether the scalar becomes a keycap before U+20E3.
  private var startsKeycap: Bool {
    value < 0x80 && properties.isEmoji
  }

  /// Tells whether the scalar is a letter or mark of a script whose spelling needs joiners.
  private var takesJoiners: Bool {
    guard 0x600...0x1AAF ~= value, !isInvisible else { return false }
    switch properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
