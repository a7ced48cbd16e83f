internal import GitAccess
internal import PathMatching

/// The files of a snapshot that say how the others are to be read.
struct SettingFiles: ~Copyable {
  /// Bytes above which such a file is not read; a `.gitattributes` may be larger.
  static let sizeLimit = 3_000_000

  private static let names =
    [".debt.yml", RepositorySchema.path, ".mailmap", IgnoredRevisions.path]
    + CodeOwners.paths

  private let files: [String: SnapshotFile]
  /// Such files that the listing names and that have no bytes to read: a link, not checked out.
  private let skipped: [String: SkipReason]
  private let attributes: [SnapshotFile]
  private let isOnDisk: Bool
  private var reader: SnapshotReader

  init(_ listing: SnapshotListing, source: SnapshotSource) throws(GitError) {
    let paths = Set(Self.names.map { RepositoryPath($0) })
    let longest = Self.names.map(\.utf8.count).max() ?? 0
    var files: [String: SnapshotFile] = [:]
    var attributes: [SnapshotFile] = []
    for file in listing.files {
      if file.path.name.elementsEqual(".gitattributes".utf8) {
        attributes.append(file)
      } else if file.path.bytes.count <= longest, paths.contains(file.path) {
        files[file.path.description] = file
      }
    }
    self.files = files
    skipped = Dictionary(
      listing.skipped.lazy.filter { paths.contains($0.place.file) }.map { ($0.path, $0.reason) }
    ) { first, _ in first }
    self.attributes = attributes
    isOnDisk = source.workTree != nil
    reader = try SnapshotReader(source, limit: Self.sizeLimit)
  }

  /// The names of all these files, without their folders.
  private static let lastNames = Array(
    Set(names.map { Array(RepositoryPath($0).name) } + [Array(".gitattributes".utf8)]))

  /// Whether a file of a name may say how others are to be read.
  static func areSettings(named name: UnsafeBufferPointer<UInt8>) -> Bool {
    lastNames.contains { $0.count == name.count && $0.elementsEqual(name) }
  }

  /// Whether a file says how others are to be read.
  static func areSettings(at path: RepositoryPath) -> Bool {
    path.name.elementsEqual(".gitattributes".utf8) || names.contains(path.description)
  }

  /// Returns the bytes of a file, or nil where there is none.
  ///
  /// In a working tree a file counts before git tracks it, so that `debt init` works at once.
  /// - Throws: `ReadFailure` when there is one and it cannot be read.
  mutating func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    if let reason = skipped[path] { throw .skipped(reason) }
    let untracked = isOnDisk ? SnapshotFile(path: RepositoryPath(path), blob: nil) : nil
    guard let file = files[path] ?? untracked else { return nil }
    do throws(ReadFailure) {
      return try reader.contents(of: file)
    } catch .deleted {
      return nil
    }
  }

  /// The attribute files of the snapshot, those of the upper folders first.
  ///
  /// `info/attributes` belongs to one clone and is left out, so that a laptop and CI agree.
  mutating func attributeFiles() -> [AttributeRules.File] {
    var result: [AttributeRules.File] = []
    for file in attributes.sorted(by: { $0.path.components.count < $1.path.components.count }) {
      guard let bytes = try? reader.contents(of: file) else { continue }
      result.append(AttributeRules.File(folder: file.path.parent?.bytes ?? [], bytes: bytes))
    }
    return result
  }
}
