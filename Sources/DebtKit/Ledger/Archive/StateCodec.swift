internal import GitAccess

/// States, and what commits change in them, as bytes.
enum StateCodec {
  /// A file as it is kept: by its blob, for versions have numbers in one walk only.
  struct File {
    let path: Int
    /// The blob and the items in it; nil where the file holds none any more.
    let content: (blob: ObjectID, items: [Int32])?
  }

  /// Writes files.
  static func bytes(of files: [File]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(files.count)
    for file in files {
      writer.write(file.path)
      // No file without items is kept, so that 0 is free to say that there are none.
      writer.write(file.content?.items.count ?? 0)
      guard let content = file.content else { continue }
      writer.write(content.blob)
      for item in content.items { writer.write(Int(item + 1)) }
    }
    return writer.bytes
  }

  /// Reads files back.
  ///
  /// - Parameters:
  ///   - bytes: What was written of them.
  ///   - paths: The number of paths that they may name.
  ///   - items: The number of items that they may name.
  /// - Returns: The files.
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func files(
    _ bytes: [UInt8], paths: Int, items: Int
  ) throws(ByteReader.Damage) -> [File] {
    var reader = ByteReader(bytes)
    var files: [File] = []
    for _ in 0..<(try reader.count()) {
      let path = try reader.index(below: paths)
      let count = try reader.count()
      guard count > 0 else {
        files.append(File(path: path, content: nil))
        continue
      }
      let blob = try reader.id()
      var found: [Int32] = []
      for _ in 0..<count { found.append(Int32(try reader.index(below: items + 1)) - 1) }
      files.append(File(path: path, content: (blob, found)))
    }
    guard reader.isAtEnd else { throw ByteReader.Damage() }
    return files
  }

  /// Writes the lines that a commit changed around items.
  static func bytes(of touches: [LedgerTouch]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(touches.count)
    for touch in touches {
      writer.write(Int(touch.item))
      writer.write(Int(touch.lines))
    }
    return writer.bytes
  }

  /// Reads the lines that a commit changed around items.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func touches(
    _ bytes: [UInt8], of commit: Int, items: Int
  ) throws(ByteReader.Damage) -> [LedgerTouch] {
    var reader = ByteReader(bytes)
    var touches: [LedgerTouch] = []
    for _ in 0..<(try reader.count()) {
      touches.append(
        LedgerTouch(
          commit: Int32(commit), item: Int32(try reader.index(below: items)),
          lines: Int32(try reader.index(below: Int(Int32.max)))))
    }
    guard reader.isAtEnd else { throw ByteReader.Damage() }
    return touches
  }
}
