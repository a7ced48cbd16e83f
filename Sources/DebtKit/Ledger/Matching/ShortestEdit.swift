/// Lines that stand on both sides, one after the other.
struct KeptRun: Hashable {
  /// The first of them on the old side.
  let old: Int
  /// The first of them on the new side.
  let new: Int
  /// How many they are.
  let count: Int
}

/// A search for the shortest edit that makes one run of lines another (Myers, 1986).
///
/// It goes on by rounds: round *d* finds how far each diagonal is reached with *d* changed lines.
/// Every round is kept, so that the way back is known: with *d* rounds that is *d*² / 2 numbers.
struct ShortestEdit {
  private struct Round {
    let lowest: Int
    let start: Int
  }

  private let old: ArraySlice<UInt32>
  private let new: ArraySlice<UInt32>
  // How many old lines are behind on each diagonal, those of all rounds one after the other.
  private var reached: [Int] = []
  private var rounds: [Round] = []

  private init(old: ArraySlice<UInt32>, new: ArraySlice<UInt32>) {
    self.old = old
    self.new = new
  }

  /// Finds the lines that the shortest edit leaves standing, in order.
  ///
  /// - Parameters:
  ///   - old: The lines before.
  ///   - new: The lines after.
  ///   - distance: The number of changed lines at which the search gives up.
  ///   - effort: The number of steps that may still be made; those made are taken off.
  /// - Returns: The runs; nil when the search gave up.
  static func keptRuns(
    old: ArraySlice<UInt32>, new: ArraySlice<UInt32>, distance: Int, effort: inout Int
  ) -> [KeptRun]? {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    // The difference in length is the least number of changed lines.
    guard abs(old.count - new.count) <= distance else { return nil }
    var search = ShortestEdit(old: old, new: new)
    for round in 0...distance {
      switch search.advance(round, effort: &effort) {
      case true?: return search.wayBack()
      case false?: continue
      case nil: return nil
      }
    }
    return nil
  }

  /// Makes one round: tells whether it reached the end, or nothing when the effort is used up.
  private mutating func advance(_ round: Int, effort: inout Int) -> Bool? {
    let lowest = Self.firstDiagonal(of: round, notBelow: -new.count)
    let highest = min(round, old.count - abs(old.count - round) % 2)
    let start = reached.count
    rounds.append(Round(lowest: lowest, start: start))
    for diagonal in stride(from: lowest, through: highest, by: 2) {
      let from = round == 0 ? 0 : step(to: diagonal, in: round).old
      let to = slide(from: from, on: diagonal)
      reached.append(to)
      if to >= old.count, to - diagonal >= new.count { return true }
      effort -= 1 + to - from
      if effort < 0 { return nil }
    }
    return false
  }

  private static func firstDiagonal(of round: Int, notBelow limit: Int) -> Int {
    guard -round < limit else { return -round }
    return limit + abs(limit + round) % 2
  }

  /// The best way onto a diagonal in a round: from which diagonal, and how far the step leads.
  private func step(to diagonal: Int, in round: Int) -> (from: Int, old: Int) {
    let left = reach(of: diagonal - 1, in: round - 1)
    let right = reach(of: diagonal + 1, in: round - 1)
    return left < right ? (diagonal + 1, right) : (diagonal - 1, left + 1)
  }

  private func reach(of diagonal: Int, in round: Int) -> Int {
    let index = (diagonal - rounds[round].lowest) / 2
    let end = round + 1 < rounds.count ? rounds[round + 1].start : reached.count
    guard diagonal >= rounds[round].lowest, rounds[round].start + index < end else { return -1 }
    return reached[rounds[round].start + index]
  }

  private func slide(from first: Int, on diagonal: Int) -> Int {
    var oldIndex = first
    while oldIndex < old.count, oldIndex - diagonal < new.count,
      old[old.startIndex + oldIndex] == new[new.startIndex + oldIndex - diagonal]
    {
      oldIndex += 1
    }
    return oldIndex
  }

  private func wayBack() -> [KeptRun] {
    var runs: [KeptRun] = []
    var end = old.count
    var diagonal = old.count - new.count
    for round in rounds.indices.reversed() {
      let (from, start) = round == 0 ? (0, 0) : step(to: diagonal, in: round)
      if start < end {
        runs.append(
          KeptRun(
            old: old.startIndex + start, new: new.startIndex + start - diagonal,
            count: end - start))
      }
      guard round > 0 else { break }
      end = reach(of: from, in: round - 1)
      diagonal = from
    }
    return runs.reversed()
  }
}
