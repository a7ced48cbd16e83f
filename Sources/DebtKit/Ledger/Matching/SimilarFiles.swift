internal import CommentScanning

/// The files of the new side, to be searched for those that are like an old one.
///
/// An index tells which files have a line. An old file is compared in full with the few that share
/// most of its rarest lines, and with those whose paths end most like its own.
struct SimilarFiles {
  /// How many lines an old and a new file have in common.
  struct Likeness {
    /// The old file.
    let old: Int
    /// The new file.
    let new: Int
    /// The common lines as a part of the longer file's, from one half to 1.
    let similarity: Double
    /// Whether both have the same file name.
    let isSameName: Bool
  }

  private static let sharersCompared = 8
  private static let neighboursCompared = 4
  // Visits of the index, for one old file and for all of them.
  private static let visitsPerFile = 20_000
  private static let visits = 40_000_000

  private let files: [SketchedFile]
  // Every line of every file, sorted by line, then file.
  private let postings: [UInt64]
  private let pathOrder: [Int]

  /// Indexes files that stand in the order of their paths.
  init(_ files: [SketchedFile]) {
    self.files = files
    postings = files.enumerated().flatMap { index, file in
      file.distinctLines.map { UInt64($0) << 32 | UInt64(UInt32(truncatingIfNeeded: index)) }
    }.sorted()
    pathOrder = files.indices.sorted {
      files[$0].reversedPath.lexicographicallyPrecedes(files[$1].reversedPath)
    }
  }

  /// Finds who is at least half like whom: the likest first, then those with the same name, then
  /// in the order of the files, which is that of their paths.
  func likenesses(to oldFiles: [SketchedFile]) -> [Likeness] {
    var likenesses: [Likeness] = []
    var shared = Array(repeating: 0, count: files.count)
    let visits = min(Self.visitsPerFile, Self.visits / max(oldFiles.count, 1))
    for (old, file) in oldFiles.enumerated() {
      let sharers = sharers(with: file, visits: visits, counting: &shared)
      let candidates = Set(sharers + pathNeighbours(of: file)).sorted()
      for new in candidates where file.mayResemble(files[new]) {
        let common = file.commonCount(with: files[new])
        let whole = max(file.lines.count, files[new].lines.count)
        guard 2 * common >= whole else { continue }
        likenesses.append(
          Likeness(
            old: old, new: new, similarity: Double(common) / Double(whole),
            isSameName: file.name == files[new].name))
      }
    }
    return likenesses.sorted { left, right in
      if left.similarity != right.similarity { return left.similarity > right.similarity }
      if left.isSameName != right.isSameName { return left.isSameName }
      return (left.old, left.new) < (right.old, right.new)
    }
  }

  /// Finds the files with most of a file's lines, by its rarest lines.
  private func sharers(
    with file: SketchedFile, visits: Int, counting shared: inout [Int]
  ) -> [Int] {
    let lines = file.distinctLines.map { postings(of: $0) }.filter { !$0.isEmpty }
      .sorted { ($0.count, $0.startIndex) < ($1.count, $1.startIndex) }
    var left = visits
    var touched: [Int] = []
    for line in lines {
      left -= line.count
      guard left >= 0 else { break }
      for posting in line {
        let new = Int(posting & 0xFFFF_FFFF)
        if shared[new] == 0 { touched.append(new) }
        shared[new] += 1
      }
    }
    defer { for new in touched { shared[new] = 0 } }
    return Array(
      touched.filter { file.mayResemble(files[$0]) }
        .map { (count: shared[$0], isSameName: files[$0].name == file.name, new: $0) }
        .sorted { left, right in
          if left.count != right.count { return left.count > right.count }
          if left.isSameName != right.isSameName { return left.isSameName }
          return left.new < right.new
        }
        .prefix(Self.sharersCompared).map(\.new))
  }

  private func postings(of line: UInt32) -> ArraySlice<UInt64> {
    let start = postings.partitionIndex { $0 >> 32 < line }
    let rest = postings[start...]
    let end = rest.partitionIndex { $0 >> 32 <= line }
    return postings[start..<end]
  }

  private func pathNeighbours(of file: SketchedFile) -> ArraySlice<Int> {
    let place = pathOrder.partitionIndex {
      files[$0].reversedPath.lexicographicallyPrecedes(file.reversedPath)
    }
    let first = max(place - Self.neighboursCompared, 0)
    return pathOrder[first..<min(place + Self.neighboursCompared, pathOrder.count)]
  }
}
