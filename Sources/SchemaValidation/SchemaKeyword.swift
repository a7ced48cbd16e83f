/// The keywords of draft-07 under which schemas stand.
enum SchemaKeyword {
  /// How schemas stand under a keyword.
  private enum Shape {
    case schema
    case list
    case schemaOrList
    case map
  }

  private static let shapes: [(name: String, shape: Shape)] = [
    ("items", .schemaOrList), ("additionalItems", .schema), ("contains", .schema),
    ("additionalProperties", .schema), ("propertyNames", .schema), ("not", .schema),
    ("if", .schema), ("then", .schema), ("else", .schema),
    ("allOf", .list), ("anyOf", .list), ("oneOf", .list),
    ("properties", .map), ("patternProperties", .map), ("definitions", .map),
    ("dependencies", .map),
  ]

  /// Returns the schemas directly inside a schema; beside a `$ref` nothing counts.
  static func subschemas(of location: SchemaLocation) -> [SchemaLocation] {
    guard let object = location.value.object, object["$ref"]?.string == nil else { return [] }
    var found: [SchemaLocation] = []
    for (name, shape) in shapes {
      guard let value = object[name] else { continue }
      let place = SchemaLocation(
        document: location.document, pointer: location.pointer + "/" + name, value: value,
        base: location.base)
      switch (shape, value) {
      case (.list, .array(let items)), (.schemaOrList, .array(let items)):
        found += items.enumerated().map { place.child(String($0), $1) }
      case (.map, .object(let members)):
        found += members.members.map { place.child($0.name, $0.value) }
      case (.schema, _), (.schemaOrList, _):
        found.append(location.child(name, value))
      default: break
      }
    }
    return found
  }
}
