internal import DebtKit

/// One thing that formats for review show at a place: an item, a problem, or what a rule finds.
struct Finding: Sendable {
  /// What a finding is about.
  enum Subject: Sendable {
    case item(DebtItem)
    case problem(Problem)
    case hit(RuleHit)
  }

  let subject: Subject
  /// The marker's keyword, `record`, the problem's code or the rule's id.
  let rule: String
  let level: ProblemLevel
  /// Where it stands; nil where it belongs to the snapshot as a whole.
  let place: Place?
  /// The column after it, in bytes from 1.
  var endColumn: Int?
  /// What is to be read, as it stands in the repository: every format filters it.
  let message: String
  /// What tells the finding from every other of its report, and finds it again in the next one.
  var identity: String
  /// Why it is not counted.
  var suppression: Suppression?

  /// A decision that an item may stay.
  struct Suppression: Sendable {
    /// Whether it is written on the item itself.
    let isInSource: Bool
    let reason: String
  }

  /// The rule under which records stand.
  static let record = "record"

  /// Texts of findings are cut after so many characters.
  static let longestText = 1000

  init(_ item: DebtItem, asOf day: CalendarDate?) {
    subject = .item(item)
    rule = item.keyword ?? Self.record
    level = .note
    place = Place(item.sites[0])
    endColumn = item.sites[0].endColumn
    message = Self.words(of: item, asOf: day)
    identity = item.id.description
  }

  init(_ problem: Problem) {
    subject = .problem(problem)
    rule = problem.code.rawValue
    level = problem.level
    place = problem.place
    message = problem.message
    // A message may name lines, which move.
    let words = problem.message.filter { !$0.isNumber }
    identity = "\(rule) \(problem.place?.path ?? "") \(words)"
  }

  init(_ hit: RuleHit) {
    subject = .hit(hit)
    rule = hit.rule
    level = hit.level == .error ? .error : .warning
    place = hit.place
    message = "\(hit.message): \(hit.cure)"
    // A message may hold counts, which change from one scan to the next.
    identity = "\(rule) \(hit.items.first?.description ?? hit.place?.path ?? hit.message)"
  }

  /// The item that the finding is, where it is one.
  var item: DebtItem? { if case .item(let item) = subject { item } else { nil } }

  /// The message, cut where it is too long to read; the rule's name where there is nothing to read, for
  /// no format takes a finding without a message.
  var cutMessage: String {
    [message, rule].first { $0.utf8.contains { $0 > 0x20 } }.map(Self.cut) ?? "debt"
  }

  /// The message on one line, filtered and cut.
  func text(ci: CIService = .none) -> String {
    TextFilter(.flattened, ci: ci)(cutMessage).string
  }

  /// The name of the finding in 32 hexadecimal digits.
  var fingerprint: String { String(SHA256.hex(identity).prefix(32)) }

  /// The path that the finding is shown at, filtered: the settings where it has no place.
  func path(ci: CIService = .none) -> String {
    TextFilter(.escaped, ci: ci)(place?.pathBytes ?? Array(".debt.yml".utf8)).string
  }

  /// The line that the finding is shown at.
  var line: Int { place?.line ?? 1 }

  private static func cut(_ text: String) -> String {
    // Scalars, because the length of a character has no bound.
    guard text.unicodeScalars.count > longestText else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestText - 1))) + "…"
  }

  /// An item in a line: its text, and what is declared of it.
  private static func words(of item: DebtItem, asOf day: CalendarDate?) -> String {
    let title = item.title.isEmpty ? item.fields[.links]?.value.text ?? "(no text)" : item.title
    let parts = [Field.owner, .due, .effort].compactMap { field -> String? in
      guard let entry = item.fields[field], entry.origin == .declared else { return nil }
      let isLate = field == .due && item.isOverdue(on: day)
      return (isLate ? "overdue since " : field == .owner ? "" : "\(field.rawValue) ")
        + cut(entry.value.text)
    }
    let head = item.keyword.map { "\($0): " } ?? ""
    return head + cut(title) + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }
}
