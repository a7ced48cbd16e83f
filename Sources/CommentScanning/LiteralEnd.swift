/// What ends a literal or a counted comment.
struct LiteralEnd: Sendable {
  /// The closer, or what it begins with.
  var closer: ShortText
  /// The byte that has to follow the closer.
  var fill: UInt8 = 0
  /// How often it has to.
  var fillCount = 0
  /// Whether the closer's last byte has to follow these once more, as in `]==]`.
  var isTwice = false
  /// The bytes between two parts of the closer: the tag of `)tag"`.
  var tag: Range<Int> = 0..<0
  /// What follows the tag.
  var closerEnd: UInt8 = 0
  /// The bracket that nests in a literal with a delimiter of its own, or 0.
  var nesting: UInt8 = 0
  /// How many of these brackets are open.
  var depth = 0

  /// How many bytes the closer has.
  var count: Int {
    closer.count &+ fillCount &+ (isTwice ? 1 : 0) &+ tag.count &+ (closerEnd == 0 ? 0 : 1)
  }

  /// Whether it stands in `view` at `index`.
  func stands(in view: ByteView, at index: Int) -> Bool {
    guard closer.stands(in: view, at: index) else { return false }
    var after = index &+ closer.count
    if fillCount != 0 {
      for _ in 0..<fillCount {
        if view[after] != fill { return false }
        after &+= 1
      }
    }
    if isTwice { return view[after] == closer.last }
    if closerEnd == 0 { return true }
    for place in tag {
      if view[after] != view[place] { return false }
      after &+= 1
    }
    return view[after] == closerEnd
  }

  /// How far a search may leap from a place where the closer begins but does not stand.
  func leap(in view: ByteView, at index: Int) -> Int {
    guard fillCount != 0 && fill == closer.last else { return 1 }
    // A shorter run of the same byte is left behind as a whole, or long runs would be counted again and again.
    var run = 1
    while view[index &+ run] == fill { run &+= 1 }
    return run
  }
}
