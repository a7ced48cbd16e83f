/// Why a text, a schema or a validation could not be finished.
package enum SchemaError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text is not JSON; line and column count from 1, columns in bytes.
  case malformedJSON(reason: String, line: Int, column: Int)
  /// The schema itself is wrong at a place in it.
  case malformedSchema(path: String, reason: String)
  /// A reference leads nowhere that is known.
  case unknownReference(path: String, reference: String)
  /// A pattern could not be decided within its limits.
  case undecidedPattern(path: String, reason: String)
  /// The validation took more steps than its budget.
  case tooMuchWork(path: String, steps: Int)
  /// The validation went deeper than its limit, as a reference to itself does.
  case tooDeep(path: String, depth: Int)

  /// One line that says what, where and, when known, the cure.
  package var description: String {
    switch self {
    case .malformedJSON(let reason, let line, let column):
      "\(line):\(column): \(reason)"
    case .malformedSchema(let path, let reason):
      "the schema is wrong at '\(path)': \(reason)"
    case .unknownReference(let path, let reference):
      "the schema refers at '\(path)' to '\(reference)', which is not known here"
    case .undecidedPattern(let path, let reason):
      "the pattern at '\(path)' gives no answer: \(reason); make it simpler"
    case .tooMuchWork(let path, let steps):
      "the schema needs more than \(steps) steps, reached at '\(path)'; make it simpler"
    case .tooDeep(let path, let depth):
      "the schema goes deeper than \(depth) levels at '\(path)'; does it refer to itself?"
    }
  }
}
