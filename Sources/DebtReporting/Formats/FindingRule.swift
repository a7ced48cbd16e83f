internal import DebtKit

/// What formats tell of a kind of finding: its name, its meaning, and what to do.
struct FindingRule: Sendable {
  let id: String
  /// The heaviest level at which it was found.
  let level: ProblemLevel
  let meaning: String
  let cure: String

  /// The kinds of some findings, by their names.
  static func rules(of findings: [Finding]) -> [FindingRule] {
    var heaviest: [String: Finding] = [:]
    for finding in findings where heaviest[finding.rule].map({ $0.level < finding.level }) ?? true {
      heaviest[finding.rule] = finding
    }
    return heaviest.values.map { FindingRule($0) }.sorted { $0.id < $1.id }
  }

  private init(_ finding: Finding) {
    id = finding.rule
    level = finding.level
    switch finding.subject {
    case .item(let item) where item.source == .record:
      meaning = "A record in the repository describes this debt."
      cure = "Pay it, or plan it: `debt backlog` ranks what to pay next."
    case .item:
      let word = TextFilter(.flattened)(finding.rule)
      meaning = "The keyword \(word) in a comment marks this code as debt."
      cure = "Pay it, or give it an owner and a due date: `debt backlog` ranks what to pay next."
    case .problem(let problem):
      meaning = problem.code.meaning
      cure = problem.code.cure
    case .hit(let hit):
      let rule = Rule.named(hit.rule)
      meaning = rule?.meaning ?? hit.message
      cure = rule?.cure ?? hit.cure
    }
  }
}
