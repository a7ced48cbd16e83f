internal import GitAccess

/// The files that hold items before and after a commit, brought together.
struct CommitSides {
  /// The files before, in order of path.
  let old: [CommitDraft.SideFile]
  /// The files after, in order of path.
  var new: [CommitDraft.SideFile]
  /// The files of both sides that are one.
  private(set) var pairs: [FilePair] = []
  private var pairOfOld: [Int: Int] = [:]
  private let diffs: VersionDiffs

  init(old: [CommitDraft.SideFile], new: [CommitDraft.SideFile], diffs: VersionDiffs) {
    self.old = old
    self.new = new
    self.diffs = diffs
  }

  /// Finds the files that are one: by path, by content, then by their lines.
  ///
  /// As for git, only a file that is gone was renamed, and only to a file that is new.
  mutating func pair(
    among changes: some Sequence<LedgerWalk.Change>, versions: VersionTable, paths: PathTable
  ) {
    if old.count == 1, new.count == 1, old[0].path == new[0].path {
      pairs = [FilePair(old: 0, new: 0, reason: .samePath)]
    } else {
      let stayed = Set(changes.lazy.filter { $0.isThere && $0.former >= 0 }.map(\.path))
      let olds = Self.renamable(old, unless: stayed, onlyWith: new)
      let news = Self.renamable(new, unless: stayed, onlyWith: old)
      let changedFile: (CommitDraft.SideFile) -> ChangedFile<ObjectID> = { file in
        ChangedFile(
          path: paths.paths[Int(file.path)].bytes, blob: versions.keys[Int(file.version)].blob,
          sketch: file.scan.sketch)
      }
      pairs = FilePairing.pairs(
        old: olds.map { changedFile(old[$0]) }, new: news.map { changedFile(new[$0]) }
      ).map { FilePair(old: olds[$0.old], new: news[$0.new], reason: $0.reason) }
    }
    for (index, pair) in pairs.enumerated() { pairOfOld[pair.old] = index }
  }

  /// The files of a side that may be a pair with one of the other: not those that stand on both sides
  /// and hold items on this one alone.
  private static func renamable(
    _ files: [CommitDraft.SideFile], unless stayed: Set<Int32>,
    onlyWith others: [CommitDraft.SideFile]
  ) -> [Int] {
    let holders = Set(others.map(\.path))
    return files.indices.filter {
      !stayed.contains(files[$0].path) || holders.contains(files[$0].path)
    }
  }

  /// Matches the items of both sides.
  func match() -> MatchResult {
    if let result = unchangedResult { return result }
    let (oldCandidates, oldPlaces) = candidates(of: old)
    let (newCandidates, newPlaces) = candidates(of: new)
    let outcome = MarkerMatching.outcome(
      old: oldCandidates, new: newCandidates, pairs: pairs
    ) { pair in
      diff(pairs[pair].old, pairs[pair].new)
    }
    return MatchResult(outcome, oldPlaces, newPlaces).joining(renamedRecords)
  }

  /// The records whose files have another name now: their ids differ, and they are one all the same.
  private var renamedRecords: [(old: CommitDraft.Place, new: CommitDraft.Place)] {
    pairs.compactMap { pair in
      guard !pair.isSamePath, old[pair.old].scan.reading.record != nil,
        new[pair.new].scan.reading.record != nil
      else { return nil }
      return (.init(file: pair.old, index: 0), .init(file: pair.new, index: 0))
    }
  }

  /// The result where each file's items merely stand on other lines: the most common one by far.
  private var unchangedResult: MatchResult? {
    guard old.count == new.count, pairs.count == old.count,
      pairs.allSatisfy({ $0.isSamePath && isUnchanged($0) })
    else { return nil }
    return MatchResult(
      matches: pairs.flatMap { pair in
        (0..<old[pair.old].scan.count).map {
          MatchResult.Match(
            old: .init(file: pair.old, index: $0), new: .init(file: pair.new, index: $0),
            reason: .sameText, confidence: 1, isCut: false)
        }
      }, unmatchedOld: [], unmatchedNew: [])
  }

  private func isUnchanged(_ pair: FilePair) -> Bool {
    let (one, other) = (old[pair.old].scan, new[pair.new].scan)
    guard one.reading.record == nil, other.reading.record == nil, one.count == other.count,
      one.keys.indices.allSatisfy({
        one.keys[$0].text == other.keys[$0].text && one.keys[$0].links == other.keys[$0].links
      }),
      let diff = diff(pair.old, pair.new)
    else { return false }
    return one.keys.indices.allSatisfy {
      diff.newLine(of: one.reading.markers[$0].line - 1) == other.reading.markers[$0].line - 1
    }
  }

  private func candidates(
    of files: [CommitDraft.SideFile]
  ) -> ([MatchCandidate], [CommitDraft.Place]) {
    var candidates: [MatchCandidate] = []
    var places: [CommitDraft.Place] = []
    for (number, file) in files.enumerated() {
      if let record = file.scan.reading.record {
        candidates.append(MatchCandidate(record: record, file: number))
        places.append(CommitDraft.Place(file: number, index: 0))
      } else {
        for (index, key) in file.scan.keys.enumerated() {
          let line = file.scan.reading.markers[index].line
          candidates.append(MatchCandidate(key, line: line, file: number))
          places.append(CommitDraft.Place(file: number, index: index))
        }
      }
    }
    return (candidates, places)
  }

  // MARK: Lines

  /// The lines by which two files differ; nil where the lines of either are not at hand.
  func diff(_ oldFile: Int, _ newFile: Int) -> LineDiff? {
    guard let sketch = new[newFile].scan.sketch else { return nil }
    return diff(oldFile, to: sketch, of: new[newFile].version)
  }

  private func diff(_ oldFile: Int, to sketch: LineSketch, of version: Int32) -> LineDiff? {
    guard let lines = old[oldFile].scan.sketch else { return nil }
    return diffs.diff(
      VersionDiffs.Pair(old: old[oldFile].version, new: version), lines, sketch)
  }

  /// How an item that is matched with none after the commit was paid.
  ///
  /// - Parameters:
  ///   - place: The item before.
  ///   - version: The version that the file's own path has after the commit; -1 where it has none
  ///     that is read.
  ///   - versions: The versions.
  /// - Returns: With code, with its file, or by its comment alone.
  func payment(
    of place: CommitDraft.Place, version: Int32, versions: VersionTable
  ) -> LedgerEvent.Payment {
    let file = old[place.file]
    let pair = pairOfOld[place.file].map { pairs[$0] }
    let sketch = pair.map { new[$0.new].scan.sketch } ?? versions.sketch(version)
    guard let oldSketch = file.scan.sketch, let sketch,
      let diff = diff(
        place.file, to: sketch, of: pair.map { new[$0.new].version } ?? version)
    else { return .withFile }
    let change = CodeChange(diff: diff, old: oldSketch, new: sketch)
    let line = file.scan.reading.markers[place.index].line - 1
    return change.isWithCode(oldLine: line) ? .withCode : .commentOnly
  }
}

/// What stood before a commit and what stands after it, matched.
struct MatchResult {
  /// An item on both sides.
  struct Match {
    let old: CommitDraft.Place
    let new: CommitDraft.Place
    let reason: LedgerEvent.Reason
    let confidence: Double
    /// Whether the item was cut from one place of its file and pasted at another.
    let isCut: Bool
  }

  let matches: [Match]
  let unmatchedOld: [CommitDraft.Place]
  let unmatchedNew: [CommitDraft.Place]

  init(
    matches: [Match], unmatchedOld: [CommitDraft.Place], unmatchedNew: [CommitDraft.Place]
  ) {
    self.matches = matches
    self.unmatchedOld = unmatchedOld
    self.unmatchedNew = unmatchedNew
  }

  fileprivate init(
    _ outcome: MarkerMatching.Outcome, _ old: [CommitDraft.Place], _ new: [CommitDraft.Place]
  ) {
    matches = outcome.matches.map {
      Match(
        old: old[$0.old], new: new[$0.new],
        reason: LedgerEvent.Reason(rawValue: $0.reason.rawValue) ?? .sameText,
        confidence: $0.confidence, isCut: $0.isCut)
    }
    unmatchedOld = outcome.unmatchedOld.map { old[$0] }
    unmatchedNew = outcome.unmatchedNew.map { new[$0] }
  }
}

extension MatchResult {
  /// Adds matches of items that found no other.
  fileprivate func joining(
    _ pairs: [(old: CommitDraft.Place, new: CommitDraft.Place)]
  ) -> MatchResult {
    let pairs = pairs.filter { unmatchedOld.contains($0.old) && unmatchedNew.contains($0.new) }
    guard !pairs.isEmpty else { return self }
    let (old, new) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    return MatchResult(
      matches: matches
        + pairs.map {
          Match(old: $0.old, new: $0.new, reason: .renamedPath, confidence: 1, isCut: false)
        },
      unmatchedOld: unmatchedOld.filter { !old.contains($0) },
      unmatchedNew: unmatchedNew.filter { !new.contains($0) })
  }
}

extension MatchCandidate {
  fileprivate init(_ key: MarkerKey, line: Int, file: Int) {
    self.init(
      file: file, line: line, text: key.text, wordCount: key.wordCount, recordID: nil,
      links: key.links, codeAbove: key.codeAbove, codeBelow: key.codeBelow)
  }

  fileprivate init(record: Record, file: Int) {
    self.init(
      file: file, line: record.titleLine, text: record.title, wordCount: 0, recordID: record.id,
      links: [], codeAbove: 0, codeBelow: 0)
  }
}
