extension LedgerWalk {
  /// How many lines above and below a marker belong to its region.
  static let reach = 20

  /// Notes which items had lines of their regions changed by the commit, at the lines that the commit
  /// saw.
  mutating func touch(
    _ result: MatchResult, _ sides: CommitSides, _ draft: inout CommitDraft
  ) {
    for match in result.matches {
      let (oldFile, newFile) = (sides.old[match.old.file], sides.new[match.new.file])
      guard oldFile.scan.reading.record == nil, newFile.scan.reading.record == nil,
        newFile.items[match.new.index] >= 0
      else { continue }
      guard let diff = sides.diff(match.old.file, match.new.file) else {
        continue
      }
      let lines = diff.lines(
        around: oldFile.scan.reading.markers[match.old.index].line - 1,
        newFile.scan.reading.markers[match.new.index].line - 1, reach: Self.reach)
      guard lines > 0 else { continue }
      draft.touches.append(
        LedgerTouch(
          commit: Int32(draft.commit), item: newFile.items[match.new.index],
          lines: Int32(clamping: lines)))
    }
  }
}

extension LineDiff {
  /// The lines that a comparison removes and adds near a marker.
  ///
  /// - Parameters:
  ///   - old: The marker's line before, counted from 0.
  ///   - new: Its line after.
  ///   - reach: How many lines above and below count.
  /// - Returns: Their number.
  /// - Complexity: O(log *n*) and as many hunks as are near.
  func lines(around old: Int, _ new: Int, reach: Int) -> Int {
    let (oldRegion, newRegion) = (old - reach..<old + reach + 1, new - reach..<new + reach + 1)
    var count = 0
    for hunk in hunks[firstHunk(reaching: oldRegion.lowerBound, newRegion.lowerBound)...] {
      if hunk.old.lowerBound >= oldRegion.upperBound, hunk.new.lowerBound >= newRegion.upperBound {
        break
      }
      count += hunk.old.clamped(to: oldRegion).count + hunk.new.clamped(to: newRegion).count
    }
    return count
  }

  /// The first hunk that ends behind a line on either side.
  private func firstHunk(reaching old: Int, _ new: Int) -> Int {
    var low = 0
    var high = hunks.count
    while low < high {
      let middle = (low + high) / 2
      if hunks[middle].old.upperBound <= old, hunks[middle].new.upperBound <= new {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
