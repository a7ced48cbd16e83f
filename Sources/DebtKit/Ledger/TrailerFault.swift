internal import GitAccess

/// A trailer of a commit's message that means nothing to the ledger, or that the commit's tree
/// contradicts: no event, and never a reason to stop.
struct TrailerFault: Hashable, Sendable {
  /// What is wrong with a trailer.
  enum Cause: UInt8, Sendable, CaseIterable {
    /// It names nothing that stands, or ever stood, there.
    case unknown
    /// It names more than one item.
    case ambiguous
    /// It says paid of an item that stands.
    case stands
    /// It says something of an item that does not stand.
    case gone
    /// It says that an item cost something, and not how much.
    case workless
  }

  /// The bytes of a token that are kept: what is longer is no name.
  static let tokenLimit = 64

  let commit: Int32
  let kind: CommitTrailer.Kind
  /// What stands for the item, cut where it is too long for one.
  let token: String
  let cause: Cause
  /// The item that is meant; of an unknown one, that whose name is nearest.
  let item: ItemID?

  init(
    commit: Int32, kind: CommitTrailer.Kind, token: String, cause: Cause, item: ItemID? = nil
  ) {
    self.commit = commit
    self.kind = kind
    self.token = String(decoding: token.utf8.prefix(Self.tokenLimit), as: UTF8.self)
    self.cause = cause
    self.item = item
  }

  /// The fault in words.
  ///
  /// - Parameter hex: The commit in hexadecimal digits.
  /// - Returns: The problem, in the history as a whole.
  func problem(ofCommit hex: String) -> Problem {
    let trailer = "commit \(hex.prefix(10)) says '\(kind.word): \(token)'"
    let name = item?.description ?? token
    switch cause {
    case .unknown:
      let hint = item == nil ? "" : " (did you mean '\(name)'?)"
      return Problem(
        .malformedTrailer,
        "\(trailer), and no item of that name stands there\(hint)\(Self.cure)")
    case .ambiguous:
      return Problem(
        .malformedTrailer, "\(trailer), and several items are called so\(Self.cure)")
    case .workless:
      return Problem(
        .malformedTrailer, "\(trailer), and not how much work, such as 3h\(Self.cure)")
    case .stands:
      return Problem(.contradictedTrailer, "\(trailer), and \(name) still stands after it")
    case .gone:
      return Problem(.contradictedTrailer, "\(trailer), and \(name) does not stand there")
    }
  }

  private static let cure = "; a later commit may say it again"
}

/// What a walk notes of commits beside their events.
struct LedgerNotes: Hashable, Sendable {
  /// What merges dropped or brought back.
  var merges: [MergeNote] = []
  /// What is wrong with trailers.
  var trailers: [TrailerFault] = []

  /// Adds what another walk noted.
  static func += (left: inout LedgerNotes, right: LedgerNotes) {
    left.merges += right.merges
    left.trailers += right.trailers
  }
}

extension Ledger {
  /// What is wrong with the trailers of a range, in the order of the walk.
  ///
  /// - Parameter excluded: The numbers of commits whose ancestors are left out, themselves among them.
  /// - Returns: The faults.
  /// - Complexity: O(*n*) in the commits of the history, where any trailer is wrong.
  func trailerFaults(excluding excluded: [Int] = []) -> [TrailerFault] {
    guard !notes.trailers.isEmpty else { return [] }
    let included = graph.ancestors(of: [tip])
    let left = graph.ancestors(of: excluded)
    return notes.trailers.filter { included[Int($0.commit)] && !left[Int($0.commit)] }
  }

  /// A fault in words.
  func problem(_ fault: TrailerFault) -> Problem {
    fault.problem(ofCommit: graph.nodes[Int(fault.commit)].id.hex)
  }
}
