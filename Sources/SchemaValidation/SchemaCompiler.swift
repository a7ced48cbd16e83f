/// The work of turning schema documents into nodes, one place after the other, without recursion.
struct SchemaCompiler {
  /// The most bytes of a place's JSON Pointer, so that long names in each other stay harmless.
  static let pointerLimit = 4096

  /// The nodes so far; references are indices into them.
  private(set) var nodes: [SchemaNode] = []

  /// The patterns so far.
  private(set) var patterns: [PatternBox] = []

  private let index: SchemaIndex
  private let formats: Set<Format>
  private var numbers: [SchemaLocation.Key: Int] = [:]
  private var patternNumbers: [String: Int] = [:]
  private var queue: [(number: Int, location: SchemaLocation)] = []

  /// Creates a compiler over documents; only the given formats are asserted.
  init(index: SchemaIndex, formats: Set<Format>) {
    self.index = index
    self.formats = formats
  }

  /// Compiles a schema and everything that it leads to.
  ///
  /// - Throws: `SchemaError` at the first place that is no schema.
  mutating func compile(_ root: SchemaLocation) throws(SchemaError) {
    _ = number(of: root)
    while let (number, location) = queue.popLast() {
      nodes[number] = try node(at: location)
    }
  }

  /// Returns the number of the node at a place, which is compiled later.
  private mutating func number(of location: SchemaLocation) -> Int {
    if let known = numbers[location.key] { return known }
    let number = nodes.count
    numbers[location.key] = number
    nodes.append(SchemaNode(path: path(location)))
    queue.append((number, location))
    return number
  }

  private func path(_ location: SchemaLocation) -> String {
    (location.document == 0 ? "" : index.documents[location.document]) + "#" + location.pointer
  }

  private mutating func node(at location: SchemaLocation) throws(SchemaError) -> SchemaNode {
    var node = SchemaNode(path: path(location))
    guard location.pointer.utf8.count <= Self.pointerLimit else {
      throw .malformedSchema(
        path: String(node.path.prefix(100)), reason: "too deep or too long names")
    }
    switch location.value {
    case .bool(let value):
      node.isFalse = !value
    case .object(let object):
      if let reference = object["$ref"]?.string {
        guard let target = index.resolve(reference, from: location.base) else {
          throw .unknownReference(path: node.path, reference: reference)
        }
        // Draft-07 ignores every keyword beside a reference.
        node.applicators = [.reference(number(of: target))]
        break
      }
      var reader = KeywordReader(object: object, path: node.path, formats: formats)
      node.assertions = try reader.assertions { (text, path) throws(SchemaError) in
        try pattern(text, at: path)
      }
      node.applicators = try applicators(of: object, at: location)
    default:
      throw .malformedSchema(path: node.path, reason: "a schema is an object or a boolean")
    }
    return node
  }

  private mutating func pattern(_ text: String, at path: String) throws(SchemaError) -> Int {
    if let known = patternNumbers[text] { return known }
    do {
      patterns.append(PatternBox(try Pattern(text)))
    } catch {
      throw .malformedSchema(path: path, reason: error.reason)
    }
    patternNumbers[text] = patterns.count - 1
    return patterns.count - 1
  }

  private mutating func applicators(
    of object: JSONObject, at location: SchemaLocation
  ) throws(SchemaError) -> [Applicator] {
    var found: [Applicator] = []
    func child(_ keyword: String) -> SchemaLocation? {
      object[keyword].map { location.child(keyword, $0) }
    }
    if let all = try list("allOf", object, location) { found.append(.all(all)) }
    if let any = try list("anyOf", object, location) { found.append(.any(any)) }
    if let one = try list("oneOf", object, location) { found.append(.one(one)) }
    if let not = child("not") { found.append(.not(number(of: not))) }
    if let test = child("if") {
      found.append(
        .condition(
          test: number(of: test), then: child("then").map { number(of: $0) },
          otherwise: child("else").map { number(of: $0) }))
    }
    if object["items"]?.array != nil {
      found.append(
        .tuple(
          try list("items", object, location) ?? [],
          rest: child("additionalItems").map { number(of: $0) }))
    } else if let items = child("items") {
      found.append(.items(number(of: items)))
    }
    if let contains = child("contains") { found.append(.contains(number(of: contains))) }
    let named = try map("properties", object, location)
    let matched = try map("patternProperties", object, location)
    let rest = child("additionalProperties").map { number(of: $0) }
    if named != nil || matched != nil || rest != nil {
      var patterns: [(Int, Int)] = []
      for (name, node) in matched ?? [] {
        patterns.append((try pattern(name, at: path(location) + "/patternProperties"), node))
      }
      let names = (named ?? []).map { (Array($0.name.utf8), $0.node) }
      found.append(
        .members(
          named: Dictionary(names, uniquingKeysWith: { first, _ in first }), patterns: patterns,
          rest: rest))
    }
    if let names = child("propertyNames") { found.append(.names(number(of: names))) }
    if let dependencies = object["dependencies"]?.object {
      let place = location.child("dependencies", .null)
      let schemas = dependencies.members.filter { $0.value.array == nil }
      found.append(
        .dependencies(schemas.map { ($0.name, number(of: place.child($0.name, $0.value))) }))
    }
    return found
  }

  private mutating func list(
    _ keyword: String, _ object: JSONObject, _ location: SchemaLocation
  ) throws(SchemaError) -> [Int]? {
    guard let value = object[keyword] else { return nil }
    guard let items = value.array, keyword == "items" || !items.isEmpty else {
      throw .malformedSchema(
        path: path(location) + "/" + keyword, reason: "a list of schemas was expected")
    }
    let place = location.child(keyword, .null)
    return items.enumerated().map { number(of: place.child(String($0), $1)) }
  }

  private mutating func map(
    _ keyword: String, _ object: JSONObject, _ location: SchemaLocation
  ) throws(SchemaError) -> [(name: String, node: Int)]? {
    guard let value = object[keyword] else { return nil }
    guard let members = value.object else {
      throw .malformedSchema(
        path: path(location) + "/" + keyword, reason: "an object of schemas was expected")
    }
    let place = location.child(keyword, .null)
    return members.members.map { ($0.name, number(of: place.child($0.name, $0.value))) }
  }
}

/// A pattern that an array can hold.
final class PatternBox {
  private let pattern: Pattern

  /// Takes over a pattern.
  init(_ pattern: consuming Pattern) {
    self.pattern = pattern
  }

  /// Returns whether the pattern matches anywhere in a text.
  func match(_ text: String) -> Pattern.Answer { pattern.match(text) }
}
