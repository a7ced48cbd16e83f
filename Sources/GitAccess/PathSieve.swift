/// The paths to which a comparison of trees is confined, folder by folder.
///
/// Names of a folder are asked for in any order. Most of them are turned away by their first byte.
struct PathSieve {
  /// What lies in one folder.
  struct Folder {
    /// The paths under it.
    fileprivate let paths: Range<Int>
    /// Where their names in this folder begin.
    fileprivate let start: Int
    /// The first bytes of these names, each as the bit of its lowest six.
    fileprivate let initials: UInt64

    /// Whether a name may be one of these.
    func mayHold(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let first = name.first else { return false }
      return initials & 1 << UInt64(first & 63) != 0
    }
  }

  private let paths: [RepositoryPath]

  /// Creates a sieve.
  ///
  /// - Parameter paths: The paths, in their order.
  init(_ paths: [RepositoryPath]) {
    self.paths = paths
  }

  /// The top folder.
  var top: Folder { folder(paths.indices, start: 0) }

  /// Whether a file of a folder is wanted.
  func holds(_ name: UnsafeBufferPointer<UInt8>, in folder: Folder) -> Bool {
    guard folder.mayHold(name) else { return false }
    let index = lowerBound(of: name, in: folder)
    return index < folder.paths.upperBound && paths[index].bytes.count == folder.start + name.count
      && order(index, folder.start, name) == 0
  }

  /// The folder of a name in a folder; nil where nothing in it is wanted.
  func folder(_ name: UnsafeBufferPointer<UInt8>, in folder: Folder) -> Folder? {
    guard folder.mayHold(name) else { return nil }
    // Names that go on with a lesser byte than the separator stand between a file and a folder.
    let range = lowerBound(of: name, in: folder)..<folder.paths.upperBound
    let end = folder.start + name.count
    let inside =
      range.lowerBound
      + paths[range].partitionPoint { path in
        order(of: path, folder.start, name) == 0
          && (path.bytes.count <= end || path.bytes[end] < separator)
      }
    let last =
      inside
      + paths[inside..<range.upperBound].partitionPoint { path in
        order(of: path, folder.start, name) == 0 && path.bytes.count > end
          && path.bytes[end] == separator
      }
    return inside < last ? self.folder(inside..<last, start: end + 1) : nil
  }

  private func folder(_ range: Range<Int>, start: Int) -> Folder {
    var initials: UInt64 = 0
    for path in paths[range] where path.bytes.count > start {
      initials |= 1 << UInt64(path.bytes[start] & 63)
    }
    return Folder(paths: range, start: start, initials: initials)
  }

  /// The first path whose name in the folder is not before a name.
  private func lowerBound(of name: UnsafeBufferPointer<UInt8>, in folder: Folder) -> Int {
    folder.paths.lowerBound
      + paths[folder.paths].partitionPoint { order(of: $0, folder.start, name) < 0 }
  }

  private func order(_ index: Int, _ start: Int, _ name: UnsafeBufferPointer<UInt8>) -> Int {
    order(of: paths[index], start, name)
  }

  /// Compares as many bytes of a path as the name has, from a place on.
  private func order(
    of path: RepositoryPath, _ start: Int, _ name: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let bytes = path.bytes
    for index in name.indices {
      guard start + index < bytes.count else { return -1 }
      let difference = Int(bytes[start + index]) - Int(name[index])
      if difference != 0 { return difference }
    }
    return 0
  }
}

extension RandomAccessCollection {
  /// How many elements a condition holds for, which fails for all after the first that it fails for.
  fileprivate func partitionPoint(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[index(startIndex, offsetBy: middle)]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
