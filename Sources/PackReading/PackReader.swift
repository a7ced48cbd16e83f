internal import Dispatch
internal import Synchronization

/// Reads many objects out of a repository's packs at once: each is inflated once, in the order in which
/// the packs store them, on several workers.
///
/// A pack stores most objects as changes to another. Whoever reads them one by one makes the same bases
/// again and again, or keeps a cache of them. This reader first finds out who is made of whom
/// (`Forest`), then walks each family from its root (`FamilyWalker`).
///
/// Packs are not trusted: whatever is unusual, damaged or contradicts itself is *left* to the caller, who
/// has a slower reader that knows more. What is handed out agrees in its sizes, with zlib's checksum and
/// with the index's checksum of the stored bytes; its hash is not computed.
package struct PackReader: Sendable {
  /// A wanted object above the limit, which was not made.
  package struct TooLarge: Sendable {
    /// Its place in the list of wanted objects.
    package let number: Int
    /// The number of bytes that it has.
    package let size: Int
  }

  /// What a run has not handed out.
  package struct Remainder: Sendable {
    /// The objects that no pack holds, or that were not understood; ascending places in the list.
    package internal(set) var left: [Int] = []
    /// The objects above the limit, by ascending places.
    package internal(set) var tooLarge: [TooLarge] = []
  }

  /// Families that a worker takes at once, and how often at least each takes some: few families are mostly
  /// heavy ones.
  private static let (share, turns) = (32, 8)
  /// A family heavier than this part of what a worker does is walked before the others.
  private static let heaviestShare = 64

  private let packs: OpenPacks
  private let kinds: Set<PackedKind>
  private let limits: PackLimits
  private let workers: Int

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - packs: The packs; the first that holds an object is asked.
  ///   - kinds: Wanted objects of other kinds are left to the caller.
  ///   - limits: What is refused.
  ///   - workers: The number of threads.
  package init(
    packs: OpenPacks, kinds: Set<PackedKind> = [.blob], limits: PackLimits, workers: Int
  ) {
    self.packs = packs
    self.kinds = kinds
    self.limits = limits
    self.workers = max(1, workers)
  }

  /// Reads objects.
  ///
  /// - Parameters:
  ///   - wanted: The objects; one that is named twice may be left the second time.
  ///   - isEnough: Whether no more is to be read; what is left then is left to the caller.
  ///   - makeWorker: Makes what one worker keeps between its objects.
  ///   - body: Takes each object, in no order: its place in the list, its bytes, valid until it returns, and
  ///     where it was made of another wanted object the note of that one. It returns a note for those that
  ///     are made of it, if any.
  ///   - finish: Takes what a worker has kept, on its thread, after its last object.
  /// - Returns: What was not handed out.
  /// - Complexity: O(*n*) in the objects of the packs and in the bytes of the wanted ones with their bases.
  package func read<Worker: ~Copyable, Note>(
    _ wanted: [PackedID], isEnough: @Sendable () -> Bool = { false },
    makeWorker: @Sendable () -> Worker,
    body: @Sendable (inout Worker, Int, UnsafeRawBufferPointer, PackOrigin<Note>?) -> Note?,
    finish: @Sendable (consuming Worker) -> Void = { _ in }
  ) -> Remainder {
    let families = families(of: wanted)
    let next = Atomic<Int>(0)
    let outcome = Mutex(Outcome(count: wanted.count))
    let share = max(1, min(Self.share, families.count / (workers * Self.turns)))
    let shares = (families.count + share - 1) / share
    DispatchQueue.concurrentPerform(iterations: min(workers, shares)) { _ in
      guard var walker = FamilyWalker<Note>(limits: limits) else { return }
      var worker = makeWorker()
      while true {
        let start = next.wrappingAdd(share, ordering: .relaxed).oldValue
        guard start < families.count else { break }
        for family in families[start..<min(start + share, families.count)]
        where !isEnough() {
          walker.walk(family) { body(&worker, $0, $1, $2) }
        }
      }
      finish(worker)
      outcome.withLock { $0.add(walker.read, walker.tooLarge) }
    }
    return outcome.withLock { $0.remainder }
  }

  private func families(of wanted: [PackedID]) -> [PackFamily] {
    guard wanted.count <= Int32.max else { return [] }
    var missing = wanted.indices.map { Int32($0) }
    var families: [PackFamily] = []
    for pack in packs.packs where !missing.isEmpty {
      let grove = Grove(pack, takingFrom: &missing, of: wanted, kinds: kinds)
      families += grove.forest.roots.map { PackFamily(grove: grove, root: $0) }
    }
    return heaviestFirst(families)
  }

  // The order of storage is the fastest to read; but a family that keeps one worker busy for long must not
  // be what the others wait for at the end.
  private func heaviestFirst(_ families: [PackFamily]) -> [PackFamily] {
    let total = families.reduce(0) { $0 + $1.weight }
    let heavy = total / (workers * Self.heaviestShare)
    return families.filter { $0.weight > heavy } + families.filter { $0.weight <= heavy }
  }

  /// What the workers have come to.
  private struct Outcome {
    private var isDone: [Bool]
    private var tooLarge: [TooLarge] = []

    init(count: Int) { isDone = Array(repeating: false, count: count) }

    mutating func add(_ read: [Int], _ tooLarge: [TooLarge]) {
      for number in read { isDone[number] = true }
      for object in tooLarge { isDone[object.number] = true }
      self.tooLarge += tooLarge
    }

    var remainder: Remainder {
      Remainder(
        left: isDone.indices.filter { !isDone[$0] },
        tooLarge: tooLarge.sorted { $0.number < $1.number })
    }
  }
}
