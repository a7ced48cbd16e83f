internal import GitAccess
internal import LedgerStore

/// What is kept of histories between two runs: in the git directory, disposable, and never believed.
///
/// It holds two things. Scans of file versions, under a hash of the blob, of the door by which it is
/// read and of the rules of markers: they serve every history. And the walk of each history, under a
/// hash of all settings that bear on it: commits, items, states, events. A walk only ever grows; what
/// is kept of a commit is never changed.
final class LedgerArchive {
  /// The version of everything that is written here, and of the rules by which it was found.
  static let version: UInt32 = 1

  private let store: LedgerStore
  private let walk: [UInt8]
  private let rules: [UInt8]
  /// What became of a damaged cache that was found, for people.
  let notice: String?

  /// Opens the archive of a repository.
  ///
  /// - Parameters:
  ///   - folder: The folder of the file.
  ///   - settings: The settings whose walk is meant.
  ///   - isReadOnly: Whether nothing is to be written.
  /// - Throws: `ArchiveFailure` when there is none that can be used.
  init(
    folder: String, settings: SnapshotSettings, isReadOnly: Bool = false
  ) throws(ArchiveFailure) {
    do throws(StoreError) {
      store = try LedgerStore(
        folder: folder, contents: Self.version, access: isReadOnly ? .readOnly : .readWrite)
    } catch {
      throw ArchiveFailure(error)
    }
    notice = store.notice
    walk = Array(settings.walkDigest.bytes.prefix(12))
    rules = Array(settings.scanDigest.bytes.prefix(12))
  }

  /// Gives a damaged archive another name, so that the next run begins a new one.
  ///
  /// - Returns: What happened, for people; nil where nothing could be done, or need be.
  static func setAside(folder: String) -> String? {
    do throws(StoreError) {
      let store = try LedgerStore(folder: folder, contents: version, access: .readWrite)
      if let notice = store.notice { return notice }
      return try store.setAside()
    } catch {
      return nil
    }
  }

  // MARK: Keys

  /// The parts of the archive: the first byte of a key.
  private enum Part: UInt8 {
    case scan = 1
    case plain
    case header
    case people
    case graph
    case items
    case paths
    case notes
    case events
    case touches
    case delta
    case keyframe
  }

  private func key(_ part: Part, _ number: Int) -> [UInt8] {
    [part.rawValue] + walk + Self.digits(number)
  }

  private static func digits(_ number: Int) -> [UInt8] {
    let number = UInt32(clamping: number)
    return (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) }
  }

  /// The name of a version's scan.
  func scanName(_ key: VersionTable.Key, door: [UInt8]) -> ObjectID {
    ObjectID.hash(ofBlob: (rules + key.blob.bytes + door).span)
  }

  private func scanKey(_ name: ObjectID) -> [UInt8] { [Part.scan.rawValue] + name.bytes }

  // MARK: Reading

  private func value(_ key: [UInt8]) throws(ArchiveFailure) -> [UInt8]? {
    do throws(StoreError) {
      return try store.value(of: key)
    } catch {
      throw ArchiveFailure(error)
    }
  }

  private func decode<Value>(
    _ body: () throws(ByteReader.Damage) -> Value
  ) throws(ArchiveFailure) -> Value {
    do throws(ByteReader.Damage) {
      return try body()
    } catch {
      throw ArchiveFailure.damagedEntry
    }
  }

  /// Reads many entries at once, from one state of the archive.
  func reading<Value>(
    _ body: () throws(ArchiveFailure) -> Value
  ) throws(ArchiveFailure) -> Value {
    try store.reading(body)
  }

  /// What was kept of a walk: how far it came.
  struct Header: Hashable {
    var commits = 0
    var runs = 0
    var people = 0
    var paths = 0
  }

  private func header() throws(ArchiveFailure) -> Header {
    guard let bytes = try value(key(.header, 0)) else { return Header() }
    return try decode { () throws(ByteReader.Damage) in
      var reader = ByteReader(bytes)
      let header = Header(
        commits: try reader.index(below: Int(Int32.max)), runs: try reader.int(),
        people: try reader.int(), paths: try reader.index(below: Int(Int32.max)))
      guard reader.isAtEnd, header.runs <= header.commits else { throw ByteReader.Damage() }
      return header
    }
  }

  /// Reads how far the walk came: its commits, people, items and paths.
  func book() throws(ArchiveFailure) -> WalkBook {
    try reading { () throws(ArchiveFailure) in
      var book = WalkBook(header: try header())
      for run in 0..<book.header.runs {
        guard let people = try value(key(.people, run)), let graph = try value(key(.graph, run)),
          let paths = try value(key(.paths, run)), let items = try value(key(.items, run)),
          let notes = try value(key(.notes, run))
        else { throw .damagedEntry }
        try decode { () throws(ByteReader.Damage) in
          try book.add(people: people, graph: graph, paths: paths, items: items, notes: notes)
        }
      }
      guard book.isWhole else { throw .damagedEntry }
      return book
    }
  }

  /// Reads the events of a commit that has some.
  func events(of commit: Int) throws(ArchiveFailure) -> [LedgerEvent] {
    guard let bytes = try value(key(.events, commit)) else { throw .damagedEntry }
    return try decode { () throws(ByteReader.Damage) in try EventCodec.events(bytes) }
  }

  /// Reads the touches of a commit that has some.
  func touches(of commit: Int, items: Int) throws(ArchiveFailure) -> [LedgerTouch] {
    guard let bytes = try value(key(.touches, commit)) else { throw .damagedEntry }
    return try decode { () throws(ByteReader.Damage) in
      try StateCodec.touches(bytes, of: commit, items: items)
    }
  }

  /// Reads what a commit changed in the state of its first parent, or its whole state.
  func files(
    of commit: Int, isWhole: Bool, paths: Int, items: Int
  ) throws(ArchiveFailure) -> [StateCodec.File] {
    guard let bytes = try value(key(isWhole ? .keyframe : .delta, commit)) else {
      throw .damagedEntry
    }
    return try decode { () throws(ByteReader.Damage) in
      try StateCodec.files(bytes, paths: paths, items: items)
    }
  }

  /// Reads the scan of a version of a source; nil where there is none.
  func scan(named name: ObjectID, of file: SnapshotFile) throws(ArchiveFailure) -> ScannedFile? {
    guard let bytes = try value(scanKey(name)) else { return nil }
    return try decode { () throws(ByteReader.Damage) in try ScanCodec.scan(bytes, of: file) }
  }

  /// Reads the names of versions that hold nothing.
  func plainNames() throws(ArchiveFailure) -> Set<ObjectID> {
    var names: Set<ObjectID> = []
    try store.scan(prefix: [Part.plain.rawValue] + rules) { (_, value) throws(ArchiveFailure) in
      let bytes = value.withUnsafeBufferPointer { Array($0) }
      try decode { () throws(ByteReader.Damage) in
        var reader = ByteReader(bytes)
        while !reader.isAtEnd { names.insert(try reader.id()) }
      }
      return true
    }
    return names
  }

  // MARK: Writing

  /// Keeps scans, whatever becomes of the walk.
  func keep(
    scans: [(name: ObjectID, scan: ScannedFile)], plain: [ObjectID]
  ) throws(ArchiveFailure) {
    guard !scans.isEmpty || !plain.isEmpty else { return }
    try write { () throws(StoreError) in
      for (name, scan) in scans { try store.put(scanKey(name), ScanCodec.bytes(of: scan)) }
      guard let first = plain.min() else { return }
      // Two processes that read the same write the same, under the same name.
      try store.put(
        [Part.plain.rawValue] + rules + first.bytes, plain.sorted().flatMap(\.bytes))
    }
  }

  /// The runs above which their entries are joined: each costs a start some look-ups.
  private static let mostRuns = 32
  private static let runParts: [Part] = [.people, .graph, .items, .paths, .notes]

  /// Keeps what a walk found in new commits, unless another process went on with it meanwhile.
  func keep(_ page: WalkPage, after header: Header) throws(ArchiveFailure) {
    try write { () throws(StoreError) in
      guard try store.value(of: key(.header, 0)) == bytes(of: header) else { return }
      var next = page.header
      for (part, bytes) in zip(
        Self.runParts, [page.people, page.graph, page.items, page.paths, page.notes])
      {
        try store.put(key(part, header.runs), bytes)
      }
      if next.runs > Self.mostRuns { try joinRuns(of: &next) }
      for (part, entries) in [
        (Part.events, page.events), (.touches, page.touches), (.delta, page.deltas),
        (.keyframe, page.keyframes),
      ] {
        for (commit, bytes) in entries { try store.put(key(part, commit), bytes) }
      }
      try store.put(key(.header, 0), bytes(of: next) ?? [])
    }
  }

  /// Makes one run of all: what runs write can be read one after the other or at once.
  private func joinRuns(of header: inout Header) throws(StoreError) {
    for part in Self.runParts {
      var whole: [UInt8] = []
      for run in 0..<header.runs {
        whole += try store.value(of: key(part, run)) ?? []
        try store.remove(key(part, run))
      }
      try store.put(key(part, 0), whole)
    }
    header.runs = 1
  }

  /// What a header is kept as; nil for one of a walk that has not begun.
  private func bytes(of header: Header) -> [UInt8]? {
    guard header != Header() else { return nil }
    var writer = ByteWriter()
    for number in [header.commits, header.runs, header.people, header.paths] {
      writer.write(number)
    }
    return writer.bytes
  }

  private func write(_ body: () throws(StoreError) -> Void) throws(ArchiveFailure) {
    do throws(StoreError) {
      try store.writing(body)
    } catch {
      throw ArchiveFailure(error)
    }
  }
}
