import GitAccess

@testable import DebtKit

/// A field with a value, spelt shortly.
struct SampleField {
  let field: Field
  let value: FieldValue?

  static func reach(_ number: Double) -> Self { Self(field: .reach, value: .number(number)) }
  static func impact(_ number: Double) -> Self { Self(field: .impact, value: .number(number)) }
  static func confidence(_ number: Double) -> Self {
    Self(field: .confidence, value: .number(number))
  }
  static func value(_ number: Double) -> Self { Self(field: .value, value: .number(number)) }
  static func urgency(_ number: Double) -> Self { Self(field: .urgency, value: .number(number)) }
  static func riskReduction(_ number: Double) -> Self {
    Self(field: .riskReduction, value: .number(number))
  }
  static func size(_ number: Double) -> Self { Self(field: .size, value: .number(number)) }
  static func likelihood(_ number: Double) -> Self {
    Self(field: .likelihood, value: .number(number))
  }
  static func severity(_ number: Double) -> Self { Self(field: .severity, value: .number(number)) }
  static func effort(_ text: String) -> Self {
    Self(field: .effort, value: WorkDuration(text).map(FieldValue.duration))
  }
  static func interest(_ text: String) -> Self {
    Self(field: .interest, value: WorkDuration(text).map(FieldValue.rate))
  }
  static func due(_ text: String) -> Self {
    Self(field: .due, value: CalendarDate(text).map(FieldValue.date))
  }
  static func created(_ text: String) -> Self {
    Self(field: .created, value: CalendarDate(text).map(FieldValue.date))
  }
}

extension DebtItem {
  /// An item as a record would declare it.
  static func sample(
    _ fields: SampleField..., id: String = "sample", line: Int = 1, tickets: [Ticket] = []
  ) -> DebtItem {
    var set = FieldSet()
    for sample in fields {
      guard let value = sample.value else { continue }
      set[sample.field] = FieldEntry(value, origin: .declared, from: "record")
    }
    let site = Site(
      file: RepositoryPath("debt/\(id).md"), line: line, column: 1, endColumn: 1, text: id,
      language: "Markdown")
    return DebtItem(
      id: ItemID(id), fingerprint: ItemID(id), aliases: [], source: .record, keyword: nil,
      title: id, fields: set, extras: [], sites: [site], tickets: tickets, heat: nil)
  }
}

extension Ticket {
  static func sample(_ title: String, _ effort: String?, isDone: Bool = false) -> Ticket {
    Ticket(title: title, isDone: isDone, effort: effort.flatMap { WorkDuration($0) }, line: 1)
  }
}
