internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

extension ScanCommand {
  /// Tries the policy on the changes of the past; what it would have stopped stops nothing now.
  static func replay(
    _ days: Int, _ invocation: Invocation, _ outputs: Outputs
  ) throws(ToolError) -> ExitCode {
    if let other = outputs.requests.first(where: { ![.text, .json].contains($0.format) }) {
      throw ToolError(
        "--replay has no format \(other.format.name)", hint: "take `--format text` or `json`")
    }
    let repository = try invocation.repository()
    let options = try invocation.options(in: repository)
    let gate = try invocation.gate()
    let line = invocation.progressLine
    let replay: Replay
    do throws(DebtError) {
      defer { line.clear() }
      replay = try repository.replay(
        days, by: invocation.selection(in: repository), options: options, gate: gate
      ) { line.show("judging changes", Double($0) / Double($1)) }
    } catch {
      throw ToolError(
        error.description,
        hint: "rules stand under `policy:` in .debt.yml; `debt explain growth` shows one")
    }
    let report = ReplayReport(replay)
    let style = invocation.style
    try invocation.print(outputs) { format in
      format == .json ? report.object() : report.text(style)
    }
    return invocation.conclude(replay.problems)
  }
}
