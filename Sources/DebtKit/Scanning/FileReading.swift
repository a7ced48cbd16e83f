internal import GitAccess

/// What one file holds: the result of reading it apart from all others.
struct FileReading: Sendable {
  let file: RepositoryPath
  /// Markers in order of their place.
  var markers: [Marker] = []
  /// The record that the file is.
  var record: Record?
  var problems: [Problem] = []
  /// Why nothing of the file was read.
  var skipReason: SkipReason?
  /// Bytes read.
  var bytes = 0
  /// Markers that `debt:ignore` hides.
  var ignored = 0
  /// Comment lines that start with a keyword in another case.
  var caseMisses = 0
  /// The setting of a limit that was met.
  var limit: String?

  init(_ file: RepositoryPath) {
    self.file = file
  }

  /// The same reading of a file that has another path with the same contents.
  func at(_ path: RepositoryPath) -> FileReading {
    guard path != file else { return self }
    var reading = FileReading(path)
    reading.markers = markers
    reading.record = record
    return reading
  }

  /// Whether the file adds nothing to the registry but its size.
  var isPlain: Bool {
    markers.isEmpty && record == nil && problems.isEmpty && skipReason == nil && ignored == 0
      && caseMisses == 0
  }
}
