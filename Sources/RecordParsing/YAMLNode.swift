/// One value of a YAML document with the bytes it was read from.
///
/// Scalars stay text: `no`, `1.10` and `2027-01-31` get a type from the caller's schema alone.
package struct YAMLNode: Sendable, Equatable {
  /// How a scalar is written.
  package enum Style: Sendable, Equatable {
    /// Without quotes.
    case plain
    /// Between single quotes.
    case singleQuoted
    /// Between double quotes.
    case doubleQuoted
    /// As lines behind `|`.
    case literal
    /// As lines behind `>`.
    case folded

    /// Whether the scalar stands between quotes, which keeps a schema from reading it as a number.
    package var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
  }

  /// One key of a mapping with its value.
  package struct Pair: Sendable, Equatable {
    /// The key's text.
    package let key: String
    /// The bytes of the key, quotes included.
    package let keyRange: Range<Int>
    /// The place of the key's first byte.
    package let place: Place
    /// The value; an empty plain scalar where nothing is written.
    package let value: YAMLNode
  }

  /// What kind of value it is.
  package enum Content: Sendable, Equatable {
    /// A text.
    case scalar(String, Style)
    /// Values in order.
    case sequence([YAMLNode])
    /// Keys and values in order.
    case mapping([Pair])
  }

  /// The value itself.
  package let content: Content

  /// The bytes of the value in the file, quotes and brackets included.
  package let range: Range<Int>

  /// The place of the value's first byte.
  package let place: Place

  /// Whether a sequence or mapping is written in brackets.
  package let isFlow: Bool

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The style of a scalar.
  package var style: Style? {
    if case .scalar(_, let style) = content { style } else { nil }
  }

  /// Whether nothing is written: `key:` with no value.
  package var isEmpty: Bool { range.isEmpty }

  /// The elements of a sequence.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The keys and values of a mapping in the order of the file.
  package var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of a mapping's key, compared byte by byte.
  ///
  /// - Complexity: O(*n*) in the number of keys.
  package subscript(key: String) -> YAMLNode? { pair(key)?.value }

  /// Returns a mapping's pair by its key, compared byte by byte.
  ///
  /// - Complexity: O(*n*) in the number of keys.
  package func pair(_ key: String) -> Pair? {
    pairs?.first { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
