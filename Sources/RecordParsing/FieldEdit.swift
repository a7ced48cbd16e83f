/// A change of one field of a record's front matter: bytes that take the place of others.
///
/// Everything outside the range stays as it is: comments, order, quotes, line ends. Before an edit
/// is handed out, its outcome is read back, and unless the field has its new value and every other
/// field its old one, there is no edit.
package struct FieldEdit: Sendable, Equatable {
  /// The new value of a field.
  package enum Value: Sendable, Equatable {
    /// One text; a field that was quoted stays quoted.
    case scalar(String)
    /// Texts in brackets on one line.
    case flowList([String])
    /// Texts on lines of their own; none at all become `[]`.
    case blockList([String])
  }

  /// The bytes of the file that are replaced.
  package let range: Range<Int>

  /// What takes their place.
  package let replacement: [UInt8]

  /// Returns the file with the edit made.
  ///
  /// - Complexity: O(*n*).
  package func applied(to file: [UInt8]) -> [UInt8] {
    let range = range.clamped(to: 0..<file.count)
    return Array(file[..<range.lowerBound]) + replacement + file[range.upperBound...]
  }

  /// Returns the edit that gives a field a value, in its place or behind the last field.
  ///
  /// - Throws: `RecordError` where the front matter cannot be changed by bytes.
  package static func setting(
    _ key: String, to value: Value, in file: [UInt8], limits: RecordLimits = RecordLimits()
  ) throws(RecordError) -> FieldEdit {
    let fields = try RecordFields(file, limits: limits)
    let edit =
      if let pair = fields.pair(key) {
        fields.replacing(pair, with: value)
      } else {
        fields.adding(key, value)
      }
    return try fields.checked(edit, key: key, value: value)
  }

  /// Returns the edit that takes a field away with its lines, or nil where there is none.
  ///
  /// - Throws: `RecordError` where the front matter cannot be changed by bytes.
  package static func removing(
    _ key: String, in file: [UInt8], limits: RecordLimits = RecordLimits()
  ) throws(RecordError) -> FieldEdit? {
    let fields = try RecordFields(file, limits: limits)
    guard let pair = fields.pair(key) else { return nil }
    return try fields.checked(fields.removing(pair), key: key, value: nil)
  }
}
