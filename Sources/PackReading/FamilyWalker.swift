/// Makes the objects of families, each once, and hands out the wanted ones; it belongs to one worker.
///
/// A family is walked from its root, depth first and without recursion: what a change is applied to has
/// just been made.
struct FamilyWalker: ~Copyable {
  /// An object whose other children come later.
  private struct Waiting {
    let position: Int32
    let contents: Block
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
  ///   - body: Takes the number and the contents of each wanted object.
  /// - Complexity: O(*n*) in the bytes of the objects on the way to wanted ones.
  mutating func walk(
    _ family: PackFamily, _ body: (Int, UnsafeRawBufferPointer) -> Void
  ) {
    guard var contents = root(of: family, body) else { return }
    var waiting: [Waiting] = []
    let forest = family.forest
    var position = family.root
    var light = forest.firstLightChild(of: position)
    while true {
      if light >= 0 {
        let child = light
        light = forest.nextLightChild(after: child, of: position)
        guard let made = make(child, of: family, on: position, contents, body) else { continue }
        guard forest.hasChildren(child) else {
          pool.give(made)
          continue
        }
        waiting.append(Waiting(position: position, contents: contents, next: light))
        (position, contents) = (child, made)
        light = forest.firstLightChild(of: child)
      } else {
        let child = forest.heaviestChild(of: position)
        let made = child < 0 ? nil : make(child, of: family, on: position, contents, body)
        pool.give(contents)
        if let made {
          (position, contents) = (child, made)
          light = forest.firstLightChild(of: child)
        } else {
          guard let last = waiting.popLast() else { return }
          (position, contents, light) = (last.position, last.contents, last.next)
        }
      }
    }
  }

  private mutating func root(
    of family: PackFamily, _ body: (Int, UnsafeRawBufferPointer) -> Void
  ) -> Block? {
    guard let entry = entries.load(family.root, on: nil, of: family.grove),
      isWorthMaking(family.root, entry.header.size, of: family),
      let contents = inflate(entry)
    else { return nil }
    handOut(contents, family.root, of: family, body)
    return contents
  }

  private mutating func make(
    _ position: Int32, of family: PackFamily, on base: Int32, _ source: Block,
    _ body: (Int, UnsafeRawBufferPointer) -> Void
  ) -> Block? {
    guard let entry = entries.load(position, on: base, of: family.grove),
      let changes = inflate(entry)
    else { return nil }
    defer { pool.give(changes) }
    let size = changes.withView { view in
      Delta(view).flatMap { $0.sourceSize == source.count ? $0.targetSize : nil }
    }
    guard let size, isWorthMaking(position, size, of: family), let contents = pool.take(size)
    else { return nil }
    let isMade = contents.fill(size) { memory in
      changes.withView { changes in
        source.withView { Delta(changes)?.apply(to: $0, into: memory) ?? false }
      }
    }
    guard isMade else {
      pool.give(contents)
      return nil
    }
    handOut(contents, position, of: family, body)
    return contents
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

  private mutating func handOut(
    _ contents: Block, _ position: Int32, of family: PackFamily,
    _ body: (Int, UnsafeRawBufferPointer) -> Void
  ) {
    guard contents.count <= limits.object, let number = family.forest.number(at: position) else {
      return
    }
    contents.withView { body(number, $0.raw) }
    read.append(number)
  }
}
