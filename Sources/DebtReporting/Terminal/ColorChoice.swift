/// What the user and the environment say of colour, and what follows from it.
package struct ColorChoice: Sendable {
  /// The value of `--color`.
  package enum Flag: String, Sendable, CaseIterable {
    case auto
    case always
    case never
  }

  private let flag: Flag
  private let isTerminal: Bool
  private let environment: [String: String]

  /// Takes the facts; of the environment only `NO_COLOR`, `CLICOLOR_FORCE`, `FORCE_COLOR` and
  /// `TERM` are looked at.
  package init(flag: Flag, isTerminal: Bool, environment: [String: String]) {
    self.flag = flag
    self.isTerminal = isTerminal
    self.environment = environment
  }

  /// Tells whether to write colours.
  ///
  /// The first that speaks decides: the flag, `NO_COLOR` (not empty), `CLICOLOR_FORCE` or
  /// `FORCE_COLOR` (neither empty nor `0`), then the terminal. As for git, a terminal without
  /// `TERM` is a dumb one.
  package var usesColor: Bool {
    switch flag {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if !value("NO_COLOR").isEmpty { return false }
    if !["", "0"].contains(value("CLICOLOR_FORCE")) || !["", "0"].contains(value("FORCE_COLOR")) {
      return true
    }
    return isTerminal && !["", "dumb"].contains(value("TERM"))
  }

  private func value(_ name: String) -> String { environment[name] ?? "" }
}
