/// One walk of a compiled schema over a value.
///
/// Each frame is one schema that meets one value. What it asserts is checked when the frame opens;
/// what it applies becomes calls, each of which opens a frame of its own, and groups, which say what
/// the calls' outcomes mean together. Frames stand on an explicit stack.
struct Validator {
  /// One schema still to be applied to one value.
  struct Call {
    let node: Int
    let instance: JSONValue
    let path: String
    let group: Int
  }

  /// Calls that mean something together.
  struct Group {
    /// What the calls' outcomes mean.
    enum Meaning {
      case all
      case any
      case one
      case none
      case condition(then: Int?, otherwise: Int?)
    }

    let meaning: Meaning
    let keyword: String
    var calls = 0
    var passed = 0
  }

  private struct Frame {
    let node: Int
    let instance: JSONValue
    let path: String
    let keyword: String
    var calls: [Call] = []
    var next = 0
    var groups: [Group] = []
    var violations: [Violation] = []
  }

  private let schema: Schema
  private let limits: Schema.Limits
  private var stack: [Frame] = []
  private var steps = 0

  /// Creates a walk.
  init(schema: Schema, limits: Schema.Limits) {
    self.schema = schema
    self.limits = limits
  }

  /// Walks over a value from the schema's root.
  ///
  /// - Throws: `SchemaError` where a limit is reached.
  mutating func run(_ instance: JSONValue) throws(SchemaError) -> [Violation] {
    try open(Call(node: 0, instance: instance, path: "", group: 0), keyword: "")
    while true {
      let top = stack.count - 1
      if stack[top].next < stack[top].calls.count {
        let call = stack[top].calls[stack[top].next]
        stack[top].next += 1
        try open(call, keyword: stack[top].groups[call.group].keyword)
        continue
      }
      let violations = close()
      guard !stack.isEmpty else { return violations }
      deliver(violations)
    }
  }

  private mutating func open(_ call: Call, keyword: String) throws(SchemaError) {
    let node = schema.nodes[call.node]
    try spend(1 + call.path.utf8.count / 256, at: node.path)
    guard stack.count < limits.depth else {
      throw .tooDeep(path: node.path, depth: limits.depth)
    }
    var frame = Frame(
      node: call.node, instance: call.instance, path: call.path, keyword: keyword)
    if node.isFalse {
      frame.violations = [
        Violation(
          instancePath: call.path, keyword: keyword.isEmpty ? "false" : keyword,
          schemaPath: node.path, message: Self.refusal(under: keyword))
      ]
    }
    for assertion in node.assertions {
      try spend(assertion.cost(of: call.instance), at: node.path)
      let message: String?
      do {
        message = try assertion.failure(of: call.instance, patterns: schema.patterns)
      } catch {
        throw .undecidedPattern(path: node.path + "/" + assertion.keyword, reason: error.reason)
      }
      guard let message else { continue }
      frame.violations.append(
        Violation(
          instancePath: call.path, keyword: assertion.keyword,
          schemaPath: node.path + "/" + assertion.keyword, message: message))
    }
    for applicator in node.applicators {
      var plan = ApplicationPlan(firstGroup: frame.groups.count)
      do {
        try plan.add(applicator, to: call.instance, at: call.path, patterns: schema.patterns)
      } catch {
        throw .undecidedPattern(path: node.path + "/patternProperties", reason: error.reason)
      }
      try spend(plan.cost, at: node.path)
      frame.calls += plan.calls
      frame.groups += plan.groups
    }
    stack.append(frame)
  }

  /// Closes the innermost frame; returns what its value does wrong.
  private mutating func close() -> [Violation] {
    let frame = stack.removeLast()
    var violations = frame.violations
    for group in frame.groups {
      guard let message = group.failure else { continue }
      violations.append(
        Violation(
          instancePath: frame.path, keyword: group.keyword,
          schemaPath: schema.nodes[frame.node].path + "/" + group.keyword, message: message))
    }
    return violations
  }

  /// Tells the frame that waits what came of its call.
  private mutating func deliver(_ violations: [Violation]) {
    let top = stack.count - 1
    let call = stack[top].calls[stack[top].next - 1]
    switch stack[top].groups[call.group].meaning {
    case .all:
      stack[top].violations += violations
    case .any, .one, .none:
      if violations.isEmpty { stack[top].groups[call.group].passed += 1 }
    case .condition(let then, let otherwise):
      let keyword = violations.isEmpty ? "then" : "else"
      guard let node = violations.isEmpty ? then : otherwise else { return }
      stack[top].groups.append(Group(meaning: .all, keyword: keyword))
      stack[top].calls.append(
        Call(
          node: node, instance: call.instance, path: call.path,
          group: stack[top].groups.count - 1))
    }
  }

  private mutating func spend(_ cost: Int, at path: String) throws(SchemaError) {
    steps += cost
    guard steps <= limits.steps else { throw .tooMuchWork(path: path, steps: limits.steps) }
  }

  private static func refusal(under keyword: String) -> String {
    switch keyword {
    case "additionalProperties": "is not a known property"
    case "additionalItems": "is one element too many"
    default: "no value is allowed here"
    }
  }
}

extension Validator.Group {
  /// What the outcomes of all calls say, or nil where nothing is wrong.
  var failure: String? {
    switch meaning {
    case .all, .condition: nil
    case .any where passed > 0: nil
    case .any:
      keyword == "contains"
        ? "must contain at least one fitting element"
        : "must fit at least one of \(calls) alternatives"
    case .one where passed == 1: nil
    case .one: "must fit exactly one of \(calls) alternatives, but fits \(passed)"
    case .none where passed == 0: nil
    case .none: "must not fit the schema under 'not'"
    }
  }
}
