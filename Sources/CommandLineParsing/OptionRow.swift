/// A row of the table for one option: everything about it but the type of its value.
package struct OptionRow: Sendable {
  /// The rule for an option's value.
  enum ValueRule: Sendable {
    /// A flag has none.
    case none
    /// A flag has none, and `--no-NAME` takes it back.
    case negatable
    /// The value is the next word, or stands after `=`.
    case required
    /// The value stands after `=` or is left out.
    case optional
  }

  /// The long name without dashes; a name of one letter is a short name only.
  package let name: String
  /// The letter after a single dash.
  let short: Character?
  /// The explanation, without a final period.
  let doc: String
  /// The title under which help lists it.
  let group: String
  /// Whether help, manual, completions and hints pass over it.
  let isHidden: Bool
  /// The rule for its value.
  var valueRule = ValueRule.none
  /// Whether every value given counts.
  var isRepeatable = false
  /// Whether a number alone, such as `-20`, stands for the option with that value.
  var takesBareNumber = false
  /// The word that stands for the value in help.
  var placeholder: String?
  /// What holds when it is not given, as help shows it.
  var defaultText: String?
  /// The way a shell completes the value.
  var completion = Completion.none
  /// Turns what was typed, or nil for nothing, into a value.
  var accept: @Sendable (String?) throws(InvalidValue) -> any Sendable = { _ in true }

  /// Creates the row of a flag.
  init(_ name: String, _ short: Character?, _ doc: String, _ group: String, _ isHidden: Bool) {
    self.name = name
    self.short = name.count == 1 ? name.first : short
    self.doc = doc
    self.group = group
    self.isHidden = isHidden
  }

  /// The long name with its dashes, nil for an option of one letter.
  var longName: String? { name.count == 1 ? nil : "--" + name }
  /// The short name with its dash.
  var shortName: String? { short.map { "-\($0)" } }
  /// The name for messages: the long one when there is one.
  var displayName: String { longName ?? "-" + name }
  /// Every spelling that begins this option.
  var spellings: [String] {
    [shortName, longName, valueRule == .negatable ? "--no-" + name : nil].compactMap { $0 }
  }
  /// The spelling of a number that stands for the option, as help shows it.
  var bareNumber: String? { takesBareNumber ? placeholder.map { "-" + $0 } : nil }
  /// Whether a value may follow.
  var takesValue: Bool { valueRule == .required || valueRule == .optional }
}

/// A declaration that has a row in the table of options.
package protocol OptionDeclaration: Sendable {
  /// The row.
  var row: OptionRow { get }
}
