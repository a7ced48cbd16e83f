internal import GitAccess

extension SnapshotComparison {
  /// What a change is judged by.
  struct JudgedChange {
    var judged: Judged
    let former: FormerItems
    let edits: [Place]
    let ignored: [Place]
  }

  /// The files of the snapshot, and those that went, in order of path.
  private var filesOfBothSides: [RepositoryPath] {
    let standing = run.listing.files.map(\.path)
    let gone = changes.files.filter { $0.new == .none }.map(\.path)
    return gone.isEmpty ? standing : (standing + gone).sorted()
  }

  /// Gathers what rules look at.
  ///
  /// - Parameters:
  ///   - registry: The snapshot, whose items say what became of them.
  ///   - problems: Its problems, whether or not they are shown.
  ///   - gate: How the policy is asked.
  ///   - repository: The repository that holds both sides.
  /// - Returns: What is judged, and what the verdict shows besides.
  /// - Throws: ``DebtError`` when the files of the change cannot be read.
  func judged(
    _ registry: Registry, _ problems: [Problem], _ gate: GateOptions,
    in repository: borrowing Repository
  ) throws(DebtError) -> JudgedChange {
    let former = FormerItems(run.items(of: found?.before ?? []))
    let files = Set((found?.changedFiles ?? []).filter(filter.includes))
    var judged = Judged(registry, asOf: gate.day)
    judged.problems = problems
    judged.touchedFiles = files
    judged.files = filesOfBothSides
    judged.touched = judged.standing.filter { $0.sites.contains { files.contains($0.file) } }
    judged.skipped = judged.skipped.filter { files.contains($0.place.file) }
    judged.items = judged.standing.filter {
      $0.change?.kind == .introduced || $0.change?.kind == .edited
    }
    judged.introduced = judged.items.filter { $0.change?.countsAsNew == true }
    judged.paid =
      registry.items.filter { $0.change?.kind == .paid }
      + judged.items.filter { $0.change?.isReplacement == true }.compactMap(former.item(before:))
    let texts = ChangedTexts(self)
    return JudgedChange(
      judged: judged, former: former, edits: try texts.policyEdits(in: repository),
      ignored: try texts.addedIgnores(in: repository))
  }
}

extension ItemChange {
  /// Below it an edit is taken for one item paid and one opened.
  private static let leastConfidence = 0.6

  /// Whether both sides of an edit have so little in common that no rule takes them for one item.
  var isReplacement: Bool { kind == .edited && confidence ?? 1 < Self.leastConfidence }

  /// Whether rules take the item for a new one.
  var countsAsNew: Bool { kind == .introduced || isReplacement }
}
