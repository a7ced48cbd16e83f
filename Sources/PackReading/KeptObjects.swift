/// The objects that one worker made last, up to a number of bytes.
///
/// They stand in two generations. Who is asked for moves to the younger one; when that is full, the older
/// one is forgotten, and its memory is used for what is made next.
struct KeptObjects {
  /// An object as it was made.
  struct Object {
    let kind: PackedKind
    fileprivate(set) var contents: Block
  }

  private let limit: Int
  private var young: [OpenPacks.Place: Object] = [:]
  private var old: [OpenPacks.Place: Object] = [:]
  private var youngBytes = 0
  /// Blocks of forgotten objects, by the power of two that they have room for.
  private var spare = [[Block]](repeating: [], count: Int.bitWidth)

  /// Creates an empty memory.
  ///
  /// - Parameter limit: The bytes of all objects, and of the memory of forgotten ones.
  init(limit: Int) { self.limit = limit / 3 }

  /// Returns the object at a place, if it is remembered.
  mutating func object(at place: OpenPacks.Place) -> Object? {
    if let object = young[place] { return object }
    guard let object = old[place] else { return nil }
    keep(object, at: place)
    return object
  }

  /// Remembers an object, unless it would push too many others out.
  mutating func keep(_ object: Object, at place: OpenPacks.Place) {
    let count = object.contents.capacity
    guard count <= limit / 4 else { return }
    if youngBytes + count > limit { forget() }
    young[place] = object
    youngBytes += count
  }

  /// Returns memory for an object of so many bytes; nil when there is none.
  mutating func block(for count: Int) -> Block? {
    let size = Self.size(of: count)
    return spare[size].popLast() ?? Block(capacity: 1 << size)
  }

  private mutating func forget() {
    var objects = Array(old.values)
    old = young
    young = Dictionary(minimumCapacity: old.count)
    youngBytes = 0
    for size in spare.indices { spare[size].removeAll(keepingCapacity: true) }
    for place in objects.indices where isKnownUniquelyReferenced(&objects[place].contents) {
      let block = objects[place].contents
      spare[Self.size(of: block.capacity)].append(block)
    }
  }

  /// The power of two that holds a number of bytes.
  private static func size(of count: Int) -> Int {
    max(6, Int.bitWidth - (max(1, count) - 1).leadingZeroBitCount)
  }
}
