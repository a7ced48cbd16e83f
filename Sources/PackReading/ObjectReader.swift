/// Reads objects out of packs one by one, in any order, for one worker.
///
/// Whoever goes along a history asks for objects that are made of each other. What was made last is kept
/// (`KeptObjects`), so that mostly one step leads from there to the next.
///
/// Packs are trusted no more than by `PackReader`: what is unusual, damaged or contradicts itself is not
/// here, and the caller has a slower reader that knows more.
package struct ObjectReader: ~Copyable {
  /// An entry on the way down from an object to one that is whole.
  private struct Step {
    let place: OpenPacks.Place
    let header: EntryHeader
  }

  /// Git itself makes no longer ways.
  private static let mostSteps = 4_096
  /// What is read next lies near, but histories that run side by side are stored in many places.
  private static let windows = (count: 128, span: 8 << 10)

  private let packs: OpenPacks
  private let limit: Int
  private var entries: EntryReader
  private var pool: BlockPool
  private var kept: KeptObjects
  private var lastPack = 0

  /// Creates a reader; nil without memory for it.
  ///
  /// - Parameters:
  ///   - packs: Where to look.
  ///   - limit: The bytes above which an object is not made, nor a step on the way to one.
  ///   - kept: The bytes of the objects that are kept, and of memory that is kept for others.
  package init?(_ packs: OpenPacks, limit: Int, kept: Int) {
    let entries = EntryReader(
      limit: limit, windows: Self.windows.count, span: Self.windows.span)
    guard let entries else { return nil }
    self.packs = packs
    self.limit = limit
    self.entries = entries
    self.kept = KeptObjects(limit: kept)
    // Its smallest block is larger than a small limit.
    pool = BlockPool(limit: max(2 * limit, 64 << 10))
  }

  /// Reads an object; nil when it is not in the packs, of another kind, too large or not understood.
  ///
  /// - Complexity: O(*n*) in the bytes of the objects that it is made of and that are not kept.
  package mutating func object(_ id: PackedID, _ kind: PackedKind) -> PackedObject? {
    guard let place = packs.place(of: id, startingAt: lastPack) else { return nil }
    lastPack = Int(place.pack)
    guard let object = object(at: place), object.kind == kind else { return nil }
    return PackedObject(object.contents)
  }

  private mutating func object(at place: OpenPacks.Place) -> KeptObjects.Object? {
    if let object = kept.object(at: place) { return object }
    let pack = packs.packs[Int(place.pack)]
    var steps: [Step] = []
    var place = place
    var base: KeptObjects.Object?
    // A way with more steps than the pack has objects goes in a circle.
    let mostSteps = min(Self.mostSteps, pack.table.count)
    while base == nil {
      guard steps.count < mostSteps,
        let header = entries.header(at: place.position, of: pack)
      else { return nil }
      steps.append(Step(place: place, header: header))
      guard let position = pack.base(of: header.form, at: place.position) else { break }
      place = OpenPacks.Place(pack: place.pack, position: position)
      base = kept.object(at: place)
    }
    for step in steps.reversed() {
      guard let made = make(step, on: base, of: pack) else { return nil }
      kept.keep(made, at: step.place)
      base = made
    }
    return base
  }

  /// Makes the object of a step.
  private mutating func make(
    _ step: Step, on base: KeptObjects.Object?, of pack: Pack
  ) -> KeptObjects.Object? {
    // A pack may change while it is read: what is made is what was looked at.
    guard step.header.size <= limit,
      let entry = entries.load(step.place.position, of: pack), entry.header == step.header
    else { return nil }
    if case .whole(let kind) = step.header.form {
      guard base == nil, let contents = kept.block(for: entry.header.size),
        entries.inflate(entry, into: contents)
      else { return nil }
      return KeptObjects.Object(kind: kind, contents: contents)
    }
    guard let base, let changes = pool.take(entry.header.size) else { return nil }
    defer { pool.give(changes) }
    guard entries.inflate(entry, into: changes) else { return nil }
    return changes.withView { changes in
      guard let delta = Delta(changes), delta.targetSize <= limit,
        let contents = kept.block(for: delta.targetSize)
      else { return nil }
      let isMade = contents.fill(delta.targetSize) { memory in
        base.contents.withView { delta.apply(to: $0, into: memory) }
      }
      return isMade ? KeptObjects.Object(kind: base.kind, contents: contents) : nil
    }
  }
}
