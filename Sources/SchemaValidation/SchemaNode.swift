/// One compiled schema: what it asserts of a value and what it applies to the value's parts.
///
/// Schemas refer to each other by index, so that cycles need no references.
struct SchemaNode {
  /// The schema's own place: its document and a JSON Pointer as a fragment.
  var path: String

  /// Whether the schema is `false`, which nothing satisfies.
  var isFalse = false

  /// What is checked of the value itself.
  var assertions: [Assertion] = []

  /// What is checked of the value's parts, or of the value by other schemas.
  var applicators: [Applicator] = []
}

/// A keyword that looks at the value alone.
struct Assertion {
  /// The keyword's name.
  let keyword: String

  /// What the keyword demands.
  let demand: Demand

  /// The demands, one for each keyword or pair of keywords that differ in a comparison.
  enum Demand {
    case types([JSONType])
    case values([JSONValue])
    case multiple(of: JSONNumber)
    case atMost(JSONNumber)
    case atLeast(JSONNumber)
    case below(JSONNumber)
    case above(JSONNumber)
    case longest(Int)
    case shortest(Int)
    case pattern(Int, text: String)
    case mostItems(Int)
    case fewestItems(Int)
    case distinctItems
    case mostMembers(Int)
    case fewestMembers(Int)
    case required([String])
    case requiredWith(name: String, [String])
    case format(Format)
  }
}

/// A keyword that applies other schemas.
enum Applicator {
  case reference(Int)
  case all([Int])
  case any([Int])
  case one([Int])
  case not(Int)
  case condition(test: Int, then: Int?, otherwise: Int?)
  case items(Int)
  case tuple([Int], rest: Int?)
  case contains(Int)
  case members(named: [[UInt8]: Int], patterns: [(pattern: Int, node: Int)], rest: Int?)
  case names(Int)
  case dependencies([(name: String, node: Int)])
}

/// The types that `type` names.
enum JSONType: String, CaseIterable {
  case null
  case boolean
  case integer
  case number
  case string
  case array
  case object

  /// Returns whether a value is of the type; `1.0` is an integer.
  func contains(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.null, .null), (.boolean, .bool), (.number, .number), (.string, .string),
      (.array, .array), (.object, .object):
      true
    case (.integer, .number(let number)): number.isInteger
    default: false
    }
  }

  /// Returns the type that people call a value by.
  static func name(of value: JSONValue) -> String {
    allCases.first { $0.contains(value) }?.rawValue ?? "value"
  }
}
