/// A heading with what stands under it.
struct MarkdownSection {
  /// What a section is to an import.
  enum Shape {
    /// It holds entries.
    case shelf
    /// It is an entry.
    case story
    /// It is neither: how to use the file, what its words mean.
    case explanation
  }

  let title: String
  let line: Int
  private(set) var blocks: [MarkdownBlock] = []
  private(set) var parts: [MarkdownSection] = []
  private let level: Int

  /// Arranges the blocks of a file.
  init(_ blocks: [MarkdownBlock]) {
    var rest = blocks[...]
    self.init(title: "", level: 0, line: 1, &rest)
  }

  private init(title: String, level: Int, line: Int, _ rest: inout ArraySlice<MarkdownBlock>) {
    self.title = title
    self.level = level
    self.line = line
    while let block = rest.first {
      if case .heading(let level, let text, let line) = block {
        guard level > self.level else { return }
        rest.removeFirst()
        parts.append(MarkdownSection(title: text, level: level, line: line, &rest))
      } else {
        rest.removeFirst()
        self.blocks.append(block)
      }
    }
  }

  var shape: Shape {
    if level == 0 || isTop { return .shelf }
    if Self.explanations.contains(where: words.hasPrefix) { return .explanation }
    if !parts.isEmpty { return parts.allSatisfy(\.isPart) ? .story : .shelf }
    switch blocks.first {
    case .item(let item):
      // A list of `Key: value` describes its heading.
      let text = item.text.joined(separator: " ")
      return MarkdownTitle.pair(text).map { Self.isField($0.key) } == true ? .story : .shelf
    case .table: return .shelf
    case .text: return blocks.contains(where: Self.isTable) && !hasFields ? .shelf : .story
    case .heading, nil: return blocks.isEmpty && level < 3 ? .shelf : .story
    }
  }

  /// Whether the heading is the document's own.
  private var isTop: Bool {
    level == 1
      && (!parts.isEmpty || !blocks.contains { if case .text = $0 { true } else { false } }
        || blocks.contains { if case .item = $0 { true } else { false } })
  }

  /// Whether the heading is a part of a story.
  private var isPart: Bool { Self.storyParts.contains(words) }

  /// Whether the heading says no more than that a text follows.
  var isBody: Bool { words == "description" }

  /// Whether the heading says that what is under it is paid.
  var isSettled: Bool {
    !Set(words.split(separator: " ").map(String.init)).isDisjoint(with: Self.settled)
  }

  private var hasFields: Bool {
    blocks.contains { block in
      guard case .text(let lines, _) = block else { return false }
      return lines.contains { MarkdownTitle.pair($0) != nil }
    }
  }

  private static func isTable(_ block: MarkdownBlock) -> Bool {
    if case .table = block { true } else { false }
  }

  private static func isField(_ key: String) -> Bool {
    if case .extra = ImportTarget(of: key) { false } else { true }
  }

  private var words: String {
    title.lowercased().utf8.split { !$0.isAlphanumeric }.map(\.text).joined(separator: " ")
  }

  private static let settled: Set<String> = [
    "archive", "archived", "closed", "completed", "done", "fixed", "paid", "resolved",
  ]

  private static let storyParts: Set<String> = [
    "acceptance criteria", "actions", "background", "code references", "consequences", "context",
    "cost", "current state", "description", "details", "effort", "fix", "impact", "location",
    "next steps", "notes", "plan", "problem", "proposal", "proposed fix", "proposed solution",
    "rationale", "recommendation", "recommended approach", "references", "remediation", "risk",
    "risks", "solution", "steps", "suggested fix", "symptoms", "tasks", "what", "why",
    "why it hurts", "why it s debt", "workaround",
  ]

  private static let explanations = [
    "about", "contributing", "conventions", "criteria", "glossary", "how this", "how to", "index",
    "introduction", "legend", "overview", "purpose", "summary", "table of contents", "template",
    "workflow",
  ]
}
