internal import CommentScanning
internal import GitAccess

/// Reads markers of files as a scan of the snapshot reads them.
struct MarkerFileReader {
  private let scanner: FileScanner
  private let context: SnapshotContext
  private let records: Set<String>

  /// Creates a reader for a snapshot's settings, people and records.
  init(configuration: Configuration, people: Set<String>?, records: [String]) {
    scanner = FileScanner(configuration: configuration)
    context = SnapshotContext(configuration: configuration, recordIDs: records, people: people)
    self.records = Set(records)
  }

  /// The markers of a file, in order of place.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func markers(in bytes: [UInt8], of file: RepositoryPath) -> [Marker] {
    read(bytes, of: file).markers
  }

  /// The markers of a file, and how many of its comments are malformed.
  ///
  /// A value beside the scale of its method is no malformed one.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func read(_ bytes: [UInt8], of file: RepositoryPath) -> (markers: [Marker], problems: Int) {
    let reading = ByteView.with(bytes) { view in
      scanner.scan(view, of: SnapshotFile(path: file, blob: nil, isDeclaredSource: true))
    }
    return (reading.markers, reading.problems.count { $0.code != .offScale })
  }

  /// What a marker says in the snapshot.
  func reading(of marker: Marker, in file: RepositoryPath) -> MarkerReading {
    var reading = MarkerReading(of: marker, in: file, context: context)
    reading.resolve(isRecord: records.contains)
    return reading
  }

  /// Whether a file's bytes are not those that its markers are read from.
  static func isDecoded(_ bytes: [UInt8]) -> Bool {
    ByteView.with(bytes) { UTF16Text.decoded($0) != nil }
  }
}
