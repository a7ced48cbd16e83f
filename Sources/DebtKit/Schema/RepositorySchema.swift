internal import GitAccess
internal import SchemaValidation

/// A repository's own `.debt-schema.json`, which extends the fields or asks more of them.
struct RepositorySchema: Sendable {
  static let path = ".debt-schema.json"

  private let document: JSONValue
  /// Keys that the schema knows beside the fields.
  let ownKeys: Set<String>
  /// The kinds that the schema lists, which may be its own.
  let kinds: [String]

  /// Reads a schema.
  ///
  /// - Throws: `SchemaError` when the text is no JSON, or no schema of draft-07.
  init(_ text: [UInt8]) throws(SchemaError) {
    document = try JSONReader.read(text)
    _ = try Schema(document)
    let properties = document.object?["properties"]?.object
    let names = properties?.members.map(\.name) ?? []
    kinds = properties?[Field.kind.rawValue]?.object?["enum"]?.array?.compactMap(\.string) ?? []
    ownKeys = Set(names).subtracting(Field.allCases.map(\.rawValue))
  }

  /// Holds items against the schema.
  ///
  /// A record must fit whole. A marker is held against what it declares: that it declares nothing is
  /// for the policy to judge, else every bare TODO of a repository would be a problem.
  func problems(of items: [DebtItem]) -> [Problem] {
    var problems: [Problem] = []
    do throws(SchemaError) {
      let schema = try Schema(document)
      for item in items {
        let instance = item.schemaInstance
        if item.source == .marker, instance.object?.members.isEmpty ?? true { continue }
        for violation in try schema.validate(instance) {
          let isMissing = violation.keyword == "required" && violation.instancePath.isEmpty
          if isMissing, item.source == .marker { continue }
          problems.append(Problem(violation, of: item))
        }
      }
    } catch {
      problems.append(Problem(.malformedSchema, at: Place(RepositoryPath(Self.path)), "\(error)"))
    }
    return problems
  }
}

extension Problem {
  fileprivate init(_ violation: Violation, of item: DebtItem) {
    let key = String(violation.instancePath.dropFirst().prefix { $0 != "/" })
    let written =
      Field(rawValue: key).flatMap { item.fields[$0]?.place }
      ?? item.extras.first { $0.key == key }?.place
    let name = key.isEmpty ? "" : "\(key): "
    self.init(.schemaViolation, at: written ?? item.firstPlace, name + violation.message)
  }
}

extension DebtItem {
  /// The declared fields as the JSON that the schema describes.
  fileprivate var schemaInstance: JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    for (field, entry) in fields where entry.origin == .declared {
      members.append((field.rawValue, JSONValue(entry.value)))
    }
    for extra in extras where extra.place != nil {
      let texts = extra.texts.map { JSONValue(scalar: $0) }
      members.append((extra.key, texts.count == 1 ? texts[0] : .array(texts)))
    }
    return .object(JSONObject(members))
  }
}

extension JSONValue {
  fileprivate init(_ value: FieldValue) {
    switch value {
    case .number(let number): self = JSONValue(scalar: Decimal.text(number))
    case .list(let texts): self = .array(texts.map(JSONValue.string))
    case .text, .date, .duration, .rate: self = .string(value.text)
    }
  }

  /// A key of the repository's own has no type but what its text looks like.
  fileprivate init(scalar text: String) {
    let isNumber = Decimal.value(text) != nil
    if isNumber, let number = try? JSONReader.read(Array(text.utf8)) {
      self = number
    } else if text == "true" || text == "false" {
      self = .bool(text == "true")
    } else {
      self = .string(text)
    }
  }
}
