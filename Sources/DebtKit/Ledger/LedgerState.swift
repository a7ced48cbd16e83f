/// The items that stand after a commit, by path.
///
/// Commits share what they do not change: a copy is as large as the shelves that differ.
struct LedgerState: Sendable {
  /// A file that holds items.
  struct File: Hashable, Sendable {
    /// The number of its path.
    let path: Int32
    /// The number of its version.
    let version: Int32
    /// The item of each of its markers in order, or of its record; -1 for a marker that is a site of
    /// a record.
    var items: [Int32]
  }

  /// A file that changed, or went.
  struct Change: Hashable, Sendable {
    let path: Int32
    /// The file after the change; nil where it holds no items any more.
    let file: File?
  }

  private static let shelfCount = 64
  private var shelves: [[File]] = Array(repeating: [], count: shelfCount)
  /// The paths of records by the records' ids, in no order that means anything.
  private(set) var records: [String: [Int32]] = [:]

  /// The file at a path, where it holds items.
  subscript(path: Int32) -> File? {
    get {
      let shelf = shelves[Int(path) & (Self.shelfCount - 1)]
      let index = Self.place(of: path, on: shelf)
      return index < shelf.count && shelf[index].path == path ? shelf[index] : nil
    }
    set {
      let number = Int(path) & (Self.shelfCount - 1)
      let index = Self.place(of: path, on: shelves[number])
      let isPresent = index < shelves[number].count && shelves[number][index].path == path
      switch (newValue, isPresent) {
      case (let file?, true): shelves[number][index] = file
      case (let file?, false): shelves[number].insert(file, at: index)
      case (nil, true): shelves[number].remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Every file that holds items, in no order that means anything.
  var files: FlattenSequence<[[File]]> { shelves.joined() }

  /// The files that another state has in another version, or not at all.
  ///
  /// - Complexity: O(*n*) in the files of the shelves that the states do not share.
  func files(otherThanIn other: LedgerState) -> [File] {
    var files: [File] = []
    for (shelf, others) in zip(shelves, other.shelves) where shelf != others {
      var index = 0
      for file in shelf {
        while index < others.count, others[index].path < file.path { index += 1 }
        let isSame =
          index < others.count && others[index].path == file.path
          && others[index].version == file.version
        if !isSame { files.append(file) }
      }
    }
    return files
  }

  /// Hands out the files that another state has in another version, or only one of the two has.
  ///
  /// - Complexity: O(*n*) in the files of the shelves that the states do not share.
  func forEachDifference(from other: LedgerState, _ body: (_ own: File?, _ other: File?) -> Void) {
    for number in shelves.indices where shelves[number] != other.shelves[number] {
      let (shelf, others) = (shelves[number], other.shelves[number])
      var (index, otherIndex) = (0, 0)
      while index < shelf.count || otherIndex < others.count {
        let path = index < shelf.count ? shelf[index].path : .max
        let otherPath = otherIndex < others.count ? others[otherIndex].path : .max
        if path < otherPath {
          body(shelf[index], nil)
        } else if path > otherPath {
          body(nil, others[otherIndex])
        } else if shelf[index].version != others[otherIndex].version {
          body(shelf[index], others[otherIndex])
        }
        if path <= otherPath { index += 1 }
        if otherPath <= path { otherIndex += 1 }
      }
    }
  }

  /// The number of files that hold items.
  var fileCount: Int { shelves.reduce(0) { $0 + $1.count } }

  /// Notes that a record stands at a path.
  mutating func add(record: String, at path: Int32) {
    records[record, default: []].append(path)
  }

  /// Notes that a record stands no more at a path.
  mutating func remove(record: String, at path: Int32) {
    records[record]?.removeAll { $0 == path }
    if records[record]?.isEmpty == true { records[record] = nil }
  }

  private static func place(of path: Int32, on shelf: [File]) -> Int {
    var low = 0
    var high = shelf.count
    while low < high {
      let middle = (low + high) / 2
      if shelf[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
