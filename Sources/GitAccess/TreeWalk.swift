/// A walk over the folders of a tree with a stack of its own, so that depth costs no thread's stack.
struct TreeWalk {
  /// A folder that is still to be read.
  struct Folder {
    /// The tree that lists it.
    let tree: ObjectID
    /// Where it lies.
    let path: RepositoryPath
    /// The number of folders around it.
    let depth: Int
  }

  private enum Item {
    case file(TrackedFile)
    case folder(Folder)
  }

  private let limits: TreeLimits
  private let isListed: ((UnsafeBufferPointer<UInt8>) -> Bool)?
  private var listing = TreeListing()
  // The next item is the last one.
  private var waiting: [Item] = []

  /// Creates a walk that has not begun.
  ///
  /// - Parameters:
  ///   - limits: How much is read at most.
  ///   - isListed: Whether files of a name are listed; nil for all.
  init(limits: TreeLimits, isListed: ((UnsafeBufferPointer<UInt8>) -> Bool)? = nil) {
    self.limits = limits
    self.isListed = isListed
  }

  /// Lists the files that come next and returns the folder after them.
  mutating func nextFolder() -> Folder? {
    while let item = waiting.popLast() {
      switch item {
      case .file(let file): listing.files.append(file)
      case .folder(let folder): return folder
      }
    }
    return nil
  }

  /// Notes what is wrong at a path.
  mutating func report(_ reason: TreeProblem.Reason, at path: RepositoryPath) {
    listing.problems.append(TreeProblem(path: path, reason: reason))
  }

  /// Puts the entries of a folder before everything that still waits.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, of folder: Folder) {
    var entries = TreeEntries(bytes)
    let firstItem = waiting.count
    while let entry = entries.next() {
      let kind = FileKind(mode: entry.mode)
      listing.size.add(folder.path.length(appending: entry.name))
      guard limits.allow(listing.size) else {
        report(.tooManyPaths, at: folder.path.appending(entry.name))
        waiting.removeSubrange(..<firstItem)
        break
      }
      if let isListed, kind != nil, !isListed(entry.name) { continue }
      let path = folder.path.appending(entry.name)
      if isOdd(entry.name) { report(.oddName, at: path) }
      if let kind {
        waiting.append(.file(TrackedFile(path: path, kind: kind, id: entry.id)))
      } else if folder.depth + 1 > limits.depth {
        report(.tooDeep, at: path)
      } else {
        waiting.append(.folder(Folder(tree: entry.id, path: path, depth: folder.depth + 1)))
      }
    }
    if entries.isDamaged { report(.malformed, at: folder.path) }
    waiting[min(firstItem, waiting.count)...].reverse()
  }

  /// Ends the walk; a tree whose entries stood in disorder is put in order.
  consuming func finish() -> TreeListing {
    let pairs = zip(listing.files, listing.files.dropFirst())
    if !pairs.allSatisfy({ $0.path < $1.path }) {
      listing.files.sort { $0.path < $1.path }
      for (one, next) in zip(listing.files, listing.files.dropFirst()) where one.path == next.path {
        listing.problems.append(TreeProblem(path: one.path, reason: .duplicateName))
      }
    }
    return listing
  }

  private func isOdd(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if name.contains(separator) { return true }
    guard name.first == UInt8(ascii: "."), name.count <= 4 else { return false }
    return name.count == 1 || name.elementsEqual("..".utf8)
      || name.lazy.map { $0 | 0x20 }.elementsEqual(".git".utf8)
  }
}
