internal import DebtKit

extension IssueText {
  /// Forges take 65,536 characters, some of them bytes.
  private static let longestBody = 60_000

  /// The description in Markdown for trackers, at most 60,000 bytes long.
  ///
  /// Nothing of the repository starts a line, so that none is a command to the tracker (`/close`), and a
  /// description never starts as a formula does.
  ///
  /// - Parameters:
  ///   - isMarked: Whether it ends in a hidden mark, by which it is found again.
  ///   - ci: The log that may print it.
  /// - Returns: The text.
  func markdown(isMarked: Bool, ci: CIService) -> String {
    var blocks: [[String]] = []
    if !quote.isEmpty { blocks.append(quote.map { "> " + MarkdownText.escape($0, ci: ci) }) }
    if !tickets.isEmpty {
      blocks.append(
        tickets.map { "* [\($0.isDone ? "x" : " ")] " + MarkdownText.escape($0.caption, ci: ci) })
    }
    blocks.append(facts.map { "* \($0.name): " + Self.markdown($0, ci) })
    var text = Self.cut(blocks)
    if isMarked { text += "\n\n<!-- debt-id: \(key) -->" }
    return text
  }

  private static func markdown(_ fact: Fact, _ ci: CIService) -> String {
    guard fact.isCode else { return MarkdownText.escape(fact.text, ci: ci) }
    return MarkdownText.link(MarkdownText.code(fact.text, ci: ci), to: fact.link)
  }

  /// The blocks with a blank line between, whole lines up to the limit.
  private static func cut(_ blocks: [[String]]) -> String {
    let lines = blocks.enumerated().flatMap { ($0.offset > 0 ? [""] : []) + $0.element }
    var text = ""
    for (index, line) in lines.enumerated() {
      if text.utf8.count + line.utf8.count > longestBody {
        return text
          + "\n\n… and \(Wording.count(lines.count - index, "more line", "more lines").string)"
      }
      text += (index > 0 ? "\n" : "") + line
    }
    return text
  }
}
