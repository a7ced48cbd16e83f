internal import DebtReporting

/// The streams and the surroundings of the program; the only thing in the house that prints.
package struct Console: Sendable {
  /// Where data goes.
  let output: @Sendable ([UInt8]) -> Void
  /// Reads the standard input to its end, or one byte more than a limit.
  let input: @Sendable (_ limit: Int) throws(ToolError) -> [UInt8]
  /// Where progress and messages go.
  let errors: @Sendable ([UInt8]) -> Void
  /// The environment.
  package let variables: [String: String]
  /// The columns of the terminal that data goes to; nil where it is none.
  package let width: Int?
  /// Whether messages go to a terminal.
  package let errorsAreOnTerminal: Bool
  /// The folder in which the program was started.
  package let folder: String

  package init(
    output: @escaping @Sendable ([UInt8]) -> Void, errors: @escaping @Sendable ([UInt8]) -> Void,
    variables: [String: String], width: Int?, errorsAreOnTerminal: Bool, folder: String,
    input: @escaping @Sendable (_ limit: Int) throws(ToolError) -> [UInt8] = { _ in [] }
  ) {
    self.input = input
    self.output = output
    self.errors = errors
    self.variables = variables
    self.width = width
    self.errorsAreOnTerminal = errorsAreOnTerminal
    self.folder = folder
  }

  /// Writes data.
  func write(_ text: String) {
    output(Array(text.utf8))
  }

  /// Writes data.
  func write(_ bytes: [UInt8]) {
    output(bytes)
  }

  /// Writes a message as it is.
  func writeError(_ text: String) {
    errors(Array(text.utf8))
  }

  /// Tells why the program gives up, with what to do about it.
  ///
  /// A message may quote a path or a revision from the repository or the command line.
  func fail(_ message: String, hint: String? = nil) {
    var text = "debt: \(safe(message))\n"
    if let hint { text += "      \(safe(hint))\n" }
    writeError(text)
  }

  /// Tells something that does not change the answer.
  func note(_ message: String) {
    writeError("debt: \(safe(message))\n")
  }

  private func safe(_ text: String) -> String {
    TextFilter(.flattened, ci: ci)(text).string
  }
}
