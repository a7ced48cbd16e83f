/// How much of a tree is read before it is called hostile.
package struct TreeLimits: Hashable, Sendable {
  /// The number of files and folders.
  package var paths = 2_000_000
  /// The number of bytes that all paths together have.
  package var bytes = 1 << 29
  /// The number of folders within each other.
  package var depth = 2_048

  /// Creates the limits that hold unless somebody sets others.
  package init() {}
}
