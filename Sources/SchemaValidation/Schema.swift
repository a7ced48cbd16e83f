/// A compiled JSON Schema of draft-07.
///
/// The way through this module: `JSONReader` makes a `JSONValue` of bytes; a `Schema` is compiled
/// from one into nodes that refer to each other by number; validation walks nodes and instance
/// together on its own stack, so neither a deep value nor a schema that refers to itself can
/// overflow a thread's. Every walk has a budget, and what exceeds it is an error, never "valid".
///
/// A schema owns PCRE2 handles and is therefore not `Sendable`: each worker compiles its own,
/// which for a record's schema takes well under a millisecond.
package struct Schema {
  /// The limits of one validation.
  package struct Limits: Sendable {
    /// The most steps: one for each schema that meets a value, and more for long texts and lists.
    package var steps = 1_000_000

    /// The most schemas that wait for each other.
    package var depth = 10_000

    /// Creates the default limits.
    package init() {}
  }

  let nodes: [SchemaNode]
  let patterns: [PatternBox]
  private let limits: Limits

  /// Compiles a schema.
  ///
  /// References lead into the schema itself, to draft-07's metaschema, or into the given documents,
  /// which are named by their URIs; nothing is ever fetched. A `format` is asserted only if given.
  ///
  /// - Throws: `SchemaError` for the first place that is no schema or leads nowhere.
  /// - Complexity: O(*n*) in the size of all documents.
  package init(
    _ schema: JSONValue, documents: [String: JSONValue] = [:], asserting formats: Set<Format> = [],
    limits: Limits = Limits()
  ) throws(SchemaError) {
    var index = SchemaIndex()
    let root = index.add(schema, uri: "")
    for (uri, document) in documents.sorted(by: { $0.key < $1.key }) {
      _ = index.add(document, uri: uri)
    }
    if documents[Metaschema.uri] == nil { _ = index.add(Metaschema.value, uri: Metaschema.uri) }
    var compiler = SchemaCompiler(index: index, formats: formats)
    try compiler.compile(root)
    nodes = compiler.nodes
    patterns = compiler.patterns
    self.limits = limits
  }

  /// Returns everything in a value that the schema does not allow, in the order of the schema.
  ///
  /// - Throws: `SchemaError` where the answer is not known within the limits.
  package func validate(_ instance: JSONValue) throws(SchemaError) -> [Violation] {
    var validator = Validator(schema: self, limits: limits)
    return try validator.run(instance)
  }
}

/// One thing in a value that a schema does not allow.
package struct Violation: Sendable, Equatable, CustomStringConvertible {
  /// The place in the value, as a JSON Pointer; empty for the whole value.
  package let instancePath: String

  /// The keyword that is not met; of a schema `false`, the keyword under which it stands.
  package let keyword: String

  /// The place of that keyword in the schema, as a JSON Pointer fragment.
  package let schemaPath: String

  /// One lower-case line that says what is demanded.
  package let message: String

  /// Creates a violation.
  package init(instancePath: String, keyword: String, schemaPath: String, message: String) {
    self.instancePath = instancePath
    self.keyword = keyword
    self.schemaPath = schemaPath
    self.message = message
  }

  /// The violation on one line.
  package var description: String {
    instancePath.isEmpty ? message : "\(instancePath): \(message)"
  }
}
