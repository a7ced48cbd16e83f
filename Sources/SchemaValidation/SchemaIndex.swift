/// A schema's place in a document, with the base URI that its references start from.
struct SchemaLocation {
  let document: Int
  let pointer: String
  let value: JSONValue
  let base: URIReference

  /// What tells one place from another.
  var key: Key { Key(document: document, pointer: Array(pointer.utf8)) }

  /// A place without its value.
  struct Key: Hashable {
    let document: Int
    let pointer: [UInt8]
  }

  /// Returns the place one step further, inside the `$id` that stands there.
  func child(_ name: String, _ value: JSONValue) -> SchemaLocation {
    SchemaLocation(
      document: document, pointer: pointer + "/" + JSONPointer.token(name), value: value,
      base: SchemaIndex.base(of: value, inside: base))
  }
}

/// The documents that references may lead to, and every identifier in them.
struct SchemaIndex {
  /// The URI under which each document was given.
  private(set) var documents: [String] = []

  private var places: [String: SchemaLocation] = [:]

  /// Adds a document under the URI that it was found at.
  ///
  /// - Complexity: O(*n*) in the document's size.
  mutating func add(_ document: JSONValue, uri: String) -> SchemaLocation {
    let number = documents.count
    documents.append(uri)
    let retrieval = URIReference(uri)
    let root = SchemaLocation(
      document: number, pointer: "", value: document,
      base: Self.base(of: document, inside: retrieval))
    places[retrieval.withoutFragment] = root
    var rest = [(location: root, outerBase: retrieval)]
    while let (location, outerBase) = rest.popLast() {
      register(location, inside: outerBase)
      for child in SchemaKeyword.subschemas(of: location) {
        rest.append((child, location.base))
      }
    }
    return root
  }

  /// Returns where a reference leads, or nil where that is not known.
  func resolve(_ reference: String, from base: URIReference) -> SchemaLocation? {
    let target = URIReference(reference).resolved(against: base)
    let document = target.withoutFragment
    let fragment = JSONPointer.decodingPercents(target.fragment ?? "")
    if !fragment.isEmpty, let place = places[document + "#" + fragment] { return place }
    guard var place = places[document], let names = JSONPointer.names(fragment) else { return nil }
    for name in names {
      switch place.value {
      case .object(let object):
        guard let value = object[name] else { return nil }
        place = place.child(name, value)
      case .array(let items):
        guard let index = Int(name), String(index) == name, items.indices.contains(index) else {
          return nil
        }
        place = place.child(name, items[index])
      default: return nil
      }
    }
    return place
  }

  /// Returns the base URI inside a schema: its `$id`, unless a `$ref` beside it hides that.
  static func base(of value: JSONValue, inside base: URIReference) -> URIReference {
    guard let object = value.object, object["$ref"]?.string == nil,
      let id = object["$id"]?.string, !id.hasPrefix("#")
    else { return base }
    return URIReference(id).resolved(against: base)
  }

  private mutating func register(_ location: SchemaLocation, inside outerBase: URIReference) {
    guard let object = location.value.object, object["$ref"]?.string == nil,
      let id = object["$id"]?.string
    else { return }
    let uri = URIReference(id).resolved(against: outerBase)
    let fragment = uri.fragment ?? ""
    let name = uri.withoutFragment + (fragment.isEmpty ? "" : "#" + fragment)
    if places[name] == nil { places[name] = location }
  }
}
