/// The calls that one applicator makes for one value.
struct ApplicationPlan {
  private(set) var calls: [Validator.Call] = []
  private(set) var groups: [Validator.Group] = []

  /// The steps that making the plan took.
  private(set) var cost = 0

  private let firstGroup: Int

  /// Creates a plan whose groups will stand behind others.
  init(firstGroup: Int) {
    self.firstGroup = firstGroup
  }

  /// Adds what an applicator does with a value.
  ///
  /// - Throws: `Undecided` where a pattern gives no answer for a member's name.
  mutating func add(
    _ applicator: Applicator, to instance: JSONValue, at path: String, patterns: [PatternBox]
  ) throws(Undecided) {
    switch applicator {
    case .reference(let node): add([node], .all, "$ref", instance, path)
    case .all(let nodes): add(nodes, .all, "allOf", instance, path)
    case .any(let nodes): add(nodes, .any, "anyOf", instance, path)
    case .one(let nodes): add(nodes, .one, "oneOf", instance, path)
    case .not(let node): add([node], .none, "not", instance, path)
    case .condition(let test, let then, let otherwise):
      add([test], .condition(then: then, otherwise: otherwise), "if", instance, path)
    case .items(let node):
      addItems(instance.array, path, keyword: "items") { _ in node }
    case .tuple(let nodes, let rest):
      addItems(instance.array, path, keyword: "items") {
        nodes.indices.contains($0) ? nodes[$0] : nil
      }
      addItems(instance.array, path, keyword: "additionalItems") {
        nodes.indices.contains($0) ? nil : rest
      }
    case .contains(let node):
      guard let items = instance.array else { return }
      beginGroup(.any, "contains")
      for (index, item) in items.enumerated() { call(node, item, path + "/\(index)") }
    case .members(let named, let matched, let rest):
      guard let object = instance.object else { return }
      try addMembers(object, path, named: named, matched: matched, rest: rest, patterns: patterns)
    case .names(let node):
      guard let object = instance.object else { return }
      beginGroup(.all, "propertyNames")
      for member in object.members { call(node, .string(member.name), path) }
    case .dependencies(let dependencies):
      guard let object = instance.object else { return }
      beginGroup(.all, "dependencies")
      for (name, node) in dependencies where object[name] != nil { call(node, instance, path) }
      cost += dependencies.count
    }
  }

  private mutating func addMembers(
    _ object: JSONObject, _ path: String, named: [[UInt8]: Int],
    matched: [(pattern: Int, node: Int)], rest: Int?, patterns: [PatternBox]
  ) throws(Undecided) {
    beginGroup(.all, "properties")
    beginGroup(.all, "patternProperties")
    beginGroup(.all, "additionalProperties")
    let last = firstGroup + groups.count - 1
    for member in object.members {
      let memberPath = path + "/" + JSONPointer.token(member.name)
      var isKnown = false
      if let node = named[Array(member.name.utf8)] {
        isKnown = true
        call(node, member.value, memberPath, group: last - 2)
      }
      for (pattern, node) in matched {
        cost += 1 + member.name.utf8.count / 64
        guard try patterns[pattern].isMatch(member.name) else { continue }
        isKnown = true
        call(node, member.value, memberPath, group: last - 1)
      }
      if !isKnown, let rest { call(rest, member.value, memberPath, group: last) }
    }
    cost += object.members.count
  }

  private mutating func addItems(
    _ items: [JSONValue]?, _ path: String, keyword: String, node: (Int) -> Int?
  ) {
    guard let items else { return }
    beginGroup(.all, keyword)
    for (index, item) in items.enumerated() {
      if let node = node(index) { call(node, item, path + "/\(index)") }
    }
    cost += items.count
  }

  private mutating func add(
    _ nodes: [Int], _ meaning: Validator.Group.Meaning, _ keyword: String, _ instance: JSONValue,
    _ path: String
  ) {
    beginGroup(meaning, keyword)
    for node in nodes { call(node, instance, path) }
  }

  private mutating func beginGroup(_ meaning: Validator.Group.Meaning, _ keyword: String) {
    groups.append(Validator.Group(meaning: meaning, keyword: keyword))
  }

  private mutating func call(
    _ node: Int, _ instance: JSONValue, _ path: String, group: Int? = nil
  ) {
    let group = group ?? firstGroup + groups.count - 1
    groups[group - firstGroup].calls += 1
    calls.append(Validator.Call(node: node, instance: instance, path: path, group: group))
  }
}
