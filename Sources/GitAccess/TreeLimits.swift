/// How much of a tree is read before it is called hostile.
package struct TreeLimits: Hashable, Sendable {
  /// The number of files and folders.
  package var paths = 2_000_000
  /// The number of bytes that all paths together have.
  package var bytes = 1 << 29
  /// The number of folders within each other.
  package var depth = 2_048

  /// Whether so much is within them.
  package func allow(_ size: TreeSize) -> Bool { size.paths <= paths && size.bytes <= bytes }

  /// Creates the limits that hold unless somebody sets others.
  package init() {}
}

/// How much of a tree was looked at.
package struct TreeSize: Hashable, Sendable {
  /// The number of files and folders.
  package var paths = 0
  /// The number of bytes that all their paths together have.
  package var bytes = 0

  /// Creates the size of nothing.
  package init() {}

  /// Adds a path.
  mutating func add(_ bytes: Int) {
    paths += 1
    self.bytes += bytes
  }

  /// The size of two things together.
  package static func + (one: TreeSize, other: TreeSize) -> TreeSize {
    var size = one
    size.paths += other.paths
    size.bytes += other.bytes
    return size
  }
}
