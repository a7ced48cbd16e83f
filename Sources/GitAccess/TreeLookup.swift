/// What stands at single paths of a tree.
package struct TreeLookup: Sendable {
  /// What stands at one path.
  package enum Finding: Hashable, Sendable {
    /// No file.
    case nothing
    case file(TreeChange.Side)
    /// Nobody knows: a folder on the way cannot be read.
    case unknown
  }

  /// A finding a path, in the order of the paths.
  package fileprivate(set) var findings: [Finding]
  /// What is wrong with the folders on the way.
  package fileprivate(set) var problems: [TreeProblem] = []
}

extension TreeComparison {
  /// A folder on the way to some paths.
  private struct Folder {
    let tree: ObjectID
    let paths: Range<Int>
    /// Where the names in it begin, in each of the paths.
    let start: Int

    func path(in all: [RepositoryPath]) -> RepositoryPath {
      start == 0 ? .top : RepositoryPath(bytes: Array(all[paths.lowerBound].bytes[..<(start - 1)]))
    }
  }

  /// Looks files up in a tree, without a look at what lies beside the way to them.
  ///
  /// As git does, it goes by the order of a tree: an entry out of it is not found.
  ///
  /// - Parameters:
  ///   - paths: The paths of the files, in their order.
  ///   - tree: The tree; nil is the empty one.
  ///   - repository: The repository that holds it.
  /// - Returns: What stands at each path.
  /// - Complexity: O(*n*) in the paths and the entries of the folders on the way.
  package mutating func files(
    at paths: [RepositoryPath], in tree: ObjectID?, of repository: borrowing Repository
  ) -> TreeLookup {
    var lookup = TreeLookup(findings: Array(repeating: .nothing, count: paths.count))
    guard let tree, !paths.isEmpty else { return lookup }
    var waiting = [Folder(tree: tree, paths: paths.indices, start: 0)]
    while let folder = waiting.popLast() {
      var isWhole = true
      do throws(GitError) {
        let tree = try kept.tree(folder.tree, in: repository)
        tree.bytes.withTree { bytes in
          isWhole = Self.look(for: paths, in: folder, bytes, &lookup.findings, &waiting)
        }
      } catch {
        for path in folder.paths { lookup.findings[path] = .unknown }
        lookup.problems.append(
          TreeProblem(path: folder.path(in: paths), reason: .unreadable(error)))
      }
      if !isWhole {
        lookup.problems.append(TreeProblem(path: folder.path(in: paths), reason: .malformed))
      }
    }
    return lookup
  }

  /// Looks for the names that paths have in a folder.
  ///
  /// - Returns: Whether the folder is whole as far as it was read.
  private static func look(
    for paths: [RepositoryPath], in folder: Folder, _ bytes: UnsafeRawBufferPointer,
    _ findings: inout [TreeLookup.Finding], _ waiting: inout [Folder]
  ) -> Bool {
    var entries = TreeEntries(bytes.bindMemory(to: UInt8.self))
    var entry = entries.next()
    var index = folder.paths.lowerBound
    while index < folder.paths.upperBound {
      let path = paths[index].bytes
      let end = path[folder.start...].firstIndex(of: separator) ?? path.count
      var next = index + 1
      if end < path.count {
        // Paths through the same folder stand together.
        while next < folder.paths.upperBound, paths[next].bytes.starts(with: path[...end]) {
          next += 1
        }
      }
      path.withUnsafeBufferPointer { path in
        let name = UnsafeBufferPointer(rebasing: path[folder.start..<end])
        var order = -1
        while let current = entry {
          order = current.order(to: name, isFolder: end < path.count)
          if order >= 0 { break }
          entry = entries.next()
        }
        guard let found = entry, order == 0 else { return }
        switch FileKind(mode: found.mode) {
        case nil where end < path.count:
          waiting.append(Folder(tree: found.id, paths: index..<next, start: end + 1))
        case let kind? where end == path.count:
          findings[index] = .file(TreeChange.Side(kind, found.id))
        default: break
        }
      }
      index = next
    }
    return !entries.isDamaged
  }
}
