/// The fields of an item: the same names in front matter, marker attributes, JSON and CSV.
///
/// The order of the cases is the order in which fields are written and shown. A new field is one
/// case and one row (`Field.row`).
public enum Field: String, Hashable, Sendable, CaseIterable {
  case id
  case title
  case status
  case kind
  case owner
  case created
  case due
  case effort
  case interest
  case timebox
  case outcome
  case expect
  case reach
  case impact
  case confidence
  case value
  case urgency
  case riskReduction = "risk-reduction"
  case size
  case likelihood
  case severity
  case track
  case objective
  case tags
  case paths
  case covers
  case links
  case blockedBy = "blocked-by"
  case acceptedBy = "accepted-by"
  case acceptedUntil = "accepted-until"
  case acceptedReason = "accepted-reason"

  /// The type of the field's values.
  package var type: FieldType { row.type }

  /// One sentence that says what the field holds.
  public var meaning: String { row.meaning }

  /// Whether only the history of the code can propose a value for the field.
  package var needsHistory: Bool { self == .reach || self == .likelihood }

  /// Whether `scoring.defaults` may give the field a value: not what belongs to one item alone.
  package var hasDefault: Bool { isAllowedOnMarkers && self != .status && self != .kind }

  /// Whether a marker may carry the field; `covers` and `paths` belong to records alone.
  package var isAllowedOnMarkers: Bool {
    self != .covers && self != .paths && self != .id && self != .title
  }
}

/// What a field's values look like.
package enum FieldType: Hashable, Sendable {
  /// One line of text.
  case text
  /// An item's id: letters, digits, `.`, `_` and `-`.
  case identifier
  /// A person or team: `@name` or an e-mail address.
  case owner
  /// One of some words.
  case choice([String])
  /// A day.
  case date
  /// An amount of work.
  case duration
  /// An amount of work per month.
  case rate
  /// A number of at least zero; `scale` lists the values that the method knows.
  case number(scale: [Double])
  /// A whole or fractional number in a closed range.
  case rating(ClosedRange<Double>)
  /// A percentage, 0 % to 100 %, or its fraction.
  case percentage(scale: [Double])
  /// Several texts.
  case list(ListElement)

  /// What the texts of a list are.
  package enum ListElement: String, Hashable, Sendable {
    case tag
    case glob
    case link
    case identifier
    case cover
  }
}
