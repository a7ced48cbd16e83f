internal import DebtKit

/// Why a command cannot do what it was asked for: one line, and one that leads on.
package struct ToolError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One lower-case line that says what and where.
  package let description: String
  /// What to do about it.
  package let hint: String?

  package init(_ description: String, hint: String? = nil) {
    self.description = description
    self.hint = hint
  }

  init(_ error: DebtError) {
    self.init(error.description)
  }
}
