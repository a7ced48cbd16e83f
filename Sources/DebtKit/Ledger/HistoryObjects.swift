internal import GitAccess
internal import PackReading

/// The commits and trees of a long history, read out of the packs for one worker.
///
/// What the packs do not hold, or what is not understood, is not here; libgit2 is asked for it. A class,
/// because a comparison of trees and its owner share it.
final class HistoryObjects: TreeSource {
  /// Above this number of objects, opening the packs costs less than what is saved.
  static let worthOpening = 2_000
  /// Objects with more bytes are left to libgit2.
  private static let mostBytes = 16 << 20
  /// Bytes of objects that are kept: those of a few hundred commits around.
  private static let keptBytes = 32 << 20

  private var reader: ObjectReader

  /// Opens the packs of a repository, for all workers.
  ///
  /// - Returns: Nil where every packed object is to be checked against its id, which libgit2 does.
  /// - Complexity: O(*n*) in the objects of the packs.
  static func packs(of location: Repository.Location) -> OpenPacks? {
    location.options.verifiesPackedObjects ? nil : OpenPacks(location.packs)
  }

  /// Creates the reader of one worker; nil without memory for it.
  init?(_ packs: OpenPacks, _ location: Repository.Location) {
    let limit = min(Self.mostBytes, location.options.metadataLimit)
    guard let reader = ObjectReader(packs, limit: limit, kept: Self.keptBytes) else { return nil }
    self.reader = reader
  }

  /// Returns a commit, if it is known.
  func commit(_ id: ObjectID) -> Commit? {
    reader.object(PackedID(id), .commit)?.withBytes { Commit($0, id: id) }
  }

  func tree(_ id: ObjectID) -> (any TreeBytes)? {
    reader.object(PackedID(id), .tree)
  }
}

extension PackedObject: TreeBytes {
  func withTree(_ body: (UnsafeRawBufferPointer) -> Void) { withBytes(body) }
}
