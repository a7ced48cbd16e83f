import DebtKit

// Prints the five items of a repository that return the most for their risk and effort.
let folder = CommandLine.arguments.dropFirst().first ?? "."
do {
  let repository = try DebtRepository(at: folder)
  let registry = try repository.registry(of: .worktree())
  let backlog = Backlog(of: registry.items, by: .rice, scorer: registry.configuration.scorer)
  for entry in backlog.scored.prefix(5) {
    print("\(entry.rank). \(entry.item.title) (RICE \(Int(entry.score.value.rounded())))")
  }
} catch {
  print("topdebt: \(error)")
}
