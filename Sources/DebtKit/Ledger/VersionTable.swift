internal import GitAccess

/// The versions of files that a history has: each is scanned once, whatever paths and commits share it.
struct VersionTable: Sendable {
  /// A version: a blob behind a door.
  struct Key: Hashable, Sendable {
    let blob: ObjectID
    let door: Int32
  }

  /// What is known of a version.
  enum State: Sendable {
    /// It waits for the scanner.
    case unread
    /// It holds no item.
    case plain
    /// It cannot be read: nothing is said of what it holds.
    case unreadable
    /// It holds items: the number of its scan.
    case scanned(Int32)
  }

  private(set) var keys: [Key] = []
  /// A path of each version, by which its language is told.
  private(set) var paths: [Int32] = []
  private(set) var states: [State] = []
  private(set) var scans: [ScannedFile] = []
  /// The bytes that scans and lines take up in memory.
  private(set) var weight = 0
  private var numbers: [Key: Int32] = [:]
  /// The lines of versions without items, where a comparison needs them.
  private var sketches: [Int32: LineSketch] = [:]

  /// The number of a version, which it keeps.
  mutating func number(of blob: ObjectID, at path: Int32, door: Int32) -> Int32 {
    let key = Key(blob: blob, door: door)
    if let number = numbers[key] { return number }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    paths.append(path)
    states.append(.unread)
    return number
  }

  /// The number of a version that is in the table.
  func known(_ blob: ObjectID, door: Int32) -> Int32? { numbers[Key(blob: blob, door: door)] }

  /// The scan of a version that holds items; nil for any other, and for none.
  func scan(_ version: Int32) -> ScannedFile? {
    guard version >= 0, case .scanned(let number) = states[Int(version)] else { return nil }
    return scans[Int(number)]
  }

  /// Whether nothing can be said of a version.
  func isUnreadable(_ version: Int32) -> Bool {
    guard version >= 0, case .unreadable = states[Int(version)] else { return false }
    return true
  }

  /// Whether a version holds items.
  func holdsItems(_ version: Int32) -> Bool {
    guard version >= 0, case .scanned = states[Int(version)] else { return false }
    return true
  }

  /// Whether a file has as many items as its version holds: nothing is said of one that is not read.
  func fits(_ file: LedgerState.File) -> Bool {
    switch states[Int(file.version)] {
    case .unread, .unreadable: true
    case .plain: false
    case .scanned(let number): scans[Int(number)].count == file.items.count
    }
  }

  /// Takes in what the scanner found.
  mutating func set(_ version: Int32, _ result: VersionScanner.Result) {
    switch result {
    case .plain: states[Int(version)] = .plain
    case .unreadable: states[Int(version)] = .unreadable
    case .scanned(let scan):
      states[Int(version)] = .scanned(Int32(scans.count))
      scans.append(scan)
      weight += scan.weight + (scan.sketch?.weight ?? 0)
    }
  }

  /// Forgets what versions hold, but for some of them; those that held items wait for the scanner again.
  ///
  /// - Complexity: O(*n*) in the versions.
  mutating func forget(unless isKept: (Int32) -> Bool) {
    var kept: [ScannedFile] = []
    for version in states.indices {
      guard case .scanned(let number) = states[version] else { continue }
      if isKept(Int32(version)) {
        states[version] = .scanned(Int32(kept.count))
        kept.append(scans[Int(number)])
      } else {
        states[version] = .unread
      }
    }
    scans = kept
    sketches = [:]
    weight = kept.reduce(0) { $0 + $1.weight + ($1.sketch?.weight ?? 0) }
  }

  /// The versions that wait for the scanner.
  var unread: [Int32] {
    states.indices.filter { isUnread(Int32($0)) }.map { Int32($0) }
  }

  /// Whether a version waits for the scanner.
  func isUnread(_ version: Int32) -> Bool {
    guard version >= 0, case .unread = states[Int(version)] else { return false }
    return true
  }

  /// Takes every version that the scanner had nothing to say of for one without items.
  mutating func settle() {
    for version in states.indices {
      if case .unread = states[version] { states[version] = .plain }
    }
  }

  /// The lines of a version; nil where they are not at hand.
  func sketch(_ version: Int32) -> LineSketch? {
    guard version >= 0 else { return nil }
    if case .scanned(let number) = states[Int(version)], let sketch = scans[Int(number)].sketch {
      return sketch
    }
    return sketches[version]
  }

  /// The work of scanning a version.
  func job(_ version: Int32, _ paths: PathTable) -> VersionScanner.Job {
    let key = keys[Int(version)]
    return VersionScanner.Job(
      version: version,
      file: paths.file(self.paths[Int(version)], door: key.door, blob: key.blob), blob: key.blob)
  }

  /// Whether a version holds items whose lines were not kept.
  func lacksLines(_ version: Int32) -> Bool {
    guard version >= 0, case .scanned(let number) = states[Int(version)] else { return false }
    return scans[Int(number)].sketch == nil && sketches[version] == nil
  }

  /// Keeps the lines of a version.
  mutating func keep(_ sketch: LineSketch, of version: Int32) {
    weight += sketch.weight
    if case .scanned(let number) = states[Int(version)] {
      scans[Int(number)].sketch = sketch
    } else {
      sketches[version] = sketch
    }
  }
}
