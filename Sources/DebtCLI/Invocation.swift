internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// One run of one command: what was typed, and the console around it.
package struct Invocation: Sendable {
  let values: ParsedArguments
  let console: Console

  init(_ values: ParsedArguments, console: Console) {
    self.values = values
    self.console = console
  }

  /// The folder to work in.
  var folder: String {
    guard let asked = values[SharedOptions.folder] else { return console.folder }
    return asked.hasPrefix("/") ? asked : "\(console.folder)/\(asked)"
  }

  /// Finds the repository around the folder.
  ///
  /// - Parameters:
  ///   - known: How far it is trusted; nil leaves that to the arguments and to CI.
  ///   - forScanning: Whether files are going to be read, so that scanning is made ready.
  /// - Returns: The repository.
  /// - Throws: `ToolError` when there is none, or none that may be read.
  func repository(
    trust known: Trust? = nil, forScanning: Bool = true
  ) throws(ToolError) -> DebtRepository {
    guard OutputFile.isFolder(folder) else {
      throw ToolError("cannot work in '\(folder)': there is no such folder")
    }
    let trust = if let known { known } else { try trust() }
    do throws(DebtError) {
      return try DebtRepository(
        at: folder, environment: console.variables, trust: trust, forScanning: forScanning)
    } catch {
      guard case .alternates = error else { throw ToolError(error) }
      throw ToolError(error.description, hint: "--allow-alternates follows them")
    }
  }

  /// The snapshot that the arguments choose; HEAD in a repository without a working tree.
  func selection(in repository: DebtRepository) -> SnapshotSelection {
    if values[SnapshotOptions.staged] { return .index }
    if let revision = values[SnapshotOptions.revision] { return .commit(revision) }
    if repository.isBare { return .commit("HEAD") }
    return .worktree(untracked: values[SnapshotOptions.untracked])
  }

  /// How the arguments want a snapshot to be read.
  func options(in repository: DebtRepository) throws(ToolError) -> ScanOptions {
    var options = ScanOptions()
    options.workers = Processors.count
    options.paths = try paths(in: repository)
    options.cache = cache
    let console = console
    let isQuiet = values[SharedOptions.quiet]
    options.tell = { if !isQuiet { console.note($0) } }
    if let file = values[ReportOptions.config] {
      options.configuration = (file, try InputFile.read(absolute(file)))
    }
    for file in values[SignalOptions.files] {
      options.signals.append((file, try InputFile.read(absolute(file))))
    }
    return options
  }

  /// Where what is kept of histories lies.
  private var cache: CacheAccess {
    if values[SharedOptions.noCache] { return .none }
    return values[SharedOptions.cacheFolder].map { .folder(absolute($0)) } ?? .repository
  }

  /// Collects the registry that the arguments ask for.
  func registry(in repository: DebtRepository) throws(ToolError) -> Registry {
    let options = try options(in: repository)
    do throws(DebtError) {
      return try repository.registry(of: selection(in: repository), options: options)
    } catch {
      throw ToolError(error.description, hint: hintOnPath(values[SnapshotOptions.revision]))
    }
  }

  /// Collects the registry that the arguments ask for, and asks its policy.
  func judgedRegistry(in repository: DebtRepository) throws(ToolError) -> Registry {
    let options = try options(in: repository)
    let gate = try gate()
    do throws(DebtError) {
      return try repository.judge(selection(in: repository), options: options, gate: gate)
    } catch {
      throw ToolError(error.description, hint: hintOnPath(values[SnapshotOptions.revision]))
    }
  }

  /// How to get the messages of a change that a shallow clone lacks.
  func cure(of registry: Registry) -> String? {
    registry.verdict?.unreadMessages.flatMap(advice.cure)
  }

  /// Compares a snapshot with a base, and asks the policy where a gate is given; a clone that lacks a commit is told with its cure.
  func comparison(
    of selection: SnapshotSelection, since base: DebtRepository.Base,
    scope: DebtRepository.ComparisonScope, gate: GateOptions? = nil, in repository: DebtRepository
  ) throws(ToolError) -> (registry: Registry, comparison: RegistryComparison) {
    let options = try options(in: repository)
    do throws(DebtError) {
      guard let gate else {
        return try repository.compare(selection, since: base, options: options, scope: scope)
      }
      return try repository.judge(
        selection, since: base, options: options, gate: gate, scope: scope)
    } catch {
      if case .outOfReach(let reason) = error {
        let hint = hintOnPath(reason.revision)
        throw ToolError(
          reason.description, hint: hint ?? advice.cure(reason))
      }
      throw ToolError(error)
    }
  }

  /// What to type when a path stands where a revision should.
  func hintOnPath(_ word: String?) -> String? {
    guard let word, OutputFile.exists(absolute(word)) else { return nil }
    return "to look at the path, write it after `--`: `-- \(word)`"
  }

  /// The paths after `--`, relative to the top of the repository.
  func paths(in repository: DebtRepository) throws(ToolError) -> [String] {
    try paths(values[ReportOptions.paths], in: repository)
  }

  /// Paths as they were typed, relative to the top of the repository.
  func paths(_ typed: [String], in repository: DebtRepository) throws(ToolError) -> [String] {
    var paths: [String] = []
    for path in typed {
      guard let relative = RelativePath.of(path, in: folder, top: repository.top) else {
        throw ToolError(
          "'\(path)' lies outside the repository",
          hint: "name paths inside \(repository.top ?? "it")")
      }
      paths.append(relative)
    }
    return paths
  }

  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  /// What the terminal allows a report for people.
  var style: ReportStyle {
    let palette = console.palette(values[SharedOptions.color])
    return ReportStyle(
      layout: TextLayout(columns: console.width, palette: palette), ci: console.ci)
  }
}
