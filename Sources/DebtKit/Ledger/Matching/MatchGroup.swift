/// The members of both sides that agree in something, each side in its own order.
struct MatchGroup {
  /// The members of the old side.
  var old: [Int]
  /// The members of the new side.
  var new: [Int]

  /// Whether neither side leaves a choice.
  var isOneToOne: Bool { old.count == 1 && new.count == 1 }

  /// Groups members by a key, in the order of the old side; what has no key, or none on the other
  /// side, is left out.
  ///
  /// - Complexity: O(*n*).
  static func agreeing<Key: Hashable>(
    old: some Sequence<Int>, new: some Sequence<Int>, oldKey: (Int) -> Key?,
    newKey: (Int) -> Key?
  ) -> [MatchGroup] {
    var places: [Key: Int] = [:]
    var groups: [MatchGroup] = []
    for member in old {
      guard let key = oldKey(member) else { continue }
      if let place = places[key] {
        groups[place].old.append(member)
      } else {
        places[key] = groups.count
        groups.append(MatchGroup(old: [member], new: []))
      }
    }
    for member in new {
      guard let key = newKey(member), let place = places[key] else { continue }
      groups[place].new.append(member)
    }
    return groups.filter { !$0.new.isEmpty }
  }
}
