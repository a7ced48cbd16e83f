internal import CommandLineParsing
internal import DebtKit

extension Invocation {
  /// Adds what the history says of the items of a registry.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - repository: The repository.
  ///   - withOdds: Whether items say how likely they are to be paid.
  /// - Throws: `ToolError` when the history cannot be read.
  func addHistory(
    to registry: inout Registry, in repository: DebtRepository, withOdds: Bool = false
  ) throws(ToolError) {
    let options = try options(in: repository)
    let line = progressLine
    defer { line.clear() }
    do throws(DebtError) {
      try repository.addHistory(
        to: &registry, of: selection(in: repository), asOf: values[SharedOptions.asOf],
        options: options, withOdds: withOdds, progress: line.show)
    } catch {
      throw ToolError(error)
    }
  }

  /// How far a long reading of a history has come, where somebody watches.
  var progressLine: ProgressLine {
    let isWatched = console.errorsAreOnTerminal && !values[SharedOptions.quiet]
    return ProgressLine(isWatched ? console : nil)
  }
}
