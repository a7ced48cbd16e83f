internal import GitAccess
internal import LedgerStore

/// Which files of a tree say how the others are to be read, for trees that were listed before.
///
/// A question about a history begins with them; to find them takes a look at every folder of its tip.
struct KeptSettings {
  /// The trees of which they are kept.
  private static let mostTrees = 32
  /// The files above which those of a tree are not kept.
  private static let mostFiles = 1_000

  /// Above any size that a limit allows.
  private static let mostSize = 1 << 48

  /// The setting files of a tree.
  struct Entry: Hashable {
    let tree: ObjectID
    let files: [TrackedFile]
    /// The size of the whole tree; it may be less.
    let size: TreeSize
  }

  /// The tree that was added last at the end.
  private var entries: [Entry] = []

  /// Nothing is known yet.
  init() {}

  /// Reads what was written.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  init(_ bytes: [UInt8]) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let tree = try reader.id()
      var size = TreeSize()
      size.paths = try reader.index(below: Self.mostSize)
      size.bytes = try reader.index(below: Self.mostSize)
      var files: [TrackedFile] = []
      for _ in 0..<(try reader.count()) {
        let path = RepositoryPath(bytes: try reader.blob())
        let kind = Self.kinds[try reader.index(below: Self.kinds.count)]
        files.append(TrackedFile(path: path, kind: kind, id: try reader.id()))
      }
      entries.append(Entry(tree: tree, files: files, size: size))
    }
  }

  /// What is to be kept.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    for entry in entries {
      writer.write(entry.tree)
      writer.write(entry.size.paths)
      writer.write(entry.size.bytes)
      writer.write(entry.files.count)
      for file in entry.files {
        writer.write(file.path.bytes)
        writer.write(Self.kinds.firstIndex(of: file.kind) ?? 0)
        writer.write(file.id)
      }
    }
    return writer.bytes
  }

  /// The setting files of a tree; nil where they are not known.
  subscript(tree: ObjectID) -> [TrackedFile]? { entries.last { $0.tree == tree }?.files }

  /// The tree that was added last.
  var last: Entry? { entries.last }

  /// Adds the setting files of a tree, in the place of those of the tree that was added first.
  mutating func add(_ entry: Entry) {
    guard entry.files.count <= Self.mostFiles else { return }
    entries.removeAll { $0.tree == entry.tree }
    entries.append(entry)
    entries.removeFirst(max(0, entries.count - Self.mostTrees))
  }

  private static let kinds: [FileKind] = [.regular, .executable, .symlink, .submodule]
}

extension ArchiveFile {
  /// Reads which files are settings, of trees that were listed within the same limits.
  func settings(within limits: TreeLimits) throws(ArchiveFailure) -> KeptSettings {
    try settings(try value(Self.key(limits)))
  }

  /// Keeps which files of a tree are settings, where nothing is wrong with it.
  func keep(_ listing: TreeListing, of tree: ObjectID, within limits: TreeLimits) {
    guard listing.problems.isEmpty else { return }
    let entry = KeptSettings.Entry(tree: tree, files: listing.files, size: listing.size)
    let key = Self.key(limits)
    // A cache that cannot be written costs time and nothing else.
    try? write { () throws(StoreError) in
      // Others may have added to it meanwhile.
      var present = (try? settings(try store.value(of: key))) ?? KeptSettings()
      present.add(entry)
      try store.put(key, present.bytes)
    }
  }

  private func settings(_ bytes: [UInt8]?) throws(ArchiveFailure) -> KeptSettings {
    guard let bytes else { return KeptSettings() }
    return try decode { () throws(ByteReader.Damage) in try KeptSettings(bytes) }
  }

  private static func key(_ limits: TreeLimits) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(limits.paths)
    writer.write(limits.depth)
    return [LedgerArchive.Part.settings.rawValue] + writer.bytes
  }
}
