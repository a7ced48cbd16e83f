extension ASCIISet {
  /// The bytes of words.
  static let words: ASCIISet =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

  /// The bytes of words in languages whose words may end with ticks.
  static let wordsAndTick: ASCIISet =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'"

  /// The bytes of words, and the dollar that makes a variable of any byte behind it.
  static let wordsAndDollar: ASCIISet =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"

  /// The bytes of words and what may stand before a variable's name in Raku.
  static let wordsAndSigils: ASCIISet =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$@%&.!-'"

  /// The bytes of which Haskell's kin make operators.
  static let operators: ASCIISet = "-!#$%&*+./<=>?@\\^|~:"
}
