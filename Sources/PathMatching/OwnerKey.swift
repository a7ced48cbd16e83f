/// Something that a path must have for a pattern to own it, by which the pattern is found.
enum OwnerKey: Hashable, Sendable {
  /// The bytes from the top to the end of a name.
  case path([UInt8])
  /// A name, of a folder on the way or of the file.
  case name([UInt8])
  /// The first folder.
  case folder([UInt8])
  /// The end of a name.
  case ending([UInt8])
  /// The start of a name.
  case start([UInt8])

  /// The most bytes of an ending or a start: whoever looks tries each length that is in use.
  static let affixLimit = 8

  /// The key of names that end with these bytes.
  static func ending(with bytes: [UInt8]) -> OwnerKey { .ending(bytes.suffix(affixLimit)) }

  /// What a path must have for steps with wildcards to match it, or a folder that it lies in.
  ///
  /// - Complexity: O(*n*) in the steps.
  static func all(of steps: [Wildcard]) -> [OwnerKey] {
    var keys: [OwnerKey] = []
    let start = steps.prefix { $0.literal != nil }.compactMap(\.literal)
    if let end = start.firstIndex(of: slash) { keys.append(.folder(Array(start[..<end]))) }
    // A set may hold the slash, so that names behind it are not known by their bounds.
    guard !steps.contains(where: \.maySpanNames) else { return keys }
    var name = Name()
    for step in steps {
      switch step {
      case .folders, .everything: name.end(isWhole: false, &keys)
      case .byte, .star:
        if step.literal == slash { name.end(isWhole: true, &keys) } else { name.add(step) }
      }
    }
    name.end(isWhole: true, &keys)
    return keys
  }

  /// A name of a pattern, as far as it is read.
  private struct Name {
    private var start: [UInt8] = []
    private var ending: [UInt8] = []
    private var hasWildcards = false

    mutating func add(_ step: Wildcard) {
      guard let byte = step.literal else {
        hasWildcards = true
        ending = []
        return
      }
      if !hasWildcards { start.append(byte) }
      ending.append(byte)
    }

    /// Ends the name; it is whole unless stars that span folders follow at once.
    mutating func end(isWhole: Bool, _ keys: inout [OwnerKey]) {
      if isWhole, !hasWildcards {
        if !start.isEmpty { keys.append(.name(start)) }
      } else {
        if !start.isEmpty { keys.append(.start(Array(start.prefix(OwnerKey.affixLimit)))) }
        if isWhole, !ending.isEmpty { keys.append(.ending(with: ending)) }
      }
      self = Name()
    }
  }
}

extension Wildcard {
  /// Whether the step is one byte of a set that holds the slash among others.
  fileprivate var maySpanNames: Bool {
    if case .byte(let set) = self { literal == nil && set.contains(slash) } else { false }
  }
}
