/// A change of one field of one item that was read and found good.
struct FieldWish: Hashable, Sendable {
  /// The field, or a key of the repository's own.
  let key: MarkerAttribute.Key
  /// The value that shall stand in the end; nil where none shall.
  let value: FieldValue?
  /// The value as it is written: a T-shirt size stays one.
  let text: String
  /// The entries that leave a list.
  var gone: [String] = []
  /// The entries that come to a list.
  var added: [String] = []

  /// The name that is written.
  var name: String { key.name }

  /// The wish as it is seen from a value that was there before other wishes.
  func since(_ original: FieldValue?) -> FieldWish {
    guard isList else { return self }
    let old = original?.list ?? []
    let new = value?.list ?? []
    var wish = self
    wish.gone = old.filter { !new.contains($0) }
    wish.added = new.filter { !old.contains($0) }
    return wish
  }

  /// Whether the wish is about single entries.
  var isList: Bool {
    if case .field(let field) = key { field.isList } else { false }
  }
}

extension MarkerAttribute.Key {
  /// The name as it is written.
  var name: String {
    switch self {
    case .field(let field): field.rawValue
    case .extra(let key): key
    }
  }
}
