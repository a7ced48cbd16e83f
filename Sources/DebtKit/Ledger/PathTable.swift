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
  /// The number of each path's door; -1 where it is not read.
  private(set) var doors: [Int32] = []
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
    doors.append(door(of: path))
    return number
  }

  /// The number of a path that is in the table.
  func known(_ path: RepositoryPath) -> Int32? { numbers[path] }

  private mutating func door(of path: RepositoryPath) -> Int32 {
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

  /// A file as the scanner takes it, for a path behind a door.
  func file(_ path: Int32, blob: ObjectID?) -> SnapshotFile {
    var file = SnapshotFile(path: paths[Int(path)], blob: blob)
    switch allDoors[Int(doors[Int(path)])] {
    case .record: file.isRecord = true
    case .source(_, let isDeclared): file.isDeclaredSource = isDeclared
    }
    return file
  }
}
