internal import CommentScanning

/// What one version of a file holds, with what matching needs of it.
struct ScannedFile: Sendable {
  /// The markers and the record, whatever path they were first read at.
  let reading: FileReading
  /// What each marker is recognised by, in the order of the markers.
  let keys: [MarkerKey]
  /// The lines; nil where they were not kept.
  var sketch: LineSketch?

  init(_ reading: FileReading, sketch: LineSketch?) {
    var reading = reading
    // A copy of just the size: it is kept for long.
    if reading.markers.capacity > reading.markers.count {
      reading.markers = reading.markers.withUnsafeBufferPointer { Array($0) }
    }
    self.reading = reading
    self.sketch = sketch
    keys = MarkerKey.keys(
      of: reading.markers,
      neighbours: reading.markers.map { marker in
        (
          sketch?.code(near: marker.line - 1, step: -1) ?? 0,
          sketch?.code(near: marker.lastLine - 1, step: 1) ?? 0
        )
      })
  }

  /// Makes a scan of what was kept of one; the lines are to be read again where they are needed.
  init(_ reading: FileReading, neighbours: [(above: UInt32, below: UInt32)]) {
    self.reading = reading
    sketch = nil
    keys = MarkerKey.keys(of: reading.markers, neighbours: neighbours)
  }

  /// Whether the file holds an item.
  var holdsItems: Bool { !reading.markers.isEmpty || reading.record != nil }

  /// The bytes that it takes up in memory without its lines.
  var weight: Int {
    var bytes = MemoryLayout<ScannedFile>.stride + 2 * MemoryWeight.allocation
    for marker in reading.markers { bytes += MemoryWeight.of(marker) }
    for key in keys { bytes += MemoryWeight.of(key) }
    // What a record says is its text, mostly twice.
    if reading.record != nil { bytes += MemoryLayout<Record>.stride + 2 * reading.bytes }
    return bytes
  }

  /// How many items it holds: a record is one, and its file has no markers.
  var count: Int { reading.record != nil ? 1 : keys.count }
}

/// What a marker is recognised by inside its file.
struct MarkerKey: Sendable {
  /// The normalised text.
  let text: String
  /// The number of words in it.
  let wordCount: Int
  /// What its fingerprint is made of, without the path.
  let identity: String
  /// How many markers with the same identity stand before it in the file.
  let occurrence: Int
  /// The tickets and pages that it names.
  let links: [String]
  /// The numbers of the nearest lines of code, 0 where there is none.
  let codeAbove: UInt32
  let codeBelow: UInt32

  /// The keys of a file's markers, given the lines of code beside each.
  static func keys(
    of markers: [Marker], neighbours: [(above: UInt32, below: UInt32)]
  ) -> [MarkerKey] {
    var occurrences: [String: Int] = [:]
    return zip(markers, neighbours).map { marker, neighbour in
      let normalised = NormalisedText(marker.text)
      let identity = Fingerprint.identity(normalised.text, marker)
      let occurrence = occurrences[identity, default: 0]
      occurrences[identity] = occurrence + 1
      return MarkerKey(
        text: normalised.text, wordCount: normalised.wordCount, identity: identity,
        occurrence: occurrence, links: marker.links,
        codeAbove: neighbour.above, codeBelow: neighbour.below)
    }
  }
}

extension Marker {
  /// The tickets and pages that the marker names.
  fileprivate var links: [String] {
    var links: [String] = []
    for attribute in attributes where attribute.key == .field(.links) {
      links += attribute.value.list
    }
    return links
  }
}

extension LineSketch {
  /// How far a line of code may be from a marker to be its neighbour.
  private static let neighbourhood = 20

  /// The number of the nearest line of code from a line on, which is counted from 0.
  fileprivate func code(near line: Int, step: Int) -> UInt32 {
    var index = line
    for _ in 0..<Self.neighbourhood {
      index += step
      guard index >= 0, index < count else { return 0 }
      let number = code(at: index)
      if number != 0 { return number }
    }
    return 0
  }
}
