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
/// Every round is kept, so that the way back is known: with *d* rounds that is *d*² / 2 numbers,
/// whose place the next search takes.
struct ShortestEdit {
  /// The diagonals of a round: every other one from the lowest on.
  private struct Round {
    let lowest: Int
    let start: Int
    var end: Int
  }

  // How many old lines are behind on each diagonal, those of all rounds one after the other.
  private var reached: [Int] = []
  private var rounds: [Round] = []
  /// The lines that the last search leaves standing, in order.
  private(set) var runs: [KeptRun] = []

  /// Finds the lines that the shortest edit leaves standing.
  ///
  /// - Parameters:
  ///   - old: The lines before.
  ///   - new: The lines after.
  ///   - distance: The number of changed lines at which the search gives up.
  ///   - effort: The number of steps that may still be made; those made are taken off.
  /// - Returns: Whether they were found, and are in `runs`; not when the search gave up.
  mutating func search(
    old: Span<UInt32>, new: Span<UInt32>, distance: Int, effort: inout Int
  ) -> Bool {
    runs.removeAll(keepingCapacity: true)
    guard !old.isEmpty, !new.isEmpty else { return true }
    // The difference in length is the least number of changed lines.
    guard abs(old.count - new.count) <= distance else { return false }
    reached.removeAll(keepingCapacity: true)
    rounds.removeAll(keepingCapacity: true)
    for round in 0...distance {
      switch advance(round, old, new, effort: &effort) {
      case true?:
        findWayBack(from: old.count, new.count)
        return true
      case false?: continue
      case nil: return false
      }
    }
    return false
  }

  /// Makes one round: tells whether it reached the end, or nothing when the effort is used up.
  private mutating func advance(
    _ round: Int, _ old: Span<UInt32>, _ new: Span<UInt32>, effort: inout Int
  ) -> Bool? {
    let lowest = Self.firstDiagonal(of: round, notBelow: -new.count)
    let highest = min(round, old.count - abs(old.count - round) % 2)
    let start = reached.count
    defer { rounds.append(Round(lowest: lowest, start: start, end: reached.count)) }
    let former = rounds.last
    // Where the diagonal above a round's first one lies in the round before.
    var index = former.map { $0.start + (lowest + 1 - $0.lowest) / 2 } ?? 0
    for diagonal in stride(from: lowest, through: highest, by: 2) {
      var from = 0
      if let former {
        let left = index - 1 >= former.start && index - 1 < former.end ? reached[index - 1] : -1
        let right = index >= former.start && index < former.end ? reached[index] : -1
        from = left < right ? right : left + 1
        index += 1
      }
      let to = slide(from, diagonal, old, new)
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

  private func slide(
    _ from: Int, _ diagonal: Int, _ old: Span<UInt32>, _ new: Span<UInt32>
  ) -> Int {
    let end = min(old.count, new.count + diagonal)
    var line = from
    while line < end, old[line] == new[line - diagonal] { line += 1 }
    return line
  }

  // MARK: The way back

  private mutating func findWayBack(from old: Int, _ new: Int) {
    var end = old
    var diagonal = old - new
    for round in rounds.indices.reversed() {
      let (from, start) = round == 0 ? (0, 0) : step(to: diagonal, in: round)
      if start < end {
        runs.append(KeptRun(old: start, new: start - diagonal, count: end - start))
      }
      guard round > 0 else { break }
      end = reach(of: from, in: round - 1)
      diagonal = from
    }
    runs.reverse()
  }

  /// The best way onto a diagonal in a round: from which diagonal, and how far the step leads.
  private func step(to diagonal: Int, in round: Int) -> (from: Int, old: Int) {
    let left = reach(of: diagonal - 1, in: round - 1)
    let right = reach(of: diagonal + 1, in: round - 1)
    return left < right ? (diagonal + 1, right) : (diagonal - 1, left + 1)
  }

  private func reach(of diagonal: Int, in number: Int) -> Int {
    let round = rounds[number]
    let index = round.start + (diagonal - round.lowest) / 2
    return diagonal >= round.lowest && index < round.end ? reached[index] : -1
  }
}
