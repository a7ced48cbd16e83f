/// A command line that the table does not allow, with the way to one that it does.
///
/// Texts quote what was typed, so a caller makes control characters harmless before it prints them.
package struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable {
    case unknownCommand
    case unknownOption
    case invalidValue
    case missingValue
    case unexpectedValue
    case missingArgument
    case unexpectedArgument
    case repeatedOption
    case conflict
    case noneOf
  }

  /// What is wrong, for a program.
  package let code: Code
  /// What is wrong, on one line.
  package let description: String
  /// A line that leads on.
  package let hint: String?

  private init(_ code: Code, _ description: String, hint: String? = nil) {
    self.code = code
    self.description = description
    self.hint = hint
  }

  /// Describes an unknown command; `list` is the command line that lists the known ones.
  static func unknownCommand(_ name: String, known: [String], list: String) -> Self {
    let nearest = NearestName.of(name, among: known)
    return Self(
      .unknownCommand, "unknown command `\(name)`",
      hint: nearest.map { "did you mean `\($0)`?" } ?? "`\(list)` lists the commands")
  }

  /// Describes an unknown option; `owners` are the commands that do have it.
  static func unknownOption(
    _ spelling: String, known: [String], owners: [String], help: String
  ) -> Self {
    let text = "unknown option `\(spelling)`"
    if !owners.isEmpty {
      let names = owners.prefix(3).map { "`\($0)`" }.joined(separator: ", ", last: " and ")
      return Self(.unknownOption, text, hint: "`\(spelling)` is an option of \(names)")
    }
    // `-format` is the single-dash way of other tools.
    let exact = known.first { $0 == "-" + spelling }
    let nearest = exact ?? NearestName.of(spelling, among: known.filter { $0.count > 2 })
    return Self(
      .unknownOption, text,
      hint: nearest.map { "did you mean `\($0)`?" } ?? "`\(help)` lists the options")
  }

  /// Describes a value that is not of its kind.
  static func invalidValue(_ value: String, of name: String, _ reason: InvalidValue) -> Self {
    Self(
      .invalidValue, "invalid value `\(value)` for `\(name)`: expected \(reason.expected)",
      hint: reason.hint)
  }

  /// Describes an option without its value, perhaps before a word that looks like an option.
  static func missingValue(of option: OptionRow, before next: String?) -> Self {
    let name = option.displayName
    let placeholder = option.placeholder ?? "VALUE"
    let glue = option.longName == nil ? "" : "="
    return Self(
      .missingValue, "`\(name)` needs a value: `\(name) \(placeholder)`",
      hint: next.map { "write `\(name)\(glue)\($0)` if `\($0)` is meant to be its value" })
  }

  /// Describes a flag with a value.
  static func unexpectedValue(_ value: String, of name: String) -> Self {
    Self(
      .unexpectedValue, "`\(name)` takes no value, but `\(value)` is given",
      hint: "write `\(name)` alone")
  }

  /// Describes an argument that must be there.
  static func missingArgument(_ name: String, usage: String) -> Self {
    Self(.missingArgument, "missing argument \(name)", hint: "usage: `\(usage)`")
  }

  /// Describes one word too many; `paths` names what stands after `--`, when that is a way out.
  static func unexpectedArgument(_ word: String, usage: String, paths: String?) -> Self {
    Self(
      .unexpectedArgument, "unexpected argument `\(word)`",
      hint: paths.map { "each \($0) stands after `--`: `-- \(word)`" } ?? "usage: `\(usage)`")
  }

  /// Describes a single option that is given twice.
  static func repeatedOption(_ name: String) -> Self {
    Self(.repeatedOption, "`\(name)` is given twice", hint: "give `\(name)` once")
  }

  /// Describes options that exclude each other.
  static func conflict(_ names: [String]) -> Self {
    let quoted = names.map { "`\($0)`" }
    return Self(
      .conflict, "\(quoted.joined(separator: ", ", last: " and ")) exclude each other",
      hint: "give only one of them")
  }

  /// Describes options of which one must be given.
  static func noneOf(_ names: [String]) -> Self {
    let quoted = names.map { "`\($0)`" }
    return Self(.noneOf, "one of \(quoted.joined(separator: ", ", last: " or ")) is needed")
  }
}
