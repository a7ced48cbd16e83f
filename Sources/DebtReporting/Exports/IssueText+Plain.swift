internal import DebtKit

extension IssueText {
  /// The description without mark-up, line by line; links stand on lines of their own.
  func plain(ci: CIService) -> [String] {
    let filter = TextFilter(.flattened, ci: ci)
    var lines = quote.map { filter($0).string }
    if !lines.isEmpty { lines.append("") }
    lines += tickets.map { "[\($0.isDone ? "x" : " ")] " + filter($0.caption).string }
    if !tickets.isEmpty { lines.append("") }
    for fact in facts {
      lines.append("\(fact.name): \(filter(fact.text).string)")
      if let link = fact.link { lines.append(link) }
    }
    return lines
  }
}
