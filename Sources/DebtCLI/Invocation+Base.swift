internal import CommandLineParsing
internal import DebtKit

extension Invocation {
  /// A base by the revision that somebody typed; CI may know the merge-base that a clone cannot find.
  func base(_ revision: String) -> DebtRepository.Base {
    var base = DebtRepository.Base(revision)
    let variables = BuildService.Variables(console.variables)
    let known = BuildService.current(console.variables)?.mergeBaseVariable.flatMap { variables[$0] }
    if known?.lowercased() == revision.lowercased() { base.knownMergeBase = known }
    return base
  }

  /// A base as ``BaseOptions/base`` names it; the word `auto` leaves it to the CI.
  ///
  /// - Throws: `ToolError` when nothing says what the change goes to.
  func base(
    _ revision: String, of selection: SnapshotSelection, in repository: DebtRepository
  ) throws(ToolError) -> DebtRepository.Base {
    guard revision == BaseOptions.automatic else { return base(revision) }
    let variables = BuildService.Variables(console.variables)
    let target = BuildService.current(console.variables)?.target(variables)
    do throws(DebtError) {
      return try repository.base(of: selection, goingTo: target)
    } catch {
      throw ToolError(error)
    }
  }

  /// What to do about a commit that a clone lacks.
  var advice: ReachAdvice {
    ReachAdvice(
      variables: console.variables,
      isAutomatic: values[BaseOptions.base] == BaseOptions.automatic)
  }
}
