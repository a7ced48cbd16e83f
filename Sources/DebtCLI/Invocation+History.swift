internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

extension Invocation {
  /// Adds what the history says of the items of a registry.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - repository: The repository.
  ///   - withOdds: Whether items say how likely they are to be paid.
  ///   - hotspots: What is asked of hot spots.
  /// - Throws: `ToolError` when the history cannot be read.
  func addHistory(
    to registry: inout Registry, in repository: DebtRepository, withOdds: Bool = false,
    hotspots: HotspotUse = .none
  ) throws(ToolError) {
    let options = try options(in: repository)
    let line = progressLine
    defer { line.clear() }
    do throws(DebtError) {
      try repository.addHistory(
        to: &registry, of: selection(in: repository), asOf: values[SharedOptions.asOf],
        options: options, withOdds: withOdds, hotspots: hotspots, progress: line.show)
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

extension Outputs {
  /// What a list of items in these formats tells of hot spots.
  ///
  /// - Parameters:
  ///   - order: What the order of the items asks of them.
  ///   - silent: The formats that tell no item's own.
  /// - Returns: All of them where another format is wanted.
  func hotspotUse(
    forOrder order: HotspotUse, silent: [OutputFormat] = [.text, .markdown]
  ) -> HotspotUse {
    let names = silent.map(\.name)
    return requests.allSatisfy { names.contains($0.format.name) } ? order : .all
  }
}
