/// Where trees come from beside libgit2, which is asked for what this does not know.
package protocol TreeSource {
  /// Returns the bytes of a tree, if it is known.
  func tree(_ id: ObjectID) -> (any TreeBytes)?
}

/// The bytes of a tree, which live as long as their owner.
package protocol TreeBytes {
  /// Lends the bytes.
  func withTree(_ body: (UnsafeRawBufferPointer) -> Void)
}

/// The bytes of a tree that libgit2 has read.
struct CopiedTree: TreeBytes {
  let bytes: [UInt8]

  func withTree(_ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes(body)
  }
}
