/// The reading of a schema's own keywords, each with the shape that draft-07 gives it.
struct KeywordReader {
  /// The schema.
  let object: JSONObject

  /// Where it stands.
  let path: String

  /// The formats that are asserted.
  let formats: Set<Format>

  /// Returns what the keywords demand, in the order of this page.
  ///
  /// - Throws: `SchemaError.malformedSchema` at a keyword of another shape.
  mutating func assertions(
    compile: (String, String) throws(SchemaError) -> Int
  ) throws(SchemaError) -> [Assertion] {
    var found: [Assertion] = []
    func add(_ keyword: String, _ demand: Assertion.Demand?) {
      if let demand { found.append(Assertion(keyword: keyword, demand: demand)) }
    }
    add("type", try types())
    add("enum", try value("enum", "a list") { $0.array }.map { .values($0) })
    add("const", object["const"].map { .values([$0]) })
    add("multipleOf", try divisor())
    add("maximum", try number("maximum").map { .atMost($0) })
    add("minimum", try number("minimum").map { .atLeast($0) })
    add("exclusiveMaximum", try number("exclusiveMaximum").map { .below($0) })
    add("exclusiveMinimum", try number("exclusiveMinimum").map { .above($0) })
    add("maxLength", try count("maxLength").map { .longest($0) })
    add("minLength", try count("minLength").map { .shortest($0) })
    if let text = try value("pattern", "a text", { $0.string }) {
      add("pattern", .pattern(try compile(text, path + "/pattern"), text: text))
    }
    add("maxItems", try count("maxItems").map { .mostItems($0) })
    add("minItems", try count("minItems").map { .fewestItems($0) })
    if try value("uniqueItems", "a boolean", { $0.bool }) == true {
      add("uniqueItems", .distinctItems)
    }
    add("maxProperties", try count("maxProperties").map { .mostMembers($0) })
    add("minProperties", try count("minProperties").map { .fewestMembers($0) })
    add("required", try value("required", "a list of names", Self.names).map { .required($0) })
    let dependencies = try value("dependencies", "an object", { $0.object })
    for member in dependencies?.members ?? [] where member.value.array != nil {
      guard let names = Self.names(member.value) else {
        throw malformed("dependencies", "a list of names")
      }
      add("dependencies", .requiredWith(name: member.name, names))
    }
    if let name = try value("format", "a text", { $0.string }), let format = Format(rawValue: name),
      formats.contains(format)
    {
      add("format", .format(format))
    }
    return found
  }

  private func value<Value>(
    _ keyword: String, _ shape: String, _ read: (JSONValue) -> Value?
  ) throws(SchemaError) -> Value? {
    guard let value = object[keyword] else { return nil }
    guard let result = read(value) else { throw malformed(keyword, shape) }
    return result
  }

  private func number(_ keyword: String) throws(SchemaError) -> JSONNumber? {
    try value(keyword, "a number") { $0.number }
  }

  private func divisor() throws(SchemaError) -> Assertion.Demand? {
    guard let divisor = try number("multipleOf") else { return nil }
    guard divisor > JSONNumber(0), divisor.digits.count <= JSONNumber.divisorDigits else {
      throw malformed(
        "multipleOf", "a number above 0 with at most \(JSONNumber.divisorDigits) digits")
    }
    return .multiple(of: divisor)
  }

  /// Reads a count; one too great for any value to reach is as good as the greatest integer.
  private func count(_ keyword: String) throws(SchemaError) -> Int? {
    try value(keyword, "a whole number of at least 0") { value in
      guard let number = value.number, number.isInteger, !(number < JSONNumber(0)) else {
        return nil
      }
      return number.integer ?? .max
    }
  }

  private func types() throws(SchemaError) -> Assertion.Demand? {
    let types = try value("type", "the name of a type or a list of them") { value in
      let names = value.string.map { [$0] } ?? Self.names(value)
      let types = names?.compactMap { JSONType(rawValue: $0) }
      return types?.count == names?.count ? types : nil
    }
    return types.map { .types($0) }
  }

  private static func names(_ value: JSONValue) -> [String]? {
    guard let items = value.array else { return nil }
    let names = items.compactMap(\.string)
    return names.count == items.count ? names : nil
  }

  private func malformed(_ keyword: String, _ shape: String) -> SchemaError {
    .malformedSchema(path: path + "/" + keyword, reason: "\(shape) was expected")
  }
}
