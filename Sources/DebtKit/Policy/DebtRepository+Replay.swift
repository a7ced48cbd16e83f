internal import Dispatch
internal import GitAccess
internal import Synchronization

extension DebtRepository {
  /// Judges the changes of some days by the policy that a snapshot holds now.
  ///
  /// Each merge on the branch's first parents is compared with its first parent, as a gate that saw it
  /// coming would have compared them; where a branch has no merges, each of its commits.
  ///
  /// - Parameters:
  ///   - days: How many days before the branch's newest commit, or before the gate's day.
  ///   - selection: The snapshot whose policy is tried; its branch is the one that is looked at.
  ///   - options: Which part of the changes, and with which settings.
  ///   - gate: The day that counts as today, and the level that stops a change.
  ///   - progress: Called with the number of changes that are judged, and of all, from any thread.
  /// - Returns: The changes with their verdicts.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read, or hold no policy.
  /// - Complexity: O(*n*) in the files of each change's tree.
  package func replay(
    _ days: Int, by selection: SnapshotSelection, options: ScanOptions = ScanOptions(),
    gate: GateOptions = GateOptions(),
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DebtError) -> Replay {
    let run = try ScanRun(of: selection, in: self, options: options)
    guard let file = run.settings.file, run.settings.configuration.policy.isWritten else {
      throw .configuration("no policy is written that could be tried")
    }
    let trunk = try DebtError.telling { () throws(GitError) in
      try Trunk(
        of: run.listing.snapshot.commit.flatMap { ObjectID(hex: $0) }, days: days, until: gate.day,
        in: Repository(location))
    }
    var settings = options
    settings.configuration = file
    settings.workers = 1
    var trial = gate
    trial.policySource = .head
    // Each change is judged at its own day.
    trial.day = nil
    let judge = ReplayedChanges(
      repository: self, narrator: Narrator(run.settings), options: settings, gate: trial)
    let (changes, problems) = try judge.judged(
      trunk.changes, workers: options.workers, progress: progress)
    let cut = trunk.isCut ? [Problem(.missingObject, "the clone's history ends in this time")] : []
    return Replay(
      changes: changes, areMerges: trunk.areMerges, since: trunk.since, file: file.name,
      problems: run.settings.problems + cut + problems)
  }
}

/// The changes on the first parents of a commit in some time.
private struct Trunk {
  /// Commits with their first parents, newest first.
  private(set) var changes: [(commit: ObjectID, parent: ObjectID)] = []
  private(set) var areMerges = false
  /// Whether a shallow history ends in this time.
  private(set) var isCut = false
  let since: CalendarDate

  /// Commits in a row before the time after which nothing newer is looked for: clocks differ.
  private static let patience = 100

  init(
    of tip: ObjectID?, days: Int, until day: CalendarDate?, in repository: borrowing Repository
  ) throws(GitError) {
    guard let tip else { throw GitError(.unbornBranch, "HEAD", "it has no commits to replay") }
    let newest = try repository.commit(tip).committer.seconds ?? 0
    let end = day?.lastSecond ?? newest
    let start = end - Int64(days) * 86_400
    since = CalendarDate(secondsSince1970: start)
    var all: [(commit: ObjectID, parent: ObjectID, isMerge: Bool)] = []
    var next: ObjectID? = tip
    var older = 0
    while let id = next, older < Self.patience {
      let commit = try repository.commit(id)
      let parents = repository.parents(of: commit)
      let moment = commit.committer.seconds ?? .min
      older = moment < start ? older + 1 : 0
      if moment >= start, moment <= end {
        isCut = isCut || parents.count < commit.parents.count
        if let parent = parents.first { all.append((id, parent, commit.parents.count > 1)) }
      }
      next = parents.first
    }
    areMerges = all.contains(where: \.isMerge)
    changes = all.filter { $0.isMerge || !areMerges }.map { ($0.commit, $0.parent) }
  }
}

/// Judges many changes on all cores.
private struct ReplayedChanges: Sendable {
  let repository: DebtRepository
  let narrator: Narrator
  let options: ScanOptions
  let gate: GateOptions

  func judged(
    _ changes: [(commit: ObjectID, parent: ObjectID)], workers: Int,
    progress: @Sendable (Int, Int) -> Void
  ) throws(DebtError) -> ([Replay.Change], [Problem]) {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let results = Mutex<[Int: Replay.Change]>([:])
    let failures = Mutex<[Int: DebtError]>([:])
    let unopened = Mutex<DebtError?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, changes.count))) { _ in
      do throws(DebtError) {
        let opened = try repository.opened()
        while true {
          let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard number < changes.count else { return }
          do throws(DebtError) {
            let change = try judged(
              changes[number].commit, since: changes[number].parent, in: opened)
            results.withLock { $0[number] = change }
          } catch {
            failures.withLock { $0[number] = error }
          }
          progress(done.wrappingAdd(1, ordering: .relaxed).newValue, changes.count)
        }
      } catch {
        unopened.withLock { $0 = error }
      }
    }
    if let error = unopened.withLock(\.self) { throw error }
    let problems = failures.withLock(\.self).sorted { $0.key < $1.key }.map { number, error in
      let name = changes[number].commit.hex.prefix(10)
      return Problem(.missingObject, "commit \(name) was not judged: \(error.description)")
    }
    return (results.withLock(\.self).sorted { $0.key < $1.key }.map(\.value), problems)
  }

  private func judged(
    _ commit: ObjectID, since parent: ObjectID, in opened: borrowing Repository
  ) throws(DebtError) -> Replay.Change {
    let (registry, comparison) = try repository.judge(
      .commit(commit.hex),
      since: DebtRepository.Base(parent.hex, isMergeBaseSought: false), options: options,
      gate: gate, scope: .changes, in: opened)
    let told = narrator.commit(commit, comparison.changes, from: opened)
    guard let verdict = registry.verdict else {
      throw .configuration("no policy is written that could be tried")
    }
    let isStopped = verdict.result == .fail || verdict.result == .untrusted
    return Replay.Change(
      commit: told, verdict: verdict, registry: isStopped ? registry : nil)
  }
}
