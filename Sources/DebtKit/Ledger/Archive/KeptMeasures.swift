internal import GitAccess
internal import LedgerStore

/// What is kept about objects of one kind, by their ids, in runs that are read at once.
struct KeptMeasures<Value> {
  /// The runs above which all are written as one.
  private static var mostRuns: Int { 32 }
  /// The entries that are kept beside those that are needed.
  private static var mostOthers: Int { 4_096 }

  let part: LedgerArchive.Part
  private(set) var values: [ObjectID: Value] = [:]
  private var runs = 0

  /// Creates a shelf on which nothing stands yet.
  init(_ part: LedgerArchive.Part) {
    self.part = part
  }

  /// Adds what one run wrote.
  mutating func add(_ entries: [(ObjectID, Value)]) {
    runs += 1
    for (id, value) in entries { values[id] = value }
  }

  /// What is to be written after an answer.
  ///
  /// - Parameters:
  ///   - found: What was found out.
  ///   - needed: How many entries the answer rested on.
  ///   - isSpare: Whether an entry is left out where all runs become one.
  ///   - bytes: How entries are written.
  /// - Returns: nil where all of it is kept already, and no more than is of use.
  func run(
    adding found: [ObjectID: Value], of needed: Int, without isSpare: (ObjectID, Value) -> Bool,
    _ bytes: ([(ObjectID, Value)]) -> [UInt8]
  ) -> ArchiveRun? {
    let isFull = runs >= Self.mostRuns || values.count > 2 * needed + Self.mostOthers
    guard isFull || !found.isEmpty else { return nil }
    var entries = found
    if isFull {
      let others = values.filter { !isSpare($0.key, $0.value) }
      entries.merge(others) { first, _ in first }
    }
    // Two processes that found the same write the same.
    let sorted = entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return ArchiveRun(part: part, bytes: bytes(sorted), replacesOthers: isFull)
  }
}

/// A run of entries, to be written beside those of earlier runs or in their place.
struct ArchiveRun {
  let part: LedgerArchive.Part
  let bytes: [UInt8]
  let replacesOthers: Bool
}

extension LedgerArchive {
  /// Reads the files that commits changed.
  func fileChanges() throws(ArchiveFailure) -> KeptMeasures<FileChanges> {
    try measures(.changes, ChangesCodec.entries)
  }

  /// Reads how complex blobs are; nil for one that is no text.
  func complexities() throws(ArchiveFailure) -> KeptMeasures<FileComplexity?> {
    try measures(.complexity, ComplexityCodec.entries)
  }

  /// Keeps runs, whatever becomes of the walk.
  func keep(_ runs: [ArchiveRun]) throws(ArchiveFailure) {
    guard !runs.isEmpty else { return }
    try file.write { () throws(StoreError) in
      for run in runs {
        // Those of other rules, too: whoever needs them finds them out again.
        if run.replacesOthers { try file.store.remove(prefix: [run.part.rawValue]) }
        let name = ObjectID.hash(ofBlob: run.bytes.span)
        try file.store.put(prefix(of: run.part) + name.bytes, run.bytes)
      }
    }
  }

  private func measures<Value>(
    _ part: Part, _ read: ([UInt8]) throws(ByteReader.Damage) -> [(ObjectID, Value)]
  ) throws(ArchiveFailure) -> KeptMeasures<Value> {
    var kept = KeptMeasures<Value>(part)
    try file.store.scan(prefix: prefix(of: part)) { (_, value) throws(ArchiveFailure) in
      let bytes = value.withUnsafeBufferPointer { Array($0) }
      kept.add(try decode { () throws(ByteReader.Damage) in try read(bytes) })
      return true
    }
    return kept
  }

  /// What a commit changed is the same by all rules; what counts as text is not.
  private func prefix(of part: Part) -> [UInt8] {
    part == .complexity ? [part.rawValue] + rules : [part.rawValue]
  }
}
