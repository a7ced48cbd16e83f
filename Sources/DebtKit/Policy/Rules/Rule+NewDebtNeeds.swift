extension Rule {
  /// New items must say what the policy asks for.
  static let newDebtNeeds = Rule(
    "new-debt-needs", "New items must carry the fields that the policy asks for.",
    cure: "Write the fields on the marker, TODO(@owner, due=2027-01-31): why, or in the record.",
    example: "{level: error, fields: [owner, due]}", needsBase: true,
    keys: [NeededFields.key] + RuleSelector.keys + [RuleSelector.declared]
  ) { rule in
    let selector = RuleSelector(rule)
    let needed = NeededFields(rule.options)
    return (rule.judged.introduced ?? []).filter(selector.includes).compactMap { item in
      let missing = needed.missing(on: item)
      guard !missing.isEmpty else { return nil }
      let names = NeededFields.list(missing)
      return rule.hit(item, "new debt needs \(names)", cure: needed.cure(missing, on: item))
    }
  }
}

/// The fields that a rule asks for.
struct NeededFields {
  /// The reason for a marker: three words or more of text.
  static let text = "text"
  static let key = RuleKey(
    "fields", .words(Field.allCases.map(\.rawValue) + [text]), isRequired: true,
    "the fields that new items need; `text` is a reason of three words or more")

  private let names: [String]
  private let isDeclared: Bool

  init(_ options: RuleOptions) {
    names = options.texts(Self.key)
    isDeclared = options.isSet(RuleSelector.declared)
  }

  /// The names that an item lacks.
  func missing(on item: DebtItem) -> [String] { names.filter { !isGiven($0, on: item) } }

  private func isGiven(_ name: String, on item: DebtItem) -> Bool {
    guard let field = Field(rawValue: name) else {
      // A record says why below its heading.
      return item.source == .record || NormalisedText(item.sites[0].text).wordCount >= 3
    }
    switch field {
    case .id: return true
    case .title: return !item.title.isEmpty
    default:
      guard let entry = item.fields[field] else { return false }
      // A day that was only guessed to be a day of payment is none that somebody promised.
      return entry.counts(isDeclared: isDeclared) && !(field.type == .date && entry.isGuess)
    }
  }

  /// How to write what is missing.
  func cure(_ missing: [String], on item: DebtItem) -> String {
    let fields = missing.compactMap { Field(rawValue: $0) }
    var cures: [String] = []
    if item.source == .record, !fields.isEmpty {
      cures.append("write \(Self.list(fields.map { "`\($0.rawValue):`" })) in the front matter")
    } else if !fields.isEmpty {
      let parts = fields.map { field in
        field == .owner ? "@owner" : "\(field.rawValue)=\(field.type.sample)"
      }
      cures.append("write \(item.keyword ?? "TODO")(\(parts.joined(separator: ", ")))")
    }
    if missing.contains(Self.text) { cures.append("say why in three words or more") }
    return cures.joined(separator: ", and ")
  }

  /// Words as a list: `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension FieldType {
  /// What a value may look like.
  fileprivate var sample: String {
    switch self {
    case .date: "YYYY-MM-DD"
    case .duration: "3d"
    case .rate: "4h/mo"
    case .percentage: "80%"
    case .number, .rating: "3"
    case .choice(let words): words.first ?? "…"
    case .owner: "@name"
    case .text, .identifier, .list: "…"
    }
  }
}
