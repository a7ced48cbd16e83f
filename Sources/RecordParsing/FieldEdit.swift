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

  /// Returns the edit that gives a field a value: in its place, behind the nearest field that comes
  /// before it in an order of keys, or behind the last field.
  ///
  /// - Throws: `RecordError` where the front matter cannot be changed by bytes.
  package static func setting(
    _ key: String, to value: Value, in file: [UInt8], order: [String] = [],
    limits: RecordLimits = RecordLimits()
  ) throws(RecordError) -> FieldEdit {
    let fields = try RecordFields(file, limits: limits)
    let edit =
      if let pair = fields.pair(key) {
        fields.replacing(pair, with: value)
      } else {
        fields.adding(key, value, order: order)
      }
    return try fields.checked(edit, key: key, value: value)
  }

  /// Returns the edit that changes the entries of a list, one at a time where its form allows, so
  /// that what is written between them survives.
  ///
  /// - Returns: nil where the list holds the entries already.
  /// - Throws: `RecordError` where the front matter cannot be changed by bytes.
  package static func changingList(
    _ key: String, removing gone: [String], adding new: [String], in file: [UInt8],
    order: [String] = [], limits: RecordLimits = RecordLimits()
  ) throws(RecordError) -> FieldEdit? {
    let fields = try RecordFields(file, limits: limits)
    let old = fields.texts(of: key)
    let kept = old.filter { !gone.contains($0) }
    let wished = kept + new.filter { !kept.contains($0) }
    if wished == old { return nil }
    if wished.isEmpty { return try removing(key, in: file, limits: limits) }
    let change = wished.starts(with: old) ? Array(wished.dropFirst(old.count)) : nil
    if let pair = fields.pair(key), let items = pair.value.items {
      let edit =
        if let change { fields.appending(change, to: pair.value) } else {
          wished == kept ? fields.removing(gone, from: pair.value) : nil
        }
      let list: Value = pair.value.isFlow ? .flowList(wished) : .blockList(wished)
      if let edit, !items.isEmpty,
        let checked = try? fields.checked(edit, key: key, value: list)
      {
        return checked
      }
      return try setting(key, to: list, in: file, limits: limits)
    }
    return try setting(key, to: .flowList(wished), in: file, order: order, limits: limits)
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
