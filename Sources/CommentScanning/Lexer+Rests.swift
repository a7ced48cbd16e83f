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
