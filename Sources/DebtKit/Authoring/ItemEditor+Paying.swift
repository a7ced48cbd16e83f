internal import GitAccess

extension ItemEditor {
  /// Plans that a record is paid.
  ///
  /// - Parameters:
  ///   - item: The record.
  ///   - outcome: What a spike found out.
  /// - Throws: ``DebtError`` when the file cannot be read.
  package mutating func pay(_ item: DebtItem, outcome: String?) throws(DebtError) {
    if item.isSpike, outcome == nil, item.fields[.outcome] == nil {
      return refuse("\(item.shortName): a spike is paid by an answer; give it with --outcome TEXT")
    }
    if outcome != nil, !item.isSpike {
      return refuse("\(item.shortName): is no spike; only a spike has an outcome")
    }
    var changes = [FieldChange(.status, Status.paid.rawValue)]
    if let outcome { changes.append(FieldChange(.outcome, outcome)) }
    try apply(changes, to: item)
    let open = item.tickets.count { !$0.isDone }
    if open > 0 { remark("\(open) of its \(item.tickets.count) tickets are not ticked") }
    for site in item.sites.dropFirst() {
      remark("\(site.path):\(site.line): a marker still refers to it")
    }
  }

  /// Plans that a marker's comment goes, where it stands alone on its lines.
  ///
  /// - Throws: ``DebtError`` when the file cannot be read.
  package mutating func remove(_ item: DebtItem) throws(DebtError) {
    let site = item.sites[0]
    guard let bytes = try bytes(of: site.file), let index = try markerIndex(at: site) else {
      return refuse(Self.cannotChange(site))
    }
    let removal = CommentRemoval(file: site.file, bytes: bytes, reader: markers)
    do throws(CommentRemoval.Refusal) {
      change(site.file, to: try removal.removing(markerAt: index))
    } catch {
      refuse("\(site.path):\(site.line): stays, since \(error.reason); remove it by hand")
    }
  }

  /// Plans that somebody lives with an item: until a day, or for ever.
  ///
  /// - Throws: ``DebtError`` when the file cannot be read.
  package mutating func accept(
    _ item: DebtItem, until day: CalendarDate?, by who: String, reason: String
  ) throws(DebtError) {
    let changes = [
      FieldChange(.status, Status.accepted.rawValue), FieldChange(.acceptedBy, who),
      FieldChange(.acceptedUntil, day?.description ?? ""), FieldChange(.acceptedReason, reason),
    ]
    try apply(changes, to: item)
  }

  /// Plans that an item's proposals become values of its own.
  ///
  /// - Throws: ``DebtError`` when the file cannot be read.
  package mutating func adopt(_ item: DebtItem) throws(DebtError) {
    let proposals = item.fields.filter { $0.entry.origin == .proposal }
    if proposals.isEmpty { remark("\(item.shortName): nothing is proposed for it") }
    try apply(
      proposals.map { FieldChange($0.field, $0.entry.value.text(of: $0.field)) }, to: item)
  }
}
