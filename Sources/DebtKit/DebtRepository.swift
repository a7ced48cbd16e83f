internal import CommentScanning
internal import Dispatch
internal import GitAccess

/// A git repository whose debt is to be read.
///
/// The way through the library: a selection becomes a list of files; each file goes through one of
/// two doors, a record's front matter or a source's comments; what comes out becomes the items and
/// problems of a ``Registry``. The value holds places, no open files, and may be passed to any task.
public struct DebtRepository: Sendable {
  let location: Repository.Location
  let environment: RepositoryEnvironment

  /// Finds the repository of a folder: the one in it, or the nearest above it.
  ///
  /// - Parameters:
  ///   - folder: The folder to start from.
  ///   - environment: The variables of the process that git would obey, such as `GIT_DIR` and
  ///     `HOME`; the library reads none by itself.
  ///   - trust: Whether somebody else may have written the repository's own files.
  /// - Throws: ``DebtError`` when there is none, or none that may be read.
  public init(
    at folder: String, environment: [String: String] = [:], trust: Trust = .own
  ) throws(DebtError) {
    try self.init(at: folder, environment: environment, trust: trust, forScanning: true)
  }

  /// Finds the repository of a folder, and makes ready for scanning where that is what comes next.
  package init(
    at folder: String, environment: [String: String], trust: Trust, forScanning: Bool
  ) throws(DebtError) {
    self.environment = RepositoryEnvironment(variables: environment)
    // The tables of languages take about as long to build as libgit2 to start: both at once.
    if forScanning { DispatchQueue.global().async { CommentScanner.prepare() } }
    do throws(GitError) {
      location = try Repository.location(
        of: folder, environment: self.environment, options: RepositoryOptions(trust))
    } catch {
      throw DebtError(error)
    }
  }

  /// Whether the repository has no working tree.
  package var isBare: Bool { location.workTree == nil }

  /// Whether a stranger may have written the repository's own files.
  package var isUntrusted: Bool { location.options.isUntrusted }

  /// The directory that all working trees share, in which git keeps hooks.
  package var commonDirectory: String { location.commonDirectory }

  /// Another folder in which git looks for hooks, if the settings of git name one.
  ///
  /// - Throws: ``DebtError`` when the repository cannot be opened.
  package func hooksElsewhere() throws(DebtError) -> String? { try opened().hooksPath }

  /// The top of the working tree, without a slash at the end; nil where there is none.
  package var workTree: String? { location.workTree }

  /// The folder that paths are relative to, without a slash at the end; nil in a bare repository.
  package var top: String? { location.top }

  /// The name of the folder that holds the repository, for people and dashboards.
  package var name: String {
    let folder = top ?? location.gitDirectory
    return folder.split(separator: "/").last.map(String.init) ?? ""
  }

  /// Collects every item of a snapshot.
  ///
  /// No history is read, and no cache: a scan takes about as long as a search for the keywords.
  ///
  /// - Parameters:
  ///   - selection: What to scan.
  ///   - options: Which part of it, and with which settings.
  /// - Returns: The items, in order of path, and what could not be read.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read; a file that cannot
  ///   be read is in the registry's problems and skipped files.
  /// - Complexity: O(*n*) in the bytes of the files.
  public func registry(
    of selection: SnapshotSelection, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> Registry {
    try ScanRun(of: selection, in: self, options: options).registry()
  }
}

/// Which part of a snapshot is scanned, and with which settings.
public struct ScanOptions: Sendable {
  /// Files, folders or globs relative to the top of the repository; everything where there are none.
  public var paths: [String] = []
  /// The text of the settings to use instead of the snapshot's own `.debt.yml`, with the name that
  /// messages call it by.
  public var configuration: (name: String, text: [UInt8])?
  /// The texts of signals files to use instead of those that the settings name, each with the name
  /// that messages call it by.
  package var signals: [(name: String, text: [UInt8])] = []
  /// How many files are read at the same time.
  public var workers = 2
  /// Where what is kept of histories lies; a scan reads none.
  public var cache = CacheAccess.repository
  /// A file whose contents are at hand and stand in for those of the snapshot.
  package var overlay: FileOverlay?
  /// Called with what people should hear once, such as that a damaged cache was set aside.
  package var tell: @Sendable (String) -> Void = { _ in }

  /// Creates the options for a whole snapshot with its own settings.
  public init() {}
}
