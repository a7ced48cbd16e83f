/// What somebody wants a field to be: `due=2027-01-31`, `tags+=perf`, `links-=PAY-12`, `due=`.
package struct FieldChange: Hashable, Sendable {
  /// What becomes of the values that are there.
  package enum Operation: String, Hashable, Sendable {
    /// They give way.
    case set = "="
    /// More come to a list.
    case add = "+="
    /// Some leave a list.
    case remove = "-="
  }

  /// The field's name, or a key of the repository's own.
  package let key: String
  package let operation: Operation
  /// The value as written; nothing takes the field away.
  package let text: String

  /// Creates a change.
  package init(_ key: String, _ operation: Operation = .set, _ text: String) {
    self.key = key
    self.operation = operation
    self.text = text
  }

  /// Creates a change of a field.
  package init(_ field: Field, _ text: String) {
    self.init(field.rawValue, .set, text)
  }

  /// Reads `key=value`, `key+=value` or `key-=value`; nil where no key stands before the sign.
  package init?(_ argument: String) {
    let bytes = argument.utf8
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let before = bytes[..<sign]
    let operation: Operation =
      switch before.last {
      case UInt8(ascii: "+"): .add
      case UInt8(ascii: "-"): .remove
      default: .set
      }
    let name = operation == .set ? before : before.dropLast()
    guard let first = name.first, first.isLetter,
      name.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    else { return nil }
    self.init(
      name.text.lowercased().split(separator: "_").joined(separator: "-"), operation,
      bytes[bytes.index(after: sign)...].text.trimmed)
  }
}
