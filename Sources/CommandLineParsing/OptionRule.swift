/// A rule about several options of one command.
package struct OptionRule: Sendable {
  /// The condition that a rule sets.
  enum Condition: Sendable {
    case atMostOne
    case atLeastOne
  }

  /// The condition.
  let condition: Condition
  /// The options that it is about.
  let options: [OptionRow]

  /// Declares options that exclude each other.
  package static func atMostOne(_ options: any OptionDeclaration...) -> Self {
    Self(condition: .atMostOne, options: options.map(\.row))
  }

  /// Declares options of which one must be given.
  package static func atLeastOne(_ options: any OptionDeclaration...) -> Self {
    Self(condition: .atLeastOne, options: options.map(\.row))
  }

  /// Holds the rule against the names of the options that were given.
  ///
  /// - Throws: `UsageError` when the rule is broken.
  func check(_ given: some Collection<String>) throws(UsageError) {
    let hits = options.filter { given.contains($0.name) }.map(\.displayName)
    switch condition {
    case .atMostOne where hits.count > 1: throw .conflict(hits)
    case .atLeastOne where hits.isEmpty: throw .noneOf(options.map(\.displayName))
    default: break
    }
  }
}
