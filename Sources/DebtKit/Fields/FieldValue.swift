/// The typed value of a field.
public enum FieldValue: Hashable, Sendable {
  /// A line of text: a title, an owner, a choice.
  case text(String)
  /// A number; a percentage is its fraction (80 % is 0.8).
  case number(Double)
  /// A day.
  case date(CalendarDate)
  /// An amount of work.
  case duration(WorkDuration)
  /// An amount of work per month.
  case rate(WorkDuration)
  /// Several texts in the order written.
  case list([String])

  /// The value as text, in the one form that `debt` writes.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): Decimal.text(number)
    case .date(let date): date.description
    case .duration(let duration): duration.description
    case .rate(let duration): duration.description + "/mo"
    case .list(let list): list.joined(separator: ", ")
    }
  }

  /// The value as it is written in a field: a confidence as a percentage.
  package func text(of field: Field) -> String {
    guard case .number(let number) = self, case .percentage = field.type else { return text }
    return Decimal.text((number * 100).rounded(toPlaces: 6)) + "%"
  }

  /// The number, where the value is one.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The texts of a list, or the one text.
  package var list: [String] {
    if case .list(let list) = self { list } else { [text] }
  }
}

/// Where a value comes from, the strongest first.
public enum Origin: String, Hashable, Sendable, CaseIterable, Comparable {
  /// It is written on the item.
  case declared
  /// It is summed from signals and trailers.
  case observed
  /// It is the repository's default.
  case configured
  /// It is derived from history or another field: shown, never counted unless adopted.
  case proposal

  /// Orders origins by strength: declared wins over observed, observed over configured.
  public static func < (left: Origin, right: Origin) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .declared: 0
    case .observed: 1
    case .configured: 2
    case .proposal: 3
    }
  }
}

/// A field's value on an item, with its origin.
public struct FieldEntry: Hashable, Sendable {
  /// The value.
  public var value: FieldValue
  /// Where the value comes from.
  public var origin: Origin
  /// The rule that read it, such as `record`, `marker`, `guess`, `keyword` or `CODEOWNERS`.
  public var from: String
  /// The position where it is written, if it is written.
  public var place: Place?

  package init(_ value: FieldValue, origin: Origin, from: String, at place: Place? = nil) {
    self.value = value
    self.origin = origin
    self.from = from
    self.place = place
  }
}
