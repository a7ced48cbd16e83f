/// What is being read: code, a literal with code in it, or markup; the frames below it wait for its end.
struct Frame: Sendable {
  /// What a frame reads.
  enum Kind: Sendable {
    /// Code, which ends where `close` has closed every `open`; 0 where nothing does.
    case code(open: UInt8, close: UInt8, depth: Int)
    /// A literal of the entry at that place of the lexicon.
    case literal(entry: Int, LiteralEnd)
    /// A tag amid code, `depth` elements deep.
    case markupTag(depth: Int)
    /// The text of an element amid code.
    case markupText(depth: Int)
  }

  /// What is read.
  var kind: Kind
  /// The number of its language.
  var language: Int
  /// Where it ends at the latest.
  var end: Int
  /// Whether reaching `end` ends it, and the frames above it, and reading goes on at `resume`.
  var isRegion = false
  /// Where reading goes on after a region.
  var resume = 0
  /// Whether a closing word of its own language ends it.
  var isOpenEnded = false
}
