/// The rests of a text that is being read, and those of an earlier version of it.
struct Rests: Sendable {
  /// What may be taken over from one copied stretch.
  private struct Offer {
    let copy: CopiedStretch
    /// The rests of the earlier version at which reading may leave the text for it, and come back.
    let rests: Range<Int>
  }

  /// The bytes between two rests, about.
  static let distance = 256
  /// Stretches below this size are read again.
  private static let worthCopying = 1024
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

extension Lexer {
  /// The longest line before a rest.
  private static let longestLine = 512

  /// Notes a rest at the position, and leaps to a later one where an earlier version of the text has
  /// both; tells whether the position has moved on.
  mutating func rest() -> Bool {
    guard let lineStart = lineStartOfRest() else {
      nextRest = position &+ 1
      return false
    }
    var hasLeapt = false
    if let offered = rests?.nextOffer, position >= offered,
      let (passed, shift) = rests?.leap(at: position, in: whole)
    {
      hasLeapt = leap(over: passed, shift)
    }
    if !hasLeapt, (rests?.found.last?.position ?? -Rests.distance) &+ Rests.distance <= position {
      rests?.found.append(
        CommentReading.Rest(
          position: position, lineStart: lineStart, comments: comments.count, reach: reach,
          spent: Self.patience(for: whole.count) &- patience))
    }
    nextRest = min(
      (rests?.found.last?.position ?? 0) &+ Rests.distance, rests?.nextOffer ?? .max)
    return hasLeapt
  }

  /// The start of the position's line, where nothing but the position matters for what follows: no
  /// frame waits, and code stands before it on its line.
  private func lineStartOfRest() -> Int? {
    guard frames.count == 1, hole == nil, proseEnd <= position else { return nil }
    let code = lastOnLine(before: position, within: Self.longestLine)
    guard let code, code >= comments.last?.end ?? 0 else { return nil }
    var start = code
    let least = max(0, position &- Self.longestLine)
    while start > least {
      if view[start &- 1] == 0x0A { return start }
      start &-= 1
    }
    return nil
  }

  /// The place of the last byte that is not blank before `index` on its line.
  private func lastOnLine(before index: Int, within limit: Int) -> Int? {
    var before = index &- 1
    let least = max(0, index &- limit)
    while before >= least && view[before].isBlank { before &-= 1 }
    return before >= least && view[before] != 0x0A ? before : nil
  }

  /// Takes over what an earlier version of the text has from the first to the last of some rests.
  private mutating func leap(over passed: Range<Int>, _ shift: Int) -> Bool {
    guard let known = rests?.known else { return false }
    let (first, last) = (known.rests[passed.lowerBound], known.rests[passed.upperBound &- 1])
    let spent = Self.patience(for: whole.count) &- patience
    let patience = patience &- (last.spent &- first.spent)
    guard patience >= whole.count else { return false }
    let before = comments.count
    for var comment in known.comments[first.comments..<last.comments] {
      comment.shift(by: shift)
      comments.append(comment)
    }
    for var rest in known.rests[passed] {
      rest.position &+= shift
      rest.lineStart &+= shift
      rest.comments &+= before &- first.comments
      rest.reach = max(reach, rest.reach &+ shift)
      rest.spent &+= spent &- first.spent
      rests?.found.append(rest)
    }
    position = last.position &+ shift
    reach = max(reach, last.reach &+ shift)
    self.patience = patience
    return true
  }
}

extension Comment {
  /// Moves the comment by some bytes.
  fileprivate mutating func shift(by bytes: Int) {
    start &+= bytes
    end &+= bytes
    bodyStart &+= bytes
    bodyEnd &+= bytes
  }
}

extension Array {
  /// The first index at which a condition fails, which holds for all elements before it.
  ///
  /// - Complexity: O(log *n*).
  func partitionIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low &+ (high &- low) / 2
      if holds(self[middle]) { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
