/// A JSON value, with its numbers as written and its members in source order.
package enum JSONValue: Sendable {
  /// The value `null`.
  case null
  /// A boolean.
  case bool(Bool)
  /// A number, exact.
  case number(JSONNumber)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Named values in order.
  case object(JSONObject)
}

/// The members of a JSON object in source order, found by name.
package struct JSONObject: Sendable {
  /// The names and values in source order.
  package let members: [(name: String, value: JSONValue)]

  private let positions: [[UInt8]: Int]

  /// Creates an object; of members with one name the first counts in lookups.
  package init(_ members: [(name: String, value: JSONValue)]) {
    self.members = members
    positions = Dictionary(
      members.enumerated().map { (Array($1.name.utf8), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The value of a member, its name compared byte by byte.
  package subscript(name: String) -> JSONValue? {
    positions[Array(name.utf8)].map { members[$0].value }
  }
}

extension JSONValue {
  /// Creates a number from an integer.
  package static func integer(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  /// The text of a string.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The members of an object.
  package var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The elements of an array.
  package var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The value of a number.
  package var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The value of a boolean.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }
}
