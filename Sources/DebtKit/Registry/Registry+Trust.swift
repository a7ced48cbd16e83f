extension Registry {
  /// Whether everything that the answer rests on was read; if not, the exit code is 2.
  ///
  /// A malformed record, a binary or a large file is told and costs no trust; settings that cannot
  /// be read, and objects or files that should be readable and are not, do.
  public var isTrusted: Bool {
    !problems.contains { $0.level == .error } && !skipped.contains { $0.reason.isUntrusted }
  }

  /// Adds proposals for the factors that items lack and that their own fields allow.
  ///
  /// - Parameter day: The day that counts as today; that of the snapshot's commit if nil. Without
  ///   either nothing that depends on a day is proposed.
  public mutating func propose(asOf day: CalendarDate? = nil) {
    let proposals = Proposals(
      asOf: day ?? snapshot.day, calendar: configuration.scoring.calendar)
    for index in items.indices where items[index].takesProposals {
      proposals.add(to: &items[index])
    }
  }
}
