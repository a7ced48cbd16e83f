/// Makes the objects of families, each once, and hands out the wanted ones; it belongs to one worker.
///
/// A family is walked from its root, depth first and without recursion: what a change is applied to has
/// just been made.
struct FamilyWalker<Note>: ~Copyable {
  /// Takes the number and the contents of a wanted object, and what is known of how it was made; gives a
  /// note for those that are made of it.
  typealias Body = (Int, UnsafeRawBufferPointer, PackOrigin<Note>?) -> Note?

  /// An object with the note that was made of it.
  private struct Made {
    let contents: Block
    var note: Note?
  }

  /// An object whose other children come later.
  private struct Waiting {
    let position: Int32
    let made: Made
    let next: Int32
  }

  private let limits: PackLimits
  private var entries: EntryReader
  private var pool: BlockPool
  /// The numbers of the objects that were handed out.
  private(set) var read: [Int] = []
  /// The wanted objects above the limit.
  private(set) var tooLarge: [PackReader.TooLarge] = []

  /// Creates a walker; nil without memory for it.
  init?(limits: PackLimits) {
    guard let entries = EntryReader(limit: limits.base) else { return nil }
    self.entries = entries
    self.limits = limits
    pool = BlockPool(limit: limits.held)
  }

  /// Walks a family.
  ///
  /// - Parameters:
  ///   - family: The family.
  ///   - body: Takes each wanted object.
  /// - Complexity: O(*n*) in the bytes of the objects on the way to wanted ones.
  mutating func walk(_ family: PackFamily, _ body: Body) {
    guard var current = root(of: family, body) else { return }
    var waiting: [Waiting] = []
    let forest = family.forest
    var position = family.root
    var light = forest.firstLightChild(of: position)
    while true {
      if light >= 0 {
        let child = light
        light = forest.nextLightChild(after: child, of: position)
        guard let made = make(child, of: family, on: position, current, body) else { continue }
        guard forest.hasChildren(child) else {
          pool.give(made.contents)
          continue
        }
        waiting.append(Waiting(position: position, made: current, next: light))
        (position, current) = (child, made)
        light = forest.firstLightChild(of: child)
      } else {
        let child = forest.heaviestChild(of: position)
        let made = child < 0 ? nil : make(child, of: family, on: position, current, body)
        pool.give(current.contents)
        if let made {
          (position, current) = (child, made)
          light = forest.firstLightChild(of: child)
        } else {
          guard let last = waiting.popLast() else { return }
          (position, current, light) = (last.position, last.made, last.next)
        }
      }
    }
  }

  private mutating func root(of family: PackFamily, _ body: Body) -> Made? {
    guard let entry = entries.load(family.root, on: nil, of: family.grove),
      isWorthMaking(family.root, entry.header.size, of: family),
      let contents = inflate(entry)
    else { return nil }
    let number = wantedNumber(contents, family.root, of: family)
    return Made(contents: contents, note: number.flatMap { handOut(contents, $0, nil, body) })
  }

  private mutating func make(
    _ position: Int32, of family: PackFamily, on base: Int32, _ source: Made, _ body: Body
  ) -> Made? {
    guard let entry = entries.load(position, on: base, of: family.grove),
      let changes = inflate(entry)
    else { return nil }
    defer { pool.give(changes) }
    let size = changes.withView { view in
      Delta(view).flatMap { $0.sourceSize == source.contents.count ? $0.targetSize : nil }
    }
    guard let size, isWorthMaking(position, size, of: family), let contents = pool.take(size)
    else { return nil }
    // Who is not handed out, or has no note to go by, needs no copies.
    let note = family.forest.number(at: position) == nil ? nil : source.note
    var copies: [PackCopy] = []
    let isMade = contents.fill(size) { memory in
      changes.withView { changes in
        source.contents.withView { source in
          guard let delta = Delta(changes) else { return false }
          guard note != nil else { return delta.apply(to: source, into: memory) }
          guard let found = delta.copies(applyingTo: source, into: memory) else { return false }
          copies = found
          return true
        }
      }
    }
    guard isMade else {
      pool.give(contents)
      return nil
    }
    guard let number = wantedNumber(contents, position, of: family) else {
      return Made(contents: contents)
    }
    let origin = note.map { PackOrigin(note: $0, copies: copies) }
    return Made(contents: contents, note: handOut(contents, number, origin, body))
  }

  private mutating func inflate(_ entry: EntryReader.Entry) -> Block? {
    guard entry.header.size <= limits.base, let contents = pool.take(entry.header.size) else {
      return nil
    }
    guard entries.inflate(entry, into: contents) else {
      pool.give(contents)
      return nil
    }
    return contents
  }

  // Notes an object that is wanted and too large, and tells whether anything else needs it.
  private mutating func isWorthMaking(
    _ position: Int32, _ size: Int, of family: PackFamily
  ) -> Bool {
    if size <= limits.object { return true }
    if let number = family.forest.number(at: position) {
      tooLarge.append(PackReader.TooLarge(number: number, size: size))
    }
    return size <= limits.base && family.forest.hasChildren(position)
  }

  private func wantedNumber(
    _ contents: Block, _ position: Int32, of family: PackFamily
  ) -> Int? {
    contents.count <= limits.object ? family.forest.number(at: position) : nil
  }

  private mutating func handOut(
    _ contents: Block, _ number: Int, _ origin: PackOrigin<Note>?, _ body: Body
  ) -> Note? {
    read.append(number)
    return contents.withView { body(number, $0.raw, origin) }
  }
}
