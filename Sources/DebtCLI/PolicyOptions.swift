internal import CommandLineParsing
internal import DebtKit

/// The options by which a policy is asked.
enum PolicyOptions {
  private static let group = "Policy"

  static let source = Option.value(
    "policy-from",
    .choice(
      "WHERE",
      [
        GateOptions.PolicySource.base: "the tip of --base, so that no change relaxes its own gate",
        .head: "the snapshot itself, to try what an edit of the settings would do",
      ]), "where the settings of a comparison are read", default: .base, group: group)

  static let failOn = Option.value(
    "fail-on",
    .choice(
      "LEVEL",
      [
        RuleLevel.error: "rules of level error",
        .warning: "rules of level warning, too",
      ]), "what makes exit code 1", default: .error, group: group)

  static let exitZero = Option.flag(
    "exit-zero", "exit with 0 where the policy says no; 2 stays 2", group: group)

  static let replay = Option.value(
    "replay", .calendarSpan,
    "judge the merges of this time, such as 90d, by the policy as it stands now", group: group)

  static let message = Option.value(
    "message", .text("FILE", completion: .file),
    "the message of the commit to be made: its waivers count, too", group: group)

  static let all: [any OptionDeclaration] = [source, failOn, exitZero, message, replay]
}

extension ValueKind where Value == Int {
  /// A number of days, as policies write it.
  static var calendarSpan: ValueKind {
    ValueKind("SPAN") { text throws(InvalidValue) in
      guard let days = CalendarSpan.days(text), days > 0 else {
        throw InvalidValue(expected: "a time such as 90d, 8w, 3mo or 1y")
      }
      return days
    }
  }
}

extension Invocation {
  /// How the arguments want the policy to be asked.
  ///
  /// - Throws: `ToolError` when the file of a message cannot be read.
  func gate() throws(ToolError) -> GateOptions {
    var gate = GateOptions()
    gate.policySource = values[PolicyOptions.source]
    gate.failsOn = values[PolicyOptions.failOn]
    gate.day = values[SharedOptions.asOf]
    if let file = values[PolicyOptions.message] {
      gate.message = String(decoding: try InputFile.read(absolute(file)), as: UTF8.self)
    }
    return gate
  }
}
