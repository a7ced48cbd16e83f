/// A file on one side of a commit that lost or gained markers.
struct ChangedFile<Blob: Hashable & Sendable>: Sendable {
  /// The path, as the repository holds it.
  let path: [UInt8]
  /// What names the file's content.
  let blob: Blob
  /// What the lines say; nil where they are not known: the file is then like no other.
  let sketch: LineSketch?

  /// The path's last part.
  var name: ArraySlice<UInt8> {
    path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
  }
}
