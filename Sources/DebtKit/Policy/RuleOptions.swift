/// The values of a rule's own keys, as one policy writes them.
struct RuleOptions: Hashable, Sendable {
  private var values: [String: RuleValue] = [:]

  /// The value of a key; nil where it is left out and has no standard.
  subscript(key: RuleKey) -> RuleValue? {
    get { values[key.name] ?? key.standard }
    set { values[key.name] = newValue }
  }

  /// The texts of a list; none where it is left out.
  func texts(_ key: RuleKey) -> [String] {
    if case .texts(let texts)? = self[key] { texts } else { [] }
  }

  /// The word of a choice.
  func word(_ key: RuleKey) -> String {
    if case .word(let word)? = self[key] { word } else { "" }
  }

  /// A number of days.
  func days(_ key: RuleKey) -> Int {
    if case .days(let days)? = self[key] { days } else { 0 }
  }

  /// Whether a key is set.
  func isSet(_ key: RuleKey) -> Bool { self[key] == .flag(true) }
}

/// The value of a key of a rule.
enum RuleValue: Hashable, Sendable {
  case texts([String])
  case word(String)
  case number(Double)
  case work(WorkDuration)
  case days(Int)
  case flag(Bool)
}

/// A key of a rule with everything about it: what it takes, what stands without it, what it does.
package struct RuleKey: Sendable {
  /// What a key takes.
  enum Kind: Sendable {
    /// Any texts.
    case texts
    /// Texts among some words.
    case words([String])
    case choice([String])
    /// An amount of work.
    case work
    /// A number, or an amount of work.
    case amount
    /// A time in days, weeks, months or years.
    case days
    case flag
  }

  package let name: String
  let kind: Kind
  /// The value without the key.
  let standard: RuleValue?
  /// Whether the rule means nothing without the key.
  let isRequired: Bool
  /// One phrase that says what the key does.
  package let meaning: String

  /// The words of which the key takes one; empty where it takes anything else.
  package var words: [String] { if case .choice(let words) = kind { words } else { [] } }

  /// The key with the value that stands without it, for people.
  package var text: String {
    let value: String? =
      switch standard {
      case .texts(let texts): "[\(texts.joined(separator: ", "))]"
      case .word(let word): word
      case .number(let number): Decimal.text(number)
      case .work(let work): work.description
      case .days(let days): "\(days)d"
      case .flag(let flag): "\(flag)"
      case nil: nil
      }
    return "\(name): \(meaning)" + (isRequired ? " (needed)" : "")
      + (value.map { " (without it: \($0))" } ?? "")
  }

  init(
    _ name: String, _ kind: Kind, standard: RuleValue? = nil, isRequired: Bool = false,
    _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.isRequired = isRequired
    self.meaning = meaning
  }
}
