/// The fields of an item that have a value, in the order of ``Field``.
public struct FieldSet: Hashable, Sendable, Sequence {
  private struct Pair: Hashable {
    let field: Field
    var entry: FieldEntry
  }

  private var pairs: [Pair] = []

  /// Creates an empty set.
  package init() {}

  /// The entry of a field, or nil.
  ///
  /// - Complexity: O(*n*) in the fields that have a value; items have few.
  public subscript(field: Field) -> FieldEntry? {
    get { pairs.first { $0.field == field }?.entry }
    set {
      let index = pairs.firstIndex { $0.field.order >= field.order } ?? pairs.endIndex
      let isPresent = index < pairs.endIndex && pairs[index].field == field
      switch (newValue, isPresent) {
      case (let value?, true): pairs[index].entry = value
      case (let value?, false): pairs.insert(Pair(field: field, entry: value), at: index)
      case (nil, true): pairs.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Iterates over the fields and their entries, in the order of ``Field``.
  public func makeIterator() -> some IteratorProtocol<(field: Field, entry: FieldEntry)> {
    pairs.lazy.map { (field: $0.field, entry: $0.entry) }.makeIterator()
  }

  /// Whether no field has a value.
  public var isEmpty: Bool { pairs.isEmpty }
}

extension Field {
  /// The position of the field in the order of the cases.
  var order: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))
}
