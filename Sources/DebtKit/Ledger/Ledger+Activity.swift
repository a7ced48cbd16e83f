internal import GitAccess

extension Ledger {
  /// What the touches of each standing item's region say of it, by the item's number.
  ///
  /// Merges, programs and revisions that only reformat are left out.
  ///
  /// - Parameter seconds: The oldest moment whose touches count; all of them where nil.
  /// - Returns: The touches.
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  /// - Complexity: O(*n*) in the commits of the history.
  func touches(since seconds: Int64?) throws(LedgerFailure) -> [Int32: [Touch]] {
    var touches: [Int32: [Touch]] = [:]
    let people = knownPeople
    let included = ancestors
    for commit in 0..<graph.count
    where included[commit] && graph.marks[commit].contains(.touches) {
      let node = graph.nodes[commit]
      guard let moment = node.seconds, moment >= seconds ?? .min, !graph.isMerge(commit),
        let person = people.number(of: node.person), !settings.ignoredRevisions.contains(node.id)
      else { continue }
      for touch in try self.touches(of: commit) {
        touches[touch.item, default: []].append(
          Touch(
            commit: node.name, seconds: moment, person: person, lines: Int(touch.lines),
            isFix: node.isFix))
      }
    }
    return touches
  }
}

/// The authors of a history under the names by which they want to be known.
struct KnownAuthors {
  /// Their names by number.
  private(set) var all: [CommitEvents.Person] = []
  /// The number that each author of a commit has here; nil for a program.
  private var numbers: [Int?] = []

  init(_ people: People, _ mailmap: Mailmap, bots: [String]) {
    let automated = AutomatedAuthors(adding: bots)
    var known: [CommitEvents.Person: Int] = [:]
    for person in people.all {
      let (name, email) = mailmap.resolve(
        Signature(name: person.name, email: person.email, seconds: nil, offset: 0))
      let resolved = CommitEvents.Person(name: name, email: email)
      if automated.contains(name: name, email: email) {
        numbers.append(nil)
      } else if let number = known[resolved] {
        numbers.append(number)
      } else {
        known[resolved] = all.count
        numbers.append(all.count)
        all.append(resolved)
      }
    }
  }

  /// The number of an author of a commit; nil for a program.
  func number(of person: Int32) -> Int? {
    numbers.indices.contains(Int(person)) ? numbers[Int(person)] : nil
  }
}
