internal import GitAccess

/// The planner of changes to the items of a working tree.
///
/// Changes are held against the fields first, then made in memory and read back; all refusals are
/// gathered, and ``plan`` is carried out only where there are none. Untracked files count, so that a
/// record which was made a moment ago can be changed.
package struct ItemEditor {
  /// The items as they are.
  package private(set) var registry: Registry
  /// What would be written so far.
  package private(set) var plan = EditPlan()
  /// What stands in the way.
  package private(set) var refusals: [String] = []
  /// What is odd and written all the same.
  package private(set) var remarks: [String] = []

  let repository: DebtRepository
  let settings: SnapshotSettings
  let options: ScanOptions
  let records: RecordEdit
  private var hasHistory = false

  static let selection = SnapshotSelection.worktree(untracked: true)

  /// Reads the working tree.
  ///
  /// - Throws: ``DebtError`` when there is none, or it cannot be read.
  package init(
    of repository: DebtRepository, options: ScanOptions = ScanOptions()
  ) throws(DebtError) {
    _ = try repository.editableWorkTree()
    let run = try ScanRun(of: Self.selection, in: repository, options: options)
    registry = try run.registry()
    settings = run.settings
    self.repository = repository
    self.options = options
    records = RecordEdit(limits: run.settings.configuration.limits)
  }

  // MARK: Items

  /// Finds an item by a name that it has or had: in the snapshot first, then in the history.
  ///
  /// - Parameters:
  ///   - token: An id, a fingerprint, an alias, or an unambiguous prefix of one.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Returns: The item.
  /// - Throws: ``DebtError`` when no item or more than one has the name.
  package mutating func item(
    named token: String, progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> DebtItem {
    do throws(DebtError) {
      return try registry.item(named: token)
    } catch {
      guard case .unknownItem = error, !hasHistory else { throw error }
    }
    try addHistory(asOf: nil, progress: progress)
    return try registry.item(named: token)
  }

  /// Adds what the history says of the items, among it proposals for their factors.
  ///
  /// - Throws: ``DebtError`` when the history cannot be read.
  package mutating func addHistory(
    asOf day: CalendarDate?, progress: @escaping @Sendable (HistoryProgress) -> Void
  ) throws(DebtError) {
    hasHistory = true
    registry.propose(asOf: day)
    try repository.addHistory(
      to: &registry, of: Self.selection, asOf: day, options: options, progress: progress)
  }

  // MARK: Changes

  /// Plans changes of an item; what stands in the way is among the refusals.
  ///
  /// - Throws: ``DebtError`` when the file cannot be read.
  package mutating func apply(_ changes: [FieldChange], to item: DebtItem) throws(DebtError) {
    var reader = WishReader(configuration: registry.configuration)
    let wishes = reader.read(changes, of: item)
    let name = item.shortName
    refusals += reader.refusals.map { "\(name): \($0)" }
    remarks += reader.remarks.map { "\(name): \($0)" }
    guard reader.refusals.isEmpty, !wishes.isEmpty else { return }
    let site = item.sites[0]
    guard let bytes = try bytes(of: site.file) else {
      refusals.append("\(site.path): is not there any more; try again")
      return
    }
    if item.source == .record {
      do throws(DebtError) {
        change(site.file, to: try records.applying(wishes, to: site.file, holding: bytes))
      } catch {
        refusals.append(error.description)
      }
      return
    }
    guard let marker = try markerIndex(at: site), !MarkerFileReader.isDecoded(bytes) else {
      refusals.append(Self.cannotChange(site))
      return
    }
    let edit = MarkerEdit(of: site.file, holding: bytes, reader: markers)
    guard !edit.isForeign(markerAt: marker) else {
      refusals.append(Self.isForeign(site, item.shortName))
      return
    }
    guard let new = edit.applying(wishes, toMarker: marker) else {
      let names = wishes.map(\.name).joined(separator: ", ")
      refusals.append(
        "\(site.path):\(site.line): \(names) cannot be changed without the words around; "
          + "`debt edit \(name)` opens the line")
      return
    }
    change(site.file, to: new)
  }

  /// Adds to what stands in the way.
  package mutating func refuse(_ message: String) {
    refusals.append(message)
  }

  /// Adds to what is odd.
  package mutating func remark(_ message: String) {
    remarks.append(message)
  }

  // MARK: Files

  /// The reader of markers, with the records as they are by now.
  var markers: MarkerFileReader { markers(withRecord: nil) }

  /// The reader of markers, where one more record is known.
  func markers(withRecord record: String?) -> MarkerFileReader {
    let ids = registry.items.filter { $0.source == .record }.map(\.id.description)
    return MarkerFileReader(
      configuration: registry.configuration, people: settings.people,
      records: (ids + [record].compactMap(\.self)).sorted())
  }

  /// A file's bytes as the plan leaves them.
  func bytes(of file: RepositoryPath) throws(DebtError) -> [UInt8]? {
    if let edit = plan[file] { return edit.new }
    return try repository.contents(of: file)
  }

  /// The number of the marker at a site, which no change of a file moves.
  func markerIndex(at site: Site) throws(DebtError) -> Int? {
    let planned = plan[site.file]?.old
    let old = if let planned { planned } else { try repository.contents(of: site.file) }
    return old.flatMap { bytes in
      markers.markers(in: bytes, of: site.file)
        .firstIndex { $0.line == site.line && $0.column == site.column }
    }
  }

  /// Plans other bytes for a file.
  mutating func change(_ file: RepositoryPath, to new: [UInt8]) {
    guard let old = try? bytes(of: file) else {
      plan.add(FileEdit(making: file, new))
      return
    }
    var edit = plan[file] ?? FileEdit(of: file, holding: old)
    edit.replace([.init(0..<old.count, with: new)])
    plan.add(edit)
  }

  static func isForeign(_ site: Site, _ name: String) -> String {
    "\(site.path):\(site.line): another tool's words carry no fields; a record may cover them: "
      + "`debt new --from-cluster \(name)`"
  }

  static func cannotChange(_ site: Site) -> String {
    "\(site.path):\(site.line): the file is not UTF-8, or has changed; change the line by hand"
  }
}

extension DebtItem {
  /// A record's id, or so much of a marker's as tells it apart from nearly all others.
  var shortName: String {
    source == .record ? id.description : String(id.description.prefix(8))
  }
}
