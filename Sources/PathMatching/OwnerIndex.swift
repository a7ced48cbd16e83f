/// The patterns of a CODEOWNERS file, filed by what a path must have for them to own it.
///
/// Most patterns of real files are a folder, a name or an end of a name; most of the others hold one.
/// Only those that do not are tried for every path.
struct OwnerIndex: Sendable {
  private var paths = Shelf()
  private var names = Shelf()
  private var folders = Shelf()
  private var endings = Shelf()
  private var starts = Shelf()
  private var others: [Int] = []

  /// The patterns of one kind of key.
  private struct Shelf: Sendable {
    private var numbers: [ArraySlice<UInt8>: [Int]] = [:]
    /// The lengths of the keys, which are few where keys are affixes.
    private(set) var lengths: Set<Int> = []

    mutating func add(_ number: Int, at key: [UInt8]) {
      numbers[key[...], default: []].append(number)
      lengths.insert(key.count)
    }

    func look(for key: ArraySlice<UInt8>, _ found: inout [Int]) {
      if !numbers.isEmpty, let more = numbers[key] { found += more }
    }
  }

  /// Files each pattern under the key that it shares with the fewest others.
  ///
  /// - Complexity: O(*n*) in the bytes of the patterns.
  init(_ patterns: [OwnerPattern]) {
    var uses: [OwnerKey: Int] = [:]
    for key in patterns.lazy.flatMap(\.keys) { uses[key, default: 0] += 1 }
    for (number, pattern) in patterns.enumerated() {
      switch pattern.keys.min(by: { uses[$0, default: 0] < uses[$1, default: 0] }) {
      case .path(let key)?: paths.add(number, at: key)
      case .name(let key)?: names.add(number, at: key)
      case .folder(let key)?: folders.add(number, at: key)
      case .ending(let key)?: endings.add(number, at: key)
      case .start(let key)?: starts.add(number, at: key)
      case nil: others.append(number)
      }
    }
  }

  /// Returns the places of all patterns that may own a file, the last first.
  ///
  /// - Complexity: O(*n*) in what is returned, and in the folders of the path.
  func candidates(for path: [UInt8]) -> [Int] {
    var found: [Int] = []
    var start = 0
    for end in path.indices where path[end] == slash {
      if start == 0 { folders.look(for: path[..<end], &found) }
      look(for: path[start..<end], of: path, &found)
      start = end + 1
    }
    look(for: path[start...], of: path, &found)
    // One pattern may be found by two folders of one name.
    return Self.merged(Set(found).sorted(by: >), others)
  }

  private func look(
    for name: ArraySlice<UInt8>, of path: [UInt8], _ found: inout [Int]
  ) {
    paths.look(for: path[..<name.endIndex], &found)
    names.look(for: name, &found)
    for length in endings.lengths where length <= name.count {
      endings.look(for: name.suffix(length), &found)
    }
    for length in starts.lengths where length <= name.count {
      starts.look(for: name.prefix(length), &found)
    }
  }

  /// Merges numbers in falling order with numbers in rising order.
  private static func merged(_ falling: [Int], _ rising: [Int]) -> [Int] {
    guard !falling.isEmpty else { return rising.reversed() }
    var result: [Int] = []
    result.reserveCapacity(falling.count + rising.count)
    var next = falling[...]
    for number in rising.reversed() {
      while let first = next.first, first > number {
        result.append(first)
        next = next.dropFirst()
      }
      result.append(number)
    }
    return result + next
  }
}
