/// Draft-07's schema of schemas, so that `$ref` to it resolves without a network.
package enum Metaschema {
  /// The URI by which schemas name it.
  package static let uri = "http://json-schema.org/draft-07/schema"

  /// Draft-07's rules for schemas, written out from its validation specification.
  package static var value: JSONValue {
    let schema = object(("$ref", .string("#")))
    let list = object(
      ("type", .string("array")), ("minItems", .integer(1)), ("items", schema))
    let map = object(("type", .string("object")), ("additionalProperties", schema))
    let names = object(
      ("type", .string("array")), ("items", object(("type", .string("string")))),
      ("uniqueItems", .bool(true)))
    let count = object(("type", .string("integer")), ("minimum", .integer(0)))
    let number = object(("type", .string("number")))
    let text = object(("type", .string("string")))
    let flag = object(("type", .string("boolean")))
    let typeName = object(("enum", .array(JSONType.allCases.map { .string($0.rawValue) })))
    let typeNames = object(
      ("type", .string("array")), ("items", typeName), ("minItems", .integer(1)),
      ("uniqueItems", .bool(true)))
    var members: [(String, JSONValue)] = []
    func add(_ keywords: [String], _ rule: JSONValue) {
      members += keywords.map { ($0, rule) }
    }
    add(["$id", "$ref"], object(("type", .string("string")), ("format", .string("uri-reference"))))
    add(["$schema"], object(("type", .string("string")), ("format", .string("uri"))))
    add(["$comment", "title", "description", "format"], text)
    add(["contentEncoding", "contentMediaType"], text)
    add(["default", "const"], .bool(true))
    add(["readOnly", "uniqueItems"], flag)
    add(["examples", "enum"], object(("type", .string("array")), ("items", .bool(true))))
    add(["multipleOf"], object(("type", .string("number")), ("exclusiveMinimum", .integer(0))))
    add(["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"], number)
    add(
      ["maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"], count)
    add(["pattern"], object(("type", .string("string")), ("format", .string("regex"))))
    add(["additionalItems", "contains", "additionalProperties", "propertyNames"], schema)
    add(["if", "then", "else", "not"], schema)
    add(["items"], object(("anyOf", .array([schema, list]))))
    add(["allOf", "anyOf", "oneOf"], list)
    add(["definitions", "properties"], map)
    add(
      ["patternProperties"],
      object(
        ("type", .string("object")), ("additionalProperties", schema),
        ("propertyNames", object(("format", .string("regex"))))))
    add(
      ["dependencies"],
      object(
        ("type", .string("object")),
        ("additionalProperties", object(("anyOf", .array([schema, names]))))))
    add(["required"], names)
    add(["type"], object(("anyOf", .array([typeName, typeNames]))))
    return object(
      ("$schema", .string(uri + "#")), ("$id", .string(uri + "#")),
      ("type", .array([.string("object"), .string("boolean")])), ("properties", object(members)))
  }

  private static func object(_ members: (String, JSONValue)...) -> JSONValue { object(members) }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { (name: $0.0, value: $0.1) }))
  }
}
