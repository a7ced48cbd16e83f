internal import GitAccess
internal import LedgerStore

extension LedgerArchive {
  /// Reads the scan of a version of a source; nil where there is none.
  func scan(named name: ObjectID, of file: SnapshotFile) throws(ArchiveFailure) -> ScannedFile? {
    guard let bytes = try value(scanKey(name)) else { return nil }
    return try decode { () throws(ByteReader.Damage) in try ScanCodec.scan(bytes, of: file) }
  }

  /// Reads the names of versions that hold nothing.
  func plainNames() throws(ArchiveFailure) -> Set<ObjectID> {
    var names: Set<ObjectID> = []
    try file.store.scan(prefix: [Part.plain.rawValue] + rules) {
      (_, value) throws(ArchiveFailure) in
      let bytes = value.withUnsafeBufferPointer { Array($0) }
      try decode { () throws(ByteReader.Damage) in
        var reader = ByteReader(bytes)
        while !reader.isAtEnd { names.insert(try reader.id()) }
      }
      return true
    }
    return names
  }

  /// Keeps scans, whatever becomes of the walk.
  func keep(
    scans: [(name: ObjectID, scan: ScannedFile)], plain: [ObjectID]
  ) throws(ArchiveFailure) {
    guard !scans.isEmpty || !plain.isEmpty else { return }
    try file.write { () throws(StoreError) in
      for (name, scan) in scans { try file.store.put(scanKey(name), ScanCodec.bytes(of: scan)) }
      guard !plain.isEmpty else { return }
      // Two processes that read the same write the same, under the same name.
      let names = plain.sorted().flatMap(\.bytes)
      try file.store.put(
        [Part.plain.rawValue] + rules + ObjectID.hash(ofBlob: names.span).bytes, names)
    }
  }
}
