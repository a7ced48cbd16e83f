/// A marker in the one form that `debt` writes: `TODO(@ana, PAY-12, due=2027-01-31): text`.
///
/// In the parentheses stand the owner, the links, the record's id or other words, then `key=value`
/// in the order of the fields, then what no rule could read. Reading it back gives the same values.
package struct CanonicalMarker: Hashable, Sendable {
  package var keyword: String
  package var urgency = 0
  package var fields: [Field: FieldValue] = [:]
  /// Keys that start with `x-` or belong to the repository's schema, in order.
  package var extras: [(key: String, text: String)] = []
  package var words: [String] = []
  package var unread: [String] = []
  package var text: String

  package init(keyword: String, text: String) {
    self.keyword = keyword
    self.text = text
  }

  /// Takes everything that a marker declares.
  ///
  /// A guessed date stays the bare date that it was; what stays in the text is not written again.
  package init(_ marker: Marker) {
    keyword = marker.keyword
    urgency = marker.urgency
    text = marker.text
    words = marker.words.filter { $0.from != .text }.map(\.text)
    unread = marker.unread
    for attribute in marker.attributes {
      switch attribute.key {
      case .field where attribute.from == .guess:
        unread.append(attribute.value.text)
      case .extra(let key):
        extras.append((key, attribute.value.text))
      case .field(let field) where field.isList:
        let entries = attribute.value.list.filter { !text.contains($0) || attribute.from != .text }
        let known = fields[field]?.list ?? []
        if !entries.isEmpty { fields[field] = .list(known + entries) }
      case .field(let field):
        fields[field] = attribute.value
      }
    }
  }

  /// The first line: keyword, parts and the text's first line.
  package var firstLine: String {
    let rest = lines.first ?? ""
    return rest.isEmpty ? head : head + " " + rest
  }

  /// The whole marker, each further line of the text behind a prefix of its own.
  ///
  /// - Parameter prefix: The comment's furniture up to the keyword's column, such as `// `.
  /// - Returns: Lines joined by a line feed.
  package func text(continuedWith prefix: String) -> String {
    ([firstLine] + lines.dropFirst().map { prefix + "  " + $0 }).joined(separator: "\n")
  }

  /// The keyword, the parts and the colon.
  package var head: String {
    let parts = parts
    let word = keyword + String(repeating: keyword.last.map(String.init) ?? "", count: urgency)
    return parts.isEmpty ? word + ":" : word + "(" + parts.joined(separator: ", ") + "):"
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: true) }

  /// What stands between the parentheses, in order.
  var parts: [String] {
    var parts: [String] = []
    var rest = fields
    if let owner = fields[.owner]?.text, Self.isBareOwner(owner) {
      parts.append(owner)
      rest[.owner] = nil
    }
    let links = fields[.links]?.list ?? []
    let keyed = links.filter { TicketReference.link(Array($0.utf8)[...]) != $0 }
    parts += links.filter { !keyed.contains($0) }.map(QuotedText.quoted)
    rest[.links] = keyed.isEmpty ? nil : .list(keyed)
    parts += words
    for field in Field.allCases {
      if let value = rest[field] { parts.append(Self.pair(field.rawValue, value.text(of: field))) }
    }
    parts += extras.map { Self.pair($0.key, $0.text) }
    return parts + unread
  }

  private static func pair(_ key: String, _ text: String) -> String {
    key + "=" + QuotedText.quoted(text)
  }

  /// Whether an owner can be told without its key.
  private static func isBareOwner(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    return PartReader.isMail(bytes)
      || (bytes.first == UInt8(ascii: "@") && PartReader.isOwnerName(bytes.dropFirst()))
  }

  package static func == (left: CanonicalMarker, right: CanonicalMarker) -> Bool {
    left.head == right.head && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(head)
    hasher.combine(text)
  }
}
