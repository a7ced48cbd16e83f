internal import GitAccess
internal import PathMatching

extension DebtRepository {
  /// Reads the signals that bear on a snapshot: the user's own, else the files that `signals:` names.
  ///
  /// - Parameters:
  ///   - selection: The snapshot whose files are read.
  ///   - configuration: The settings that name them.
  ///   - options: Whether the user has signals of their own.
  /// - Returns: The signals, and what could not be read.
  /// - Throws: ``DebtError`` when the snapshot cannot be listed.
  func signals(
    of selection: SnapshotSelection, _ configuration: Configuration, _ options: ScanOptions
  ) throws(DebtError) -> SignalLog {
    var log = SignalLog()
    guard options.signals.isEmpty else {
      for file in options.signals { log.add(SignalReader.read(file.text, named: file.name)) }
      return log
    }
    guard !configuration.signals.isEmpty else { return log }
    let run = try ScanRun(of: selection, in: self, options: options)
    let globs = GlobSet(configuration.signals)
    try DebtError.telling { () throws(GitError) in
      var reader = try SnapshotReader(run.source, limit: configuration.limits.file)
      let files = run.listing.files.filter { globs.covers($0.path.bytes) }
      for file in files {
        do throws(ReadFailure) {
          log.add(
            SignalReader.read(try reader.contents(of: file), named: file.path.description))
        } catch {
          log.add(Problem(.malformedSignal, at: Place(file.path), "signals: the file \(error)"))
        }
      }
      if files.isEmpty {
        log.add(
          Problem(
            .malformedSignal, at: Place(RepositoryPath(".debt.yml")),
            "signals: '\(configuration.signals.joined(separator: ", "))' matches no file"))
      }
    }
    return log
  }

  /// Tells once how many signals are later than the day that counts as today, and so do not count.
  func tellLate(_ log: SignalLog, now: Int64, _ options: ScanOptions) {
    let late = log.signals.filter { $0.seconds > now }
    guard let last = late.last else { return }
    let (today, day) = (
      CalendarDate(secondsSince1970: now), CalendarDate(secondsSince1970: last.seconds)
    )
    options.tell(
      "\(late.count) of \(log.signals.count) signals are later than \(today), the day that counts as "
        + "today, and do not count; `--as-of \(day)` takes them in")
  }
}
