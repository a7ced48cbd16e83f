package import DebtKit

/// Help on a problem, a field, a setting, or a line of a file.
package enum ExplainPage {
  /// Says what a problem means and what to do about it.
  package static func text(_ code: ProblemCode, style: ReportStyle) -> [UInt8] {
    page(
      style.text(code.rawValue), "problem, level \(code.level.rawValue)",
      [code.meaning, code.cure], style)
  }

  /// Says what a field holds and takes.
  package static func text(_ field: Field, style: ReportStyle) -> [UInt8] {
    var lines = [field.meaning, "It takes \(field.type.words)."]
    let methods = ScoringMethod.allCases.filter { $0.fields.contains(field) }
    if !methods.isEmpty {
      lines.append("A factor of \(methods.map(\.rawValue).joined(separator: ", ")).")
    }
    if !field.isAllowedOnMarkers { lines.append("It stands on records only.") }
    return page(style.text(field.rawValue), "field", lines, style)
  }

  /// Says what a setting does, what it takes and what it is here.
  ///
  /// - Parameters:
  ///   - setting: The setting.
  ///   - current: The value in the snapshot at hand, and where it comes from.
  ///   - style: How text is shown.
  /// - Returns: The page.
  package static func text(
    _ setting: Setting, current: String?, style: ReportStyle
  ) -> [UInt8] {
    var lines = [
      setting.meaning, "It takes \(setting.type.text).", "Without it: \(setting.standard)",
    ]
    if let current { lines.append("Here: \(current)") }
    return page(style.text(setting.key), "setting of .debt.yml", lines, style)
  }

  /// Says what a rule of the policy finds, what to do about it, and how it is written.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - current: What the policy at hand says of it, and where.
  ///   - style: How text is shown.
  /// - Returns: The page.
  package static func text(_ rule: Rule, current: String?, style: ReportStyle) -> [UInt8] {
    var lines = [rule.meaning, rule.cure]
    if rule.needsBase { lines.append("It is judged only with --base.") }
    if !rule.heedsLastingWaivers { lines.append("An item's own `accepted` does not waive it.") }
    lines += rule.keys.map(\.text)
    lines.append("In .debt.yml: policy: {\(rule.id): \(rule.example)}")
    if let current { lines.append("Here: \(current)") }
    return page(style.text(rule.id), "rule of the policy", lines, style)
  }

  /// Says why a line is a marker, or why it is none.
  package static func text(_ trace: LineTrace, style: ReportStyle) -> [UInt8] {
    let layout = style.layout
    let path = style.path(Array(trace.path.utf8))
    let language: StyledText =
      trace.language.map { "  \(style.text($0), .muted)" } ?? ""
    var text = layout.line("\(path, .path)\(":", .muted)\(trace.line)" + language)
    if !trace.text.isEmpty {
      text += layout.line(StyledText(style.text(trace.text)).truncated(to: 200), indent: 2)
    }
    text += layout.paragraph(answer(trace, style), indent: 2, hanging: 2)
    return Array(text.utf8)
  }

  private static func page(
    _ name: SafeText, _ kind: String, _ paragraphs: [String], _ style: ReportStyle
  ) -> [UInt8] {
    var text = style.layout.line("\(name, .strong)  \(style.text(kind), .muted)")
    for paragraph in paragraphs {
      text += style.layout.paragraph(StyledText(style.text(paragraph)), indent: 2)
    }
    return Array(text.utf8)
  }

  private static func answer(_ trace: LineTrace, _ style: ReportStyle) -> StyledText {
    switch trace.finding {
    case .marker(let keyword, let title, let column):
      "\("a marker: ", .good)\(style.text(keyword), .keyword) at column \(column): \(style.text(title))"
    case .continuation(let line):
      "\("part of a marker: ", .good)it goes on from line \(line)"
    case .ignored:
      no("hidden by debt:ignore or debt:off; the summary counts it")
    case .record:
      no("the file is a record: its front matter counts, not its comments")
    case .notInSnapshot:
      no("no such file in the snapshot; `--untracked` reads files that git does not track")
    case .beyondEnd(let lines):
      no(SafeText(trusted: "the file has \(Wording.count(lines, "line").string)"))
    case .skipped(let reason, let rule):
      no("the file is left out (\(reason.rawValue)) by \(rule)", style)
    case .languageWithoutComments:
      no("the language has no comments, so the file is not opened")
    case .directive:
      no("the comment is a command to debt itself")
    case .sample:
      no("the line is a sample of code in a documentation comment")
    case .otherCase:
      no("the keyword is not in upper case; write it so, or set markers.case: any")
    case .excluded(let reason):
      no("a comment stands here, and \(reason)", style)
    case .noComment:
      no("no comment stands on the line: it is code, or a string")
    }
  }

  private static func no(_ reason: SafeText) -> StyledText {
    "\("no marker: ", .warning)\(reason)"
  }

  private static func no(_ reason: String, _ style: ReportStyle) -> StyledText {
    no(style.text(reason))
  }
}

extension FieldType {
  /// What the type takes, in words.
  var words: String {
    switch self {
    case .text: "a line of text"
    case .identifier: "letters, digits, `.`, `_` and `-`"
    case .owner: "@name or an e-mail address"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .date: "a day: 2027-01-31"
    case .duration: "work: 30m, 4h, 3d, 2w, 1mo, alone or together"
    case .rate: "work per month: 6h/mo"
    case .number(let scale) where scale.isEmpty: "a number of 0 or more"
    case .number(let scale): "a number, on the scale " + Self.text(scale)
    case .rating(let range):
      "a number from " + Self.text([range.lowerBound]) + " to " + Self.text([range.upperBound])
    case .percentage: "a percentage: 80%"
    case .list(let element): "a list: \(element.words)"
    }
  }

  private static func text(_ numbers: [Double]) -> String {
    numbers.map { NumberText.plain($0) }.joined(separator: ", ")
  }
}

extension FieldType.ListElement {
  fileprivate var words: String {
    switch self {
    case .tag: "words"
    case .glob: "globs such as src/**"
    case .link: "PAY-12, #7, owner/repo#7 or a URL"
    case .identifier: "ids of items"
    case .cover: "ids of markers, or `text: …`"
    }
  }
}
