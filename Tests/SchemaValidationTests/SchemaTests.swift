import SchemaValidation
import TestSupport
import Testing

@Suite struct SchemaTests {
  private func json(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  private func violations(
    _ schema: String, _ instance: String, asserting formats: Set<Format> = []
  ) throws -> [Violation] {
    try Schema(try json(schema), asserting: formats).validate(try json(instance))
  }

  @Test(arguments: [
    ("{\"type\":\"string\"}", "1", "", "type", "#/type", "must be of type string, not integer"),
    (
      "{\"type\":[\"null\",\"integer\"]}", "1.5", "", "type", "#/type",
      "must be of type null or integer, not number"
    ),
    (
      "{\"properties\":{\"a/b\":{\"enum\":[\"x\",2,null]}}}", "{\"a/b\":\"y\"}", "/a~1b", "enum",
      "#/properties/a~1b/enum", "must be one of 'x', 2, null"
    ),
    ("{\"required\":[\"a\",\"b\"]}", "{\"a\":1}", "", "required", "#/required", "must have 'b'"),
    (
      "{\"properties\":{\"a\":true},\"additionalProperties\":false}", "{\"a\":1,\"b\":2}", "/b",
      "additionalProperties", "#/additionalProperties", "is not a known property"
    ),
    (
      "{\"items\":{\"minimum\":0.5}}", "[1,0.25]", "/1", "minimum", "#/items/minimum",
      "must be at least 0.5"
    ),
    ("{\"pattern\":\"^a+$\"}", "\"ab\"", "", "pattern", "#/pattern", "must match the pattern ^a+$"),
    (
      "{\"anyOf\":[{\"type\":\"null\"},{\"const\":1}]}", "2", "", "anyOf", "#/anyOf",
      "must fit at least one of 2 alternatives"
    ),
    (
      "{\"oneOf\":[true,true]}", "2", "", "oneOf", "#/oneOf",
      "must fit exactly one of 2 alternatives, but fits 2"
    ),
    (
      "{\"if\":{\"minimum\":5},\"then\":{\"multipleOf\":2}}", "7", "", "multipleOf",
      "#/then/multipleOf", "must be a multiple of 2"
    ),
    (
      "{\"uniqueItems\":true}", "[{\"a\":1,\"b\":2},3,{\"b\":2,\"a\":1.0}]", "", "uniqueItems",
      "#/uniqueItems", "elements 0 and 2 must differ"
    ),
    (
      "{\"definitions\":{\"x\":{\"maxLength\":1}},\"$ref\":\"#/definitions/x\"}", "\"äö\"", "",
      "maxLength",
      "#/definitions/x/maxLength", "must have at most 1 characters"
    ),
    (
      "{\"contains\":{\"const\":1}}", "[]", "", "contains", "#/contains",
      "must contain at least one fitting element"
    ),
    (
      "{\"dependencies\":{\"a\":[\"b\"]}}", "{\"a\":1}", "", "dependencies", "#/dependencies",
      "must have 'b'"
    ),
  ])
  func `a violation names its place, its keyword and the demand`(
    schema: String, instance: String, path: String, keyword: String, schemaPath: String,
    message: String
  ) throws {
    #expect(
      try violations(schema, instance) == [
        Violation(
          instancePath: path, keyword: keyword, schemaPath: schemaPath, message: message)
      ])
  }

  @Test func `every violation is told, in the order of the schema`() throws {
    let found = try violations(
      "{\"required\":[\"z\"],\"properties\":{\"a\":{\"type\":\"string\",\"enum\":[\"x\"]},\"b\":{\"minimum\":3}}}",
      "{\"b\":1,\"a\":2}")
    #expect(found.map(\.keyword) == ["required", "minimum", "type", "enum"])
  }

  @Test(arguments: [
    ("{\"type\":\"strng\"}", "#/type"), ("{\"type\":[1]}", "#/type"),
    ("{\"maxLength\":-1}", "#/maxLength"),
    ("{\"maxLength\":1.5}", "#/maxLength"), ("{\"pattern\":\"(\"}", "#/pattern"),
    ("{\"enum\":1}", "#/enum"),
    ("{\"properties\":[]}", "#/properties"), ("{\"items\":{\"allOf\":[]}}", "#/items/allOf"),
    ("3", "#"),
    ("{\"not\":1}", "#/not"), ("{\"required\":[1]}", "#/required"),
    ("{\"multipleOf\":0}", "#/multipleOf"),
    ("{\"multipleOf\":0.1234567890123456789}", "#/multipleOf"),
    ("{\"patternProperties\":{\"[\":true}}", "#/patternProperties"),
    ("{\"dependencies\":{\"a\":[1]}}", "#/dependencies"),
  ])
  func `a schema that is wrong says where`(schema: String, path: String) throws {
    let error = try #require(throws: SchemaError.self) { try violations(schema, "1") }
    guard case .malformedSchema(path, _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test(arguments: [
    "#/nowhere", "http://example.com/x", "#name", "other.json#/a", "#/definitions/%ZZ",
  ])
  func `a reference that leads nowhere is an error`(reference: String) throws {
    #expect(throws: SchemaError.unknownReference(path: "#", reference: reference)) {
      try violations("{\"$ref\":\"\(reference)\"}", "1")
    }
  }

  @Test func `references lead into given documents and never to the network`() throws {
    let other = try json(
      "{\"$id\":\"http://x.test/a/b.json\",\"definitions\":{\"n\":{\"$ref\":\"c.json\"}}}")
    let documents = [
      "http://x.test/a/b.json": other, "http://x.test/a/c.json": try json("{\"type\":\"null\"}"),
    ]
    let schema = try Schema(
      try json("{\"$ref\":\"http://x.test/a/b.json#/definitions/n\"}"), documents: documents)
    #expect(try schema.validate(.null) == [])
    #expect(try schema.validate(.bool(true)).map(\.schemaPath) == ["http://x.test/a/c.json#/type"])
  }

  @Test func `the metaschema accepts itself and refuses what is no schema`() throws {
    let meta = try Schema(Metaschema.value, asserting: [.regex])
    #expect(try meta.validate(Metaschema.value) == [])
    for wrong in [
      "1", "{\"type\":\"x\"}", "{\"minLength\":-1}", "{\"pattern\":\"(\"}", "{\"items\":[1]}",
      "{\"required\":[\"a\",\"a\"]}", "{\"properties\":{\"a\":null}}",
    ] {
      #expect(try !meta.validate(try json(wrong)).isEmpty, "\(wrong)")
    }
  }

  @Test func `hostile schemas end with a named error`() throws {
    for cycle in [
      "{\"$ref\":\"#\"}", "{\"allOf\":[{\"$ref\":\"#\"}]}", "{\"not\":{\"$ref\":\"#\"}}",
      "{\"items\":true,\"anyOf\":[{\"$ref\":\"#\"}]}",
    ] {
      let error = try #require(throws: SchemaError.self) { try violations(cycle, "1") }
      guard case .tooDeep = error else {
        Issue.record("\(error)")
        return
      }
    }
    let doubling = (0..<40).map {
      "\"d\($0)\":{\"anyOf\":[{\"$ref\":\"#/definitions/d\($0 + 1)\"},{\"$ref\":\"#/definitions/d\($0 + 1)\"}]}"
    }
    let bomb =
      "{\"definitions\":{\(doubling.joined(separator: ",")),\"d40\":false},\"$ref\":\"#/definitions/d0\"}"
    var limits = Schema.Limits()
    limits.steps = 20_000
    let schema = try Schema(try json(bomb), limits: limits)
    let tooMuch = try #require(throws: SchemaError.self) { try schema.validate(.null) }
    guard case .tooMuchWork(_, 20_000) = tooMuch else {
      Issue.record("\(tooMuch)")
      return
    }
    let error = try #require(throws: SchemaError.self) {
      try violations(
        "{\"not\":{\"pattern\":\"^(a+)+$\"}}", "\"\(String(repeating: "a", count: 10_000))!\"")
    }
    guard case .undecidedPattern("#/not/pattern", _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `deep values need no deep stack`() {
    let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let schema =
      "{\"items\":{\"allOf\":[{\"$ref\":\"#\"}]},\"uniqueItems\":true,\"enum\":[\(deep),[]]}"
    let deepSchema =
      String(repeating: "{\"not\":", count: 511) + "{}" + String(repeating: "}", count: 511)
    let found = onSmallStack {
      do {
        let instance = try JSONReader.read(Array(deep.utf8))
        let violations = try Schema(try JSONReader.read(Array(schema.utf8))).validate(instance)
        let nots = try Schema(try JSONReader.read(Array(deepSchema.utf8))).validate(instance)
        return "\(violations.count) \(nots.count) \(instance == instance)"
      } catch {
        return "\(error)"
      }
    }
    // Each of the 498 arrays between the outermost and the empty one is not in the list.
    #expect(found == "498 1 true")
  }

  @Test(arguments: [
    ("{\"const\":9007199254740993}", "9007199254740992", false),
    ("{\"multipleOf\":0.01}", "19.99", true), ("{\"multipleOf\":0.01}", "19.999", false),
    ("{\"multipleOf\":1e-8}", "12391239123", true), ("{\"multipleOf\":7}", "7e300", true),
    ("{\"multipleOf\":3}", "1e999999", false), ("{\"maximum\":1e400}", "1e399", true),
    ("{\"type\":\"integer\"}", "1e400", true),
    ("{\"maxLength\":99999999999999999999}", "\"a\"", true),
    ("{\"minLength\":2}", "\"e\u{301}\"", true), ("{\"maxLength\":1}", "\"😀\"", true),
    ("{\"enum\":[[1,{\"a\":2}]]}", "[1.0,{\"a\":20e-1}]", true),
    ("{\"properties\":{\"é\":false}}", "{\"e\u{301}\":1}", true),
  ])
  func `numbers and texts are compared exactly`(schema: String, instance: String, isValid: Bool)
    throws
  {
    #expect(try violations(schema, instance).isEmpty == isValid)
  }

  @Test(arguments: [
    ("date", "2024-02-29", "2023-02-29"), ("time", "23:59:60Z", "22:59:60Z"),
    ("date-time", "2026-01-02t03:04:05.6-07:00", "2026-01-02 03:04:05Z"),
    ("email", "a.b+c@x-y.test", "a..b@x.test"), ("hostname", "a-b.c1", "-a.b"),
    ("ipv4", "192.0.2.255", "192.0.2.256"), ("ipv6", "::ffff:192.0.2.1", "1::2::3"),
    ("uri", "https://u@h:8080/a%20b?c#d", "//h/a"), ("uri-reference", "../a?b#c", "a b"),
    ("json-pointer", "/a~1b/0", "/a~2"), ("relative-json-pointer", "1/a", "01#"),
    ("regex", "^(?<y>a)\\\\k<y>\\\\d$", "(?R)"),
  ])
  func `a format is asserted only on request`(format: String, good: String, bad: String) throws {
    let schema = "{\"format\":\"\(format)\"}"
    let all = Set(Format.allCases)
    #expect(try violations(schema, "\"\(good)\"", asserting: all) == [])
    #expect(try violations(schema, "\"\(bad)\"", asserting: all).map(\.keyword) == ["format"])
    #expect(try violations(schema, "\"\(bad)\"") == [])
  }
}
