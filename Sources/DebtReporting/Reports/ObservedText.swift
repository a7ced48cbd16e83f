internal import DebtKit

/// What signals, trailers and the fate of others say of an item, in the sections of its page.
struct ObservedText {
  private let item: DebtItem
  private let style: ReportStyle

  init(_ item: DebtItem, style: ReportStyle) {
    self.item = item
    self.style = style
  }

  private var layout: TextLayout { style.layout }

  /// What was counted, and which values of it give way to what is declared.
  var observed: String {
    guard let observed = item.observed else { return "" }
    var text = layout.paragraph(
      "\(style.text(observed.summary), .strong)", indent: 2, hanging: 2)
    var givingWay: [StyledText] = []
    if let interest = observed.interest, isDeclared(.interest) {
      givingWay.append("interest \(style.text(FieldValue.rate(interest).text))")
    }
    if let likelihood = observed.likelihood, isDeclared(.likelihood) {
      givingWay.append("likelihood \(likelihood)")
    }
    if !givingWay.isEmpty {
      let values = StyledText(givingWay.joined(separator: ", ").plain, .muted)
      text += layout.paragraph(
        values + StyledText(" by that; what is declared counts", .muted), indent: 2, hanging: 2)
    }
    return text
  }

  private func isDeclared(_ field: Field) -> Bool { item.fields[field]?.origin == .declared }

  /// How many of those like it were paid within a year.
  var odds: String {
    guard let odds = item.odds else { return "" }
    let share = NumberText.percent(odds.share)
    let count = NumberText.count(odds.count)
    return layout.paragraph(
      "items like this: \(share, .strong) paid in the next year \("(n = ", .muted)\(count, .muted)\(style.likeness(odds), .muted)\(")", .muted)",
      indent: 2, hanging: 2)
  }
}

extension ReportStyle {
  /// What the items of some odds have in common, behind their number.
  func likeness(_ odds: Odds) -> SafeText {
    switch odds.likeness {
    case .cold: ", as old and as cold"
    case .touched: ", as old, with changes around them"
    case .age: ", as old"
    }
  }
}
