/// Which objects of a pack are changes to which others, as far as wanted objects depend on it.
///
/// Each tree of the forest is a *family*: an object that is stored whole and all that is made of it.
/// Objects without a way down to such a root, because a base is missing or changes go in a circle, are in
/// no family, and so nobody ever waits for them.
struct Forest: Sendable {
  /// The roots of the families, in the order of storage.
  private(set) var roots: [Int32] = []
  private var firstChild: [Int32]
  private var nextSibling: [Int32]
  private var heaviestChild: [Int32]
  /// The stored bytes of each object with all that is made of it.
  private var weight: [Int]
  private var number: [Int32]

  /// Builds the families of the wanted objects.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - wanted: For each position of the pack the number of the wanted object there, or -1.
  ///   - kinds: Families of other kinds are left out.
  /// - Complexity: O(*n*) in the objects of the pack, and a look at the headers of the wanted ones and their
  ///   bases.
  init(of pack: Pack, wanted: [Int32], kinds: Set<PackedKind>) {
    let none = [Int32](repeating: -1, count: pack.table.count)
    (firstChild, nextSibling, heaviestChild) = (none, none, none)
    number = wanted
    weight = [Int](repeating: 0, count: pack.table.count)
    let bases = link(pack, kinds)
    weigh(pack, bases)
  }

  /// Returns the number of the wanted object at a position.
  func number(at position: Int32) -> Int? {
    number[Int(position)] >= 0 ? Int(number[Int(position)]) : nil
  }

  /// Returns the stored bytes of a family.
  func weight(of root: Int32) -> Int { weight[Int(root)] }

  /// Tells whether anything wanted is made of an object.
  func hasChildren(_ position: Int32) -> Bool { firstChild[Int(position)] >= 0 }

  /// Returns the first object made of another, apart from the heaviest.
  func firstLightChild(of position: Int32) -> Int32 {
    lightChild(from: firstChild[Int(position)], of: position)
  }

  /// Returns the next object made of the same one, apart from the heaviest; -1 after the last.
  func nextLightChild(after child: Int32, of position: Int32) -> Int32 {
    lightChild(from: nextSibling[Int(child)], of: position)
  }

  /// Returns the object with most made of it among those made of another; -1 when there is none.
  func heaviestChild(of position: Int32) -> Int32 { heaviestChild[Int(position)] }

  private func lightChild(from child: Int32, of position: Int32) -> Int32 {
    guard child >= 0, child == heaviestChild[Int(position)] else { return child }
    return nextSibling[Int(child)]
  }
}

extension Forest {
  /// Bases that are stored after what is made of them cost another look; honest packs have few in a row.
  private static let mostSweeps = 16
  private static let window = 128 << 10

  // Down from the last object: a base is stored before its children, so one sweep finds them all.
  private mutating func link(_ pack: Pack, _ kinds: Set<PackedKind>) -> [Int32] {
    var bases = [Int32](repeating: -1, count: number.count)
    var window = PackWindow(span: Self.window)
    var isNeeded = number.map { $0 >= 0 }
    var isRead = [Bool](repeating: false, count: isNeeded.count)
    for _ in 0..<Self.mostSweeps {
      var needsAnother = false
      for position in isNeeded.indices.reversed() where isNeeded[position] && !isRead[position] {
        isRead[position] = true
        let range = pack.table.range(at: position)
        guard let header = window.header(in: range, of: pack) else { continue }
        let base: Int?
        switch header.form {
        case .whole(let found):
          if kinds.contains(found) { roots.append(Int32(position)) }
          continue
        case .deltaByDistance(let distance):
          base = pack.table.position(ofOffset: range.lowerBound - distance, before: position)
        case .deltaByName(let name):
          base = pack.index.entry(of: name).flatMap { pack.table.position(ofEntry: $0) }
        }
        guard let base else { continue }
        bases[position] = Int32(base)
        nextSibling[position] = firstChild[base]
        firstChild[base] = Int32(position)
        if base > position, !isRead[base] { needsAnother = true }
        isNeeded[base] = true
      }
      guard needsAnother else { break }
    }
    roots.sort()
    return bases
  }

  // The heaviest child is walked last, when its base is no longer needed: however deep a family is, no
  // more bases wait at once than it can be halved.
  private mutating func weigh(_ pack: Pack, _ bases: [Int32]) {
    var order = roots
    var next = 0
    while next < order.count {
      var child = firstChild[Int(order[next])]
      while child >= 0 {
        order.append(child)
        child = nextSibling[Int(child)]
      }
      next += 1
    }
    for position in order.reversed() {
      weight[Int(position)] += pack.table.range(at: Int(position)).count
      let parent = Int(bases[Int(position)])
      guard parent >= 0 else { continue }
      weight[parent] += weight[Int(position)]
      let rival = heaviestChild[parent]
      if rival < 0 || weight[Int(rival)] < weight[Int(position)] {
        heaviestChild[parent] = position
      }
    }
  }
}
