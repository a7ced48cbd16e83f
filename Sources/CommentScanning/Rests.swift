/// The rests of a text that is being read, and those of an earlier version of it.
struct Rests: Sendable {
  /// What may be taken over from one copied stretch.
  private struct Offer {
    let copy: CopiedStretch
    /// The rests of the earlier version at which reading may leave the text for it, and come back.
    let rests: Range<Int>
  }

  /// The bytes between two rests, about.
  static let distance = 128
  /// Stretches below this size are read again.
  private static let worthCopying = 512
  /// The lines behind a rest that a look-ahead without notice may touch, and one more.
  private static let margin = 3

  /// The rests of this text.
  var found: [CommentReading.Rest] = []
  /// The earlier version; nil where there is none.
  let known: CommentReading?
  private var copies: ArraySlice<CopiedStretch>
  private var offer: Offer?
  /// The place in this text of the next rest of the earlier version.
  private(set) var nextOffer = Int.max

  init(after known: CommentReading?, copies: [CopiedStretch]) {
    self.known = known
    self.copies = known.map { $0.rests.isEmpty } ?? true ? [] : copies[...]
    nextOffer = self.copies.first?.target ?? .max
  }

  /// The rests of the earlier version over which reading may leap at a place of the text; nil where
  /// none stands there, and then `nextOffer` says where to ask again.
  mutating func leap(at position: Int, in view: ByteView) -> (rests: Range<Int>, shift: Int)? {
    guard let known else { return nil }
    while true {
      while let offer, let first = offer.rests.first {
        let place = known.rests[first].position &+ offer.copy.shift
        if place > position {
          nextOffer = place
          return nil
        }
        if place == position {
          self.offer = nil
          nextOffer = copies.first?.target ?? .max
          guard offer.rests.count > 1 else { break }
          return (offer.rests, offer.copy.shift)
        }
        self.offer = Offer(copy: offer.copy, rests: first &+ 1..<offer.rests.upperBound)
      }
      guard let copy = copies.popFirst() else {
        (offer, nextOffer) = (nil, .max)
        return nil
      }
      offer = copy.targetEnd > position ? Self.offer(of: copy, known, in: view) : nil
    }
  }

  private static func offer(
    of copy: CopiedStretch, _ known: CommentReading, in view: ByteView
  ) -> Offer? {
    guard copy.count >= worthCopying else { return nil }
    let isEnd = copy.sourceEnd == known.count && copy.targetEnd == view.count
    guard let safeEnd = isEnd ? known.count : safeEnd(of: copy, in: view) else { return nil }
    let rests = known.rests
    // The line feed before the line has to be copied, too.
    let start = rests.partitionIndex { $0.lineStart <= copy.source }
    let end = rests.partitionIndex {
      $0.position <= safeEnd && (isEnd || $0.reach <= safeEnd)
    }
    return start < end ? Offer(copy: copy, rests: start..<end) : nil
  }

  /// The place in the earlier version behind which enough lines of the stretch follow.
  private static func safeEnd(of copy: CopiedStretch, in view: ByteView) -> Int? {
    var lines = 0
    var index = copy.targetEnd
    let least = max(copy.target, copy.targetEnd &- 4096)
    while index > least {
      index &-= 1
      if view[index] == 0x0A {
        lines += 1
        if lines > margin { return index &- copy.shift }
      }
    }
    return nil
  }
}
