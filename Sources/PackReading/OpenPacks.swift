/// Packs that are open to look objects up, one by one; workers share them.
package struct OpenPacks: Sendable {
  /// Where an object is stored.
  struct Place: Hashable {
    /// The number of the pack.
    let pack: Int32
    /// The position in it.
    let position: Int32
  }

  /// Files that are open at once; the objects of further packs are left to the caller.
  private static let most = 128

  /// The packs, without those that are not understood.
  let packs: [Pack]

  /// Opens packs.
  ///
  /// - Parameter paths: The paths of `.pack` files beside their `.idx` files.
  /// - Complexity: O(*n*) in the objects of the packs.
  package init(_ paths: [String]) {
    packs = paths.prefix(Self.most).compactMap { Pack($0) }
  }

  /// The number of their objects.
  package var count: Int { packs.reduce(0) { $0 + $1.index.count } }

  /// Counts the objects of packs without opening them.
  ///
  /// - Parameter paths: The paths of `.pack` files beside their `.idx` files.
  /// - Returns: How many they have, without those that are not understood.
  /// - Complexity: O(*n*) in the packs.
  package static func count(of paths: [String]) -> Int {
    paths.prefix(most).reduce(0) { $0 + (PackIndex.count(in: $1.dropLast(5) + ".idx") ?? 0) }
  }

  /// Looks for an object.
  ///
  /// - Parameters:
  ///   - id: The object.
  ///   - first: The number of the pack that is asked first: objects of one kind mostly lie together.
  /// - Returns: Where it is stored; nil when no pack names it.
  /// - Complexity: O(log *n*) in the objects of each pack that is asked.
  func place(of id: PackedID, startingAt first: Int) -> Place? {
    for step in packs.indices {
      let number = (first + step) % packs.count
      let pack = packs[number]
      if let entry = pack.index.entry(of: id), let position = pack.table.position(ofEntry: entry) {
        return Place(pack: Int32(number), position: Int32(position))
      }
    }
    return nil
  }
}

extension Pack {
  /// Returns the position of what an entry changes; nil when it changes nothing, or nothing that is here.
  func base(of form: EntryHeader.Form, at position: Int32) -> Int32? {
    let base: Int?
    switch form {
    case .whole: base = nil
    case .deltaByDistance(let distance):
      let start = table.offset(at: Int(position))
      base = table.position(ofOffset: start - distance, before: Int(position))
    case .deltaByName(let name):
      base = index.entry(of: name).flatMap { table.position(ofEntry: $0) }
    }
    return base.map { Int32($0) }
  }
}
