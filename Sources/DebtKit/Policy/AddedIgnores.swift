internal import CommentScanning
internal import GitAccess

/// The markers that a change hides by `debt:ignore` or `debt:off`.
struct AddedIgnores {
  private let scanner: FileScanner

  init(_ settings: SnapshotSettings) {
    scanner = FileScanner(configuration: settings.configuration)
  }

  /// The places of hidden markers that were not hidden before.
  ///
  /// A marker that stood hidden anywhere in the change's old files is not new, so that a file may
  /// be renamed.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func places(
    old: [(file: SnapshotFile, bytes: [UInt8])], new: [(file: SnapshotFile, bytes: [UInt8])]
  ) -> [Place] {
    var known: [String: Int] = [:]
    for side in old {
      for marker in hidden(side.file, side.bytes) { known[key(marker), default: 0] += 1 }
    }
    return new.flatMap { side in
      hidden(side.file, side.bytes).compactMap { marker in
        if let count = known[key(marker)], count > 0 {
          known[key(marker)] = count - 1
          return nil
        }
        return Place(side.file.path, line: marker.line)
      }
    }
  }

  private func hidden(_ file: SnapshotFile, _ bytes: [UInt8]) -> [Marker] {
    ByteView.with(bytes) { scanner.ignoredMarkers(in: $0, of: file) }
  }

  private func key(_ marker: Marker) -> String {
    "\(marker.keyword) \(NormalisedText(marker.text).text)"
  }
}
