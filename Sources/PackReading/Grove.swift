/// A pack with the families that hold wanted objects.
///
/// A class, because all its families share it.
final class Grove: Sendable {
  /// The pack.
  let pack: Pack
  /// Its families.
  let forest: Forest
  private let kinds: Set<PackedKind>

  /// Looks for objects in a pack.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - missing: The numbers of the objects that are looked for; those that the pack names are removed.
  ///   - wanted: The objects, by their numbers.
  ///   - kinds: Objects of other kinds are found, but are in no family.
  /// - Complexity: O(*n*) in the objects of the pack and O(*m* log *n*) in those looked for.
  init(
    _ pack: Pack, takingFrom missing: inout [Int32], of wanted: [PackedID],
    kinds: Set<PackedKind>
  ) {
    var numbers = [Int32](repeating: -1, count: pack.table.count)
    missing.removeAll { number in
      guard let entry = pack.index.entry(of: wanted[Int(number)]),
        let position = pack.table.position(ofEntry: entry), numbers[position] < 0
      else { return false }
      numbers[position] = number
      return true
    }
    self.pack = pack
    self.kinds = kinds
    forest = Forest(of: pack, wanted: numbers, kinds: kinds)
  }

  /// Tells whether an entry is what it was when the forest was built.
  ///
  /// A pack may change while it is read; then its checksum alone would not say that this base is the right one.
  func agrees(_ form: EntryHeader.Form, at position: Int32, on base: Int32?) -> Bool {
    switch (form, base) {
    case (.whole(let kind), nil):
      kinds.contains(kind)
    case (.deltaByDistance(let distance), let base?):
      pack.table.offset(at: Int(position)) - distance == pack.table.offset(at: Int(base))
    case (.deltaByName(let name), let base?):
      pack.index.name(of: pack.table.entry(at: Int(base))) == name
    default:
      false
    }
  }
}
