/// A pattern that reached a limit instead of an answer.
struct Undecided: Error {
  let reason: String
}

extension PatternBox {
  /// Returns whether the pattern matches anywhere in a text.
  ///
  /// - Throws: `Undecided` where a limit is reached.
  func isMatch(_ text: String) throws(Undecided) -> Bool {
    switch match(text) {
    case .matches: true
    case .differs: false
    case .undecided(let reason): throw Undecided(reason: reason)
    }
  }
}

extension Assertion {
  /// Returns what is wrong with a value, or nil; a value of another type is never wrong.
  ///
  /// - Throws: `Undecided` where a pattern gives no answer.
  func failure(of instance: JSONValue, patterns: [PatternBox]) throws(Undecided) -> String? {
    switch instance {
    case .number(let number):
      if let failure = failure(of: number) { return failure }
    case .string(let text):
      if let failure = try failure(of: text, patterns: patterns) { return failure }
    case .array(let items):
      if let failure = failure(of: items) { return failure }
    case .object(let object):
      if let failure = failure(of: object) { return failure }
    case .null, .bool:
      break
    }
    switch demand {
    case .types(let types) where !types.contains(where: { $0.contains(instance) }):
      let names = types.map(\.rawValue).joined(separator: " or ")
      return "must be of type \(names), not \(JSONType.name(of: instance))"
    case .values(let values) where !values.contains(instance):
      return "must be \(Self.list(values))"
    default:
      return nil
    }
  }

  /// Returns the steps that checking a value takes.
  func cost(of instance: JSONValue) -> Int {
    switch (demand, instance) {
    case (.longest, .string(let text)), (.shortest, .string(let text)),
      (.pattern, .string(let text)), (.format, .string(let text)):
      text.utf8.count / 64
    case (.distinctItems, .array): instance.weight
    case (.values(let values), .array), (.values(let values), .object):
      instance.weight * values.count
    case (.values(let values), _): values.count
    case (.required(let names), _), (.requiredWith(_, let names), _): names.count
    default: 0
    }
  }

  private func failure(of number: JSONNumber) -> String? {
    switch demand {
    case .multiple(let divisor) where !number.isMultiple(of: divisor):
      "must be a multiple of \(divisor)"
    case .atMost(let limit) where number > limit: "must be at most \(limit)"
    case .atLeast(let limit) where number < limit: "must be at least \(limit)"
    case .below(let limit) where number >= limit: "must be less than \(limit)"
    case .above(let limit) where number <= limit: "must be more than \(limit)"
    default: nil
    }
  }

  private func failure(
    of text: String, patterns: [PatternBox]
  ) throws(Undecided) -> String? {
    switch demand {
    case .longest(let limit) where text.unicodeScalars.count > limit:
      "must have at most \(limit) characters"
    case .shortest(let limit) where text.unicodeScalars.count < limit:
      "must have at least \(limit) characters"
    case .pattern(let pattern, let source):
      try patterns[pattern].isMatch(text) ? nil : "must match the pattern \(source)"
    case .format(let format) where !format.fits(text): "must be a valid \(format.rawValue)"
    default: nil
    }
  }

  private func failure(of items: [JSONValue]) -> String? {
    switch demand {
    case .mostItems(let limit) where items.count > limit: "must have at most \(limit) elements"
    case .fewestItems(let limit) where items.count < limit: "must have at least \(limit) elements"
    case .distinctItems:
      Self.firstRepetition(in: items).map { "elements \($0) and \($1) must differ" }
    default: nil
    }
  }

  private func failure(of object: JSONObject) -> String? {
    switch demand {
    case .mostMembers(let limit) where object.members.count > limit:
      "must have at most \(limit) properties"
    case .fewestMembers(let limit) where object.members.count < limit:
      "must have at least \(limit) properties"
    case .required(let names): Self.missing(names, in: object)
    case .requiredWith(let name, let names) where object[name] != nil:
      Self.missing(names, in: object)
    default: nil
    }
  }

  private static func missing(_ names: [String], in object: JSONObject) -> String? {
    let missing = names.filter { object[$0] == nil }
    guard !missing.isEmpty else { return nil }
    return "must have " + missing.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func firstRepetition(in items: [JSONValue]) -> (Int, Int)? {
    var seen: [[UInt8]: Int] = [:]
    for (index, item) in items.enumerated() {
      if let first = seen.updateValue(index, forKey: item.canonicalBytes) { return (first, index) }
    }
    return nil
  }

  private static func list(_ values: [JSONValue]) -> String {
    let names = values.prefix(20).map { $0.shortText }
    let more = values.count > names.count ? ", …" : ""
    return (names.count == 1 ? "" : "one of ") + names.joined(separator: ", ") + more
  }
}

extension JSONValue {
  /// The value for a message, collections shortened to their kind.
  fileprivate var shortText: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): value.description
    case .string(let value): "'\(value)'"
    case .array: "a certain array"
    case .object: "a certain object"
    }
  }
}
