/// The search for what became of the files that lost markers, among those that gained some.
///
/// A file's own path comes first, then its content under another path, then git's rule of renames:
/// at least half of the lines.
struct FilePairing<Blob: Hashable & Sendable> {
  private let old: [ChangedFile<Blob>]
  private let new: [ChangedFile<Blob>]
  private var oldRest: [Int]
  private var newRest: [Int]
  private var pairs: [FilePair] = []

  /// Pairs the files of both sides, each at most once.
  ///
  /// - Returns: The pairs, by the index of the old file. Indices do not matter to the choice, paths
  ///   do.
  static func pairs(
    old: [ChangedFile<Blob>], new: [ChangedFile<Blob>]
  ) -> [FilePair] {
    var pairing = FilePairing(old: old, new: new)
    pairing.pair(.samePath) { Array($0.path) }
    // Whoever kept the file's name is more likely the same than a copy that stands first.
    pairing.pair(.sameBlob) { NamedBlob(blob: $0.blob, name: $0.name) }
    pairing.pair(.sameBlob) { $0.blob }
    pairing.pairSimilar()
    return pairing.pairs.sorted { $0.old < $1.old }
  }

  private init(old: [ChangedFile<Blob>], new: [ChangedFile<Blob>]) {
    self.old = old
    self.new = new
    oldRest = Self.pathOrder(old)
    newRest = Self.pathOrder(new)
  }

  private struct NamedBlob: Hashable {
    let blob: Blob
    let name: ArraySlice<UInt8>
  }

  private static func pathOrder(_ files: [ChangedFile<Blob>]) -> [Int] {
    files.indices.sorted { left, right in
      if files[left].path.lexicographicallyPrecedes(files[right].path) { return true }
      return files[left].path == files[right].path && left < right
    }
  }

  /// Pairs files that agree in something, in the order of their paths.
  private mutating func pair<Key: Hashable>(
    _ reason: FilePair.Reason, by key: (ChangedFile<Blob>) -> Key
  ) {
    let groups = MatchGroup.agreeing(
      old: oldRest, new: newRest, oldKey: { key(old[$0]) }, newKey: { key(new[$0]) })
    for group in groups {
      for (oldFile, newFile) in zip(group.old, group.new) {
        pairs.append(FilePair(old: oldFile, new: newFile, reason: reason))
      }
    }
    dropPaired()
  }

  private mutating func pairSimilar() {
    let oldFiles = oldRest.map { SketchedFile(old[$0]) }
    let newFiles = newRest.map { SketchedFile(new[$0]) }
    var isTaken = (
      old: Array(repeating: false, count: oldFiles.count),
      new: Array(repeating: false, count: newFiles.count)
    )
    for likeness in SimilarFiles(newFiles).likenesses(to: oldFiles)
    where !isTaken.old[likeness.old] && !isTaken.new[likeness.new] {
      isTaken.old[likeness.old] = true
      isTaken.new[likeness.new] = true
      pairs.append(
        FilePair(old: oldRest[likeness.old], new: newRest[likeness.new], reason: .renamed))
    }
    dropPaired()
  }

  private mutating func dropPaired() {
    let oldPaired = Set(pairs.map(\.old))
    let newPaired = Set(pairs.map(\.new))
    oldRest.removeAll { oldPaired.contains($0) }
    newRest.removeAll { newPaired.contains($0) }
  }
}
