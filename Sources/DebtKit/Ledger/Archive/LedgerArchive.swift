internal import GitAccess
internal import LedgerStore

/// What is kept of histories between two runs: in the git directory, disposable, and never believed.
///
/// It holds two things. What objects say by themselves: scans of file versions, under a hash of the
/// blob, of the door by which it is read and of the rules of markers, the measures of hot spots
/// (``KeptMeasures``), and which files of a tree are settings (``KeptSettings``). These serve every
/// history. And the walk of each history, under a hash of all settings that bear on it and of the
/// boundary of a shallow clone: commits, items, states, events. A walk only ever grows; what is kept of
/// a commit is never changed. Numbers of commits, people, paths and items mean something in one walk
/// alone.
final class LedgerArchive {
  /// The version of everything that is written here, and of the rules by which it was found: a change
  /// of what a scan or a walk finds is a new version.
  static let version: UInt32 = 9

  let file: ArchiveFile
  /// Where a shallow history ends: what is kept of one clone says less than what another holds.
  let boundary: Set<ObjectID>
  let walk: [UInt8]
  let rules: [UInt8]
  /// How far the walk had come when it was read.
  var header = Header()

  /// Prepares to read what a file holds of a history.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - settings: The settings whose walk is meant.
  ///   - boundary: The commits at which a shallow history ends.
  init(_ file: ArchiveFile, settings: SnapshotSettings, boundary: Set<ObjectID>) {
    self.file = file
    self.boundary = boundary
    var name = settings.walkDigest.bytes
    if !boundary.isEmpty {
      name = ObjectID.hash(ofBlob: (name + boundary.sorted().flatMap(\.bytes)).span).bytes
    }
    walk = Array(name.prefix(Self.nameLength))
    rules = Array(settings.scanDigest.bytes.prefix(Self.nameLength))
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
  enum Part: UInt8 {
    case scan = 1
    case plain
    case header
    case people
    /// The commits, an entry a page.
    case commits
    case items
    case paths
    case notes
    case events
    case touches
    case delta
    case keyframe
    /// The names of the walks, the one that grew last at the end.
    case walks
    case keys
    /// The files that commits changed, by the commits' ids.
    case changes
    /// How complex blobs are, by their ids.
    case complexity
    /// The setting files of trees.
    case settings
  }

  /// The bytes of the name of a walk, or of rules.
  static let nameLength = 12

  /// The parts that have an entry a run.
  static let runParts: [Part] = [.people, .items, .paths, .notes, .keys]
  /// The parts that have an entry for some commits.
  static let commitParts: [Part] = [.events, .touches, .delta, .keyframe]

  func key(_ part: Part, _ number: Int) -> [UInt8] {
    let number = UInt32(clamping: number)
    return [part.rawValue] + walk
      + (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) }
  }

  /// The name of a version's scan.
  func scanName(_ key: VersionTable.Key, door: [UInt8]) -> ObjectID {
    ObjectID.hash(ofBlob: (rules + key.blob.bytes + door).span)
  }

  func scanKey(_ name: ObjectID) -> [UInt8] { [Part.scan.rawValue] + name.bytes }

  // MARK: Reading

  func value(_ key: [UInt8]) throws(ArchiveFailure) -> [UInt8]? { try file.value(key) }

  func decode<Value>(
    _ body: () throws(ByteReader.Damage) -> Value
  ) throws(ArchiveFailure) -> Value {
    try file.decode(body)
  }

  /// Reads many entries at once, from one state of the archive.
  func reading<Value>(
    _ body: () throws(ArchiveFailure) -> Value
  ) throws(ArchiveFailure) -> Value {
    try file.store.reading(body)
  }
}
