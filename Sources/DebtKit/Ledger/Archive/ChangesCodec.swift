internal import GitAccess

/// The files that commits changed, as bytes: every path once, then the commits with its number.
enum ChangesCodec {
  static func bytes(of entries: [(ObjectID, FileChanges)]) -> [UInt8] {
    var numbers: [RepositoryPath: Int] = [:]
    var paths = ByteWriter()
    var commits = ByteWriter()
    let number: (RepositoryPath) -> Int = { path in
      if let known = numbers[path] { return known }
      paths.write(path.bytes)
      numbers[path] = numbers.count
      return numbers.count - 1
    }
    for (id, changes) in entries {
      commits.write(id)
      commits.write(signed: changes.seconds)
      commits.write(changes.paths.count)
      for path in changes.paths { commits.write(number(path)) }
      commits.write(changes.renames.count)
      for rename in changes.renames {
        commits.write(number(rename.old))
        commits.write(number(rename.new))
      }
    }
    var writer = ByteWriter()
    writer.write(paths.bytes)
    return writer.bytes + commits.bytes
  }

  /// Reads entries back.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func entries(_ bytes: [UInt8]) throws(ByteReader.Damage) -> [(ObjectID, FileChanges)] {
    var reader = ByteReader(bytes)
    var names = ByteReader(try reader.blob())
    var paths: [RepositoryPath] = []
    while !names.isAtEnd { paths.append(RepositoryPath(bytes: try names.blob())) }
    var entries: [(ObjectID, FileChanges)] = []
    while !reader.isAtEnd {
      let id = try reader.id()
      let seconds = try reader.signed()
      let count = try reader.count()
      var changed: [RepositoryPath] = []
      changed.reserveCapacity(count)
      for _ in 0..<count { changed.append(paths[try reader.index(below: paths.count)]) }
      var renames: [FileChanges.Rename] = []
      for _ in 0..<(try reader.count()) {
        let old = paths[try reader.index(below: paths.count)]
        renames.append(
          FileChanges.Rename(old: old, new: paths[try reader.index(below: paths.count)]))
      }
      entries.append((id, FileChanges(seconds: seconds, paths: changed, renames: renames)))
    }
    return entries
  }
}
