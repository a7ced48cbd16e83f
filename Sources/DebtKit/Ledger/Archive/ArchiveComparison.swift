internal import GitAccess

/// What is kept of a history beside the same history read anew.
///
/// Both number commits, paths and items in their own way, so that everything is compared by name.
struct ArchiveComparison {
  private static let mostFindings = 20
  /// Versions whose scans are compared at once: a long history does not hold all of them.
  private static let portion = 4_096

  let kept: Ledger
  let fresh: Ledger
  let archive: LedgerArchive
  /// The commits that were compared.
  private(set) var commits = 0
  /// The scans that were compared.
  private(set) var scans = 0
  /// What differs, a line each.
  private(set) var findings: [String] = []

  init(kept: Ledger, fresh: Ledger, archive: LedgerArchive) {
    self.kept = kept
    self.fresh = fresh
    self.archive = archive
  }

  /// Compares everything.
  ///
  /// - Throws: `LedgerFailure` when an entry is missing or damaged.
  mutating func run() throws(LedgerFailure) {
    try compareCommits()
    try compareKeys()
    compareItems()
    try compareScans()
    try compareStates()
  }

  mutating func find(_ isSame: Bool, _ finding: @autoclosure () -> String) {
    guard !isSame, findings.count < Self.mostFindings else { return }
    findings.append(finding())
  }

  // MARK: Commits

  private mutating func compareCommits() throws(LedgerFailure) {
    for commit in 0..<min(kept.graph.count, archive.header.commits) {
      let id = kept.graph.nodes[commit].id
      guard let number = fresh.graph.number(of: id) else { continue }
      commits += 1
      let name = id.hex.prefix(10)
      find(
        Self.facts(of: commit, in: kept) == Self.facts(of: number, in: fresh),
        "commit \(name) is not as it was kept")
      find(
        try kept.events(of: commit) == fresh.events(of: number),
        "the events of commit \(name) are not as they were kept")
      find(
        try Self.touches(of: commit, in: kept) == Self.touches(of: number, in: fresh),
        "the lines that commit \(name) changed are not as they were kept")
      find(
        try Self.delta(of: commit, in: kept) == Self.delta(of: number, in: fresh),
        "what stands after commit \(name) is not as it was kept")
    }
  }

  private mutating func compareKeys() throws(LedgerFailure) {
    let read = Dictionary(uniqueKeysWithValues: try fresh.keys().map { ($0.commit, $0.keys) })
    let known = try kept.keys()
    for (commit, keys) in known {
      let id = kept.graph.nodes[commit].id
      guard let number = fresh.graph.number(of: id) else { continue }
      find(
        read[number] == keys,
        "the tickets that commit \(id.hex.prefix(10)) names are not as they were kept")
    }
    let numbers = Set(known.map(\.commit))
    for commit in 0..<kept.graph.count where !numbers.contains(commit) {
      let id = kept.graph.nodes[commit].id
      guard let number = fresh.graph.number(of: id) else { continue }
      find(
        read[number] == nil,
        "the tickets that commit \(id.hex.prefix(10)) names are not kept")
    }
  }

  private static func facts(of commit: Int, in ledger: Ledger) -> [String] {
    let node = ledger.graph.nodes[commit]
    let person = ledger.people.all[Int(node.person)]
    return [
      node.seconds?.description ?? "", person.name, person.email, "\(node.traits.rawValue)",
      ledger.graph.reverted(by: commit)?.hex ?? "",
    ] + ledger.graph.parents(of: commit).map { ledger.graph.nodes[Int($0)].id.hex }
      + ledger.notes.merges.filter { $0.commit == commit }.map { note in
        "\(note.kind) \(name(of: note.item, in: ledger))"
      }.sorted()
      + ledger.notes.trailers.filter { $0.commit == commit }.map { ledger.problem($0).message }
  }

  private static func name(of item: Int32, in ledger: Ledger) -> String {
    guard item >= 0 else { return "" }
    let entry = ledger.items.entries[Int(item)]
    return "\(entry.source.rawValue) \(entry.id)"
  }

  private static func touches(
    of commit: Int, in ledger: Ledger
  ) throws(LedgerFailure) -> [String] {
    try ledger.touches(of: commit).map { "\(name(of: $0.item, in: ledger)) \($0.lines)" }.sorted()
  }

  private static func delta(of commit: Int, in ledger: Ledger) throws(LedgerFailure) -> [String] {
    guard ledger.graph.marks[commit].contains(.delta) else { return [] }
    let files = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try ledger.files(of: commit, isWhole: false, ledger.versions)
    }
    return files.map { file in
      ([ledger.paths.paths[file.path].description, file.content?.blob.hex ?? ""]
        + (file.content?.items ?? []).map { name(of: $0, in: ledger) }).joined(separator: "\n")
    }.sorted()
  }

  // MARK: Items

  private mutating func compareItems() {
    let commits = Set(fresh.graph.nodes.lazy.map(\.id))
    for (number, entry) in fresh.items.entries.enumerated() {
      guard let item = kept.items.known(entry.id, entry.source) else {
        find(false, "nothing is kept of the item \(entry.id)")
        continue
      }
      find(
        Self.life(of: number, in: fresh, commits) == Self.life(of: Int(item), in: kept, commits),
        "the item \(entry.id) is not as it was kept")
    }
    for (number, entry) in kept.items.entries.enumerated()
    where fresh.items.known(entry.id, entry.source) == nil {
      find(
        Self.life(of: number, in: kept, commits).isEmpty,
        "the item \(entry.id) is kept, and no commit has it")
    }
  }

  /// What commits did to an item, as far as a fresh reading knows them.
  private static func life(
    of item: Int, in ledger: Ledger, _ commits: Set<ObjectID>
  ) -> Set<String> {
    var life: Set<String> = []
    let note = { (commit: Int32, words: String) in
      let id = ledger.graph.nodes[Int(commit)].id
      if commits.contains(id) { life.insert("\(id.hex) \(words)") }
    }
    for commit in ledger.items.openings[item] { note(commit, "opened") }
    for commit in ledger.items.closings[item] { note(commit, "paid") }
    for alias in ledger.items.aliases[item] { note(alias.commit, "named \(alias.id)") }
    return life
  }

  // MARK: Scans and states

  private mutating func compareScans() throws(LedgerFailure) {
    let plain = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.plainNames()
    }
    for (version, key) in fresh.versions.keys.enumerated() {
      if version % Self.portion == 0 {
        let end = min(version + Self.portion, fresh.versions.keys.count)
        try fresh.read(versions: Int32(version)..<Int32(end))
      }
      guard let door = fresh.paths.sourceName(ofDoor: key.door) else { continue }
      let name = archive.scanName(key, door: door)
      let scan = fresh.versions.scan(Int32(version))
      let file = fresh.versions.job(Int32(version), fresh.paths).file
      let known = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
        try archive.scan(named: name, of: file)
      }
      if known != nil || plain.contains(name) { scans += 1 }
      let isPlain = !fresh.versions.isUnreadable(Int32(version)) && scan == nil
      find(
        known == nil || known.map(ScanCodec.bytes) == scan.map(ScanCodec.bytes),
        "the scan of \(file.path) in blob \(key.blob.hex.prefix(10)) is not as it was kept")
      find(
        !plain.contains(name) || isPlain,
        "\(file.path) in blob \(key.blob.hex.prefix(10)) was kept as a file without items")
    }
  }

  /// Compares the whole states that are kept, and that of the tip.
  private mutating func compareStates() throws(LedgerFailure) {
    for commit in 0..<kept.graph.count
    where kept.graph.marks[commit].contains(.keyframe) || commit == kept.tip {
      let id = kept.graph.nodes[commit].id
      guard let number = fresh.graph.number(of: id) else { continue }
      let (old, new) = (try kept.state(of: commit), try fresh.state(of: number))
      find(
        Self.files(of: old, in: kept) == Self.files(of: new, in: fresh)
          && Set(old.records.keys) == Set(new.records.keys),
        "what stood after commit \(id.hex.prefix(10)) is not as it was kept")
    }
  }

  private static func files(of state: LedgerState, in ledger: Ledger) -> Set<String> {
    Set(
      state.files.map { file in
        ([
          ledger.paths.paths[Int(file.path)].description,
          ledger.versions.keys[Int(file.version)].blob.hex,
        ] + file.items.map { name(of: $0, in: ledger) }).joined(separator: "\n")
      })
  }
}
