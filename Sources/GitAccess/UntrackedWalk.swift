/// A walk over the folders on disk for files that the index does not hold.
///
/// It keeps a stack of its own, never follows a link, and never enters another repository.
struct UntrackedWalk<Filter: UntrackedFilter>: ~Copyable {
  private enum Step {
    case enter(RepositoryPath)
    case leave
  }

  private static var ignoreFile: String { ".gitignore" }
  private static var ignoreFileLimit: Int { 10 << 20 }

  private var reader: WorkTreeReader
  private var filter: Filter
  private let tracked: Set<RepositoryPath>
  private let limits: TreeLimits
  private var waiting: [Step] = [.enter(.top)]
  private var pathCount = 0
  /// The files that were found.
  private(set) var files: [WorkTreeFile] = []
  /// The folders that could not be listed, or not to their end.
  private(set) var unlisted: [RepositoryPath] = []

  /// Prepares a walk that knows which paths are tracked.
  init(
    _ workTree: String, tracked: Set<RepositoryPath>, filter: Filter, limits: TreeLimits
  ) throws(GitError) {
    reader = try WorkTreeReader(workTree)
    self.filter = filter
    self.tracked = tracked
    self.limits = limits
  }

  /// Walks everything.
  mutating func run() {
    while let step = waiting.popLast() {
      switch step {
      case .leave: filter.leave()
      case .enter(let folder): visit(folder)
      }
    }
  }

  private mutating func visit(_ folder: RepositoryPath) {
    guard let names = try? reader.names(in: folder), pathCount < limits.paths else {
      unlisted.append(folder)
      return
    }
    // Another repository's files are its own.
    if !folder.bytes.isEmpty, names.contains(Array(".git".utf8)) { return }
    filter.enter(folder.bytes, ignoreFile: ignoreFile(in: folder, names))
    waiting.append(.leave)
    for name in names.sorted(by: { $1.lexicographicallyPrecedes($0) }) {
      examine(folder.appending(name))
    }
  }

  private mutating func examine(_ path: RepositoryPath) {
    pathCount += 1
    guard pathCount < limits.paths, !path.name.elementsEqual(".git".utf8),
      !tracked.contains(path), let kind = try? reader.status(of: path).kind
    else { return }
    guard kind != .folder else {
      if !filter.ignores(path.bytes, isFolder: true),
        path.bytes.lazy.filter({ $0 == separator }).count < limits.depth
      {
        waiting.append(.enter(path))
      }
      return
    }
    guard !filter.ignores(path.bytes, isFolder: false) else { return }
    files.append(
      WorkTreeFile(path: path, kind: FileKind(onDisk: kind), id: nil, state: .untracked))
  }

  // A link in the place of an ignore file is refused, as git does.
  private mutating func ignoreFile(in folder: RepositoryPath, _ names: [[UInt8]]) -> [UInt8]? {
    let name = Array(Self.ignoreFile.utf8)
    guard names.contains(name) else { return nil }
    return try? reader.withFile(
      folder.appending(name), maximumSize: Self.ignoreFileLimit
    ) { bytes, _ in bytes.withUnsafeBufferPointer { Array($0) } }
  }
}

extension FileKind {
  /// Creates the kind of a file on disk; nil for what is none.
  fileprivate init?(onDisk kind: FileKindOnDisk) {
    switch kind {
    case .regular: self = .regular
    case .executable: self = .executable
    case .symlink: self = .symlink
    case .folder, .special: return nil
    }
  }
}
