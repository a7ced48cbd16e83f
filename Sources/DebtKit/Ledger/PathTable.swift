internal import GitAccess

/// Every path of a history by number, and by which door its contents are read.
struct PathTable: Sendable {
  /// How a file's contents are read; files that share a door are read the same.
  enum Door: Hashable, Sendable {
    /// A source: its language is told by its name, whatever folder it lies in.
    case source(name: ArraySlice<UInt8>, isDeclared: Bool)
    /// A record, whose id may be its path's.
    case record(RepositoryPath)
  }

  private let chooser: FileChooser
  private(set) var paths: [RepositoryPath] = []
  /// The number of each path's door; -1 where it is not read, -2 where nobody has asked yet.
  private var doors: [Int32] = []
  private(set) var allDoors: [Door] = []
  private var numbers: [RepositoryPath: Int32] = [:]
  private var doorNumbers: [Door: Int32] = [:]

  init(chooser: FileChooser) {
    self.chooser = chooser
  }

  /// The number of a path, which it keeps.
  mutating func number(of path: RepositoryPath) -> Int32 {
    if let number = numbers[path] { return number }
    let number = Int32(paths.count)
    numbers[path] = number
    paths.append(path)
    doors.append(-2)
    return number
  }

  /// The number of a path's door; -1 where the path is not read.
  mutating func door(of path: Int32) -> Int32 {
    if doors[Int(path)] == -2 { doors[Int(path)] = makeDoor(of: paths[Int(path)]) }
    return doors[Int(path)]
  }

  /// The number of a path's door, where it was asked for before; below 0 where not, or where the path
  /// is not read.
  func knownDoor(of path: Int32) -> Int32 { doors[Int(path)] }

  /// The number of a path that is in the table.
  func known(_ path: RepositoryPath) -> Int32? { numbers[path] }

  private mutating func makeDoor(of path: RepositoryPath) -> Int32 {
    let door: Door
    switch chooser.choice(for: path) {
    case .outside, .skip, .withoutComments: return -1
    case .record: door = .record(path)
    case .source(let isDeclared): door = .source(name: path.name, isDeclared: isDeclared)
    }
    if let number = doorNumbers[door] { return number }
    let number = Int32(allDoors.count)
    doorNumbers[door] = number
    allDoors.append(door)
    return number
  }

  /// Whether a path is a record's.
  mutating func isRecord(_ path: Int32) -> Bool {
    let door = door(of: path)
    guard door >= 0, case .record = allDoors[Int(door)] else { return false }
    return true
  }

  /// What a source is told by beside its contents; nil for a record.
  func sourceName(ofDoor door: Int32) -> [UInt8]? {
    guard case .source(let name, let isDeclared) = allDoors[Int(door)] else { return nil }
    return [isDeclared ? 1 : 0] + name
  }

  /// A file as the scanner takes it, for a path behind a door.
  func file(_ path: Int32, door: Int32, blob: ObjectID?) -> SnapshotFile {
    var file = SnapshotFile(path: paths[Int(path)], blob: blob)
    switch allDoors[Int(door)] {
    case .record: file.isRecord = true
    case .source(_, let isDeclared): file.isDeclaredSource = isDeclared
    }
    return file
  }
}
