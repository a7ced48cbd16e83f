internal import DebtKit

/// The words in which reports for people speak of an item.
extension ReportStyle {
  /// The keyword and the title on one line.
  ///
  /// A marker without a text is known by its links, or by the code below it.
  func caption(_ item: DebtItem) -> StyledText {
    guard let keyword = item.keyword else { return title(item) }
    return "\(text(keyword), .keyword) \(title(item))"
  }

  /// The title, or what tells an item without one from the others.
  func title(_ item: DebtItem) -> StyledText {
    if !item.title.isEmpty {
      // The first line of a longer text often ends in the middle of a sentence.
      let goesOn = item.source == .marker && item.sites[0].text.utf8.contains(UInt8(ascii: "\n"))
      return "\(text(item.title))\(goesOn ? " …" : "", .muted)"
    }
    if let links = item.fields[.links]?.value.text { return StyledText(text(links), .link) }
    if let code = item.sites[0].nextCode {
      return "\("(before ", .muted)\(text(code), .muted)\(")", .muted)"
    }
    return StyledText("(no text)", .muted)
  }

  /// A score as its method is read: a return as a percentage.
  func score(_ value: Double, _ method: ScoringMethod) -> SafeText {
    method == .roi ? NumberText.percent(value) : NumberText.decimal(value)
  }

  /// A value as people read it.
  func value(_ value: FieldValue, of field: Field) -> SafeText {
    guard let number = value.number else { return text(value.text) }
    return field == .confidence ? NumberText.percent(number) : NumberText.decimal(number)
  }

  /// The factors that an item lacks for a score, each with what is proposed for it.
  func missing(_ fields: [Field], of item: DebtItem) -> SafeText {
    if fields.isEmpty { return "a spike has no score" }
    let words = fields.map { field -> SafeText in
      let name = field.rawValue
      guard let entry = item.fields[field], entry.origin == .proposal else { return text(name) }
      return SafeText(trusted: "\(name) ~\(value(entry.value, of: field).string)")
    }
    return SafeText(trusted: words.map(\.string).joined(separator: ", "))
  }
}

extension DebtItem {
  /// The day by which the item should be paid, where somebody wrote one.
  var due: CalendarDate? {
    if case .date(let day)? = fields[.due]?.value { day } else { nil }
  }

  /// Whether that day has passed on another one.
  func isOverdue(on day: CalendarDate?) -> Bool {
    guard let day, let due, status.isUnpaid else { return false }
    return due < day
  }
}
