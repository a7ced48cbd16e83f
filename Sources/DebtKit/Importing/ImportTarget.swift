/// Where the values of a column or key of a source go.
enum ImportTarget: Hashable, Sendable {
  case title
  /// The source's own name for an entry, by which a later import finds it.
  case key
  /// A text, put into the body.
  case body
  case field(Field)
  /// An effort as a bare number of a unit that the header names: seconds of Jira, hours, days.
  case effort(unit: String)
  /// A key of one's own.
  case extra(String)
  /// Nowhere: it is the other tool's own bookkeeping.
  case nowhere

  /// The target of a name.
  init(of name: String, isJira: Bool = false) {
    let (words, unit) = Self.normalised(name)
    if isJira, Self.jiraBookkeeping.contains(where: words.hasPrefix) {
      self = .nowhere
    } else if isJira, Self.jiraSeconds.contains(words) {
      self = .effort(unit: "s")
    } else if let unit, Self.efforts.contains(words) {
      self = .effort(unit: unit)
    } else if let target = Self.synonyms[words] {
      self = target
    } else if let field = Field(rawValue: words), field != .id {
      self = .field(field)
    } else {
      self = .extra(Self.ownKey(words))
    }
  }

  /// The target in words.
  var name: String {
    switch self {
    case .title: "title"
    case .key: "links"
    case .body: "body"
    case .field(let field): field.rawValue
    case .effort: "effort"
    case .extra(let key): key
    case .nowhere: "left out"
    }
  }

  /// The known name nearest to one that is not known.
  static func nearest(to name: String) -> String? {
    let (words, _) = normalised(name)
    return words.nearest(in: Field.allCases.map(\.rawValue) + synonyms.keys.sorted())
  }

  /// A key of one's own for a name: `x-story-points`.
  static func ownKey(_ name: String) -> String {
    let (words, _) = normalised(name)
    let key = words.hasPrefix("x-") ? String(words.dropFirst(2)) : words
    return "x-" + (key.isEmpty ? "column" : String(key.prefix(40)))
  }

  /// Letters, digits and dashes of a name in lower case, and the unit in parentheses behind it.
  private static func normalised(_ name: String) -> (words: String, unit: String?) {
    var name = name.lowercased().trimmed
    if name.hasPrefix("custom field ("), name.hasSuffix(")") {
      name = String(name.dropFirst("custom field (".count).dropLast())
    }
    var unit: String?
    if name.hasSuffix(")"), let open = name.utf8.lastIndex(of: UInt8(ascii: "(")) {
      let text = name[name.utf8.index(after: open)...].dropLast()
      if let known = WorkDuration.Unit(spelling: String(text)) {
        unit = known.symbol
        name = name[..<open].trimmed
      }
    }
    let parts = name.utf8.split { !$0.isAlphanumeric }
    return (parts.map(\.text).joined(separator: "-"), unit)
  }

  /// Starts of the names of Jira's columns that say nothing about the debt.
  private static let jiraBookkeeping = [
    "attachment", "creator", "issue-id", "last-viewed", "log-work", "original-estimate-",
    "parent-id",
    "project", "rank", "remaining-estimate", "security-level", "status-category", "time-spent",
    "updated", "votes", "watchers", "work-ratio",
  ]

  private static let jiraSeconds: Set<String> = ["original-estimate", "effort"]
  private static let efforts: Set<String> = [
    "cost", "effort", "estimate", "estimated-effort", "original-estimate", "time-estimate",
  ]

  /// Words of other tools; our own names stand in ``Field``.
  private static let synonyms: [String: ImportTarget] = [
    "name": .title, "summary": .title, "title": .title, "debt": .title, "item": .title,
    "task": .title,
    "debt-item": .title, "tech-debt": .title, "technical-debt": .title,
    "id": .key, "key": .key, "issue-key": .key, "issue": .key, "debt-id": .key, "ticket-id": .key,
    "comment": .body, "description": .body, "details": .body, "notes": .body, "note": .body,
    "context": .body, "problem": .body, "proposed-fix": .body, "recommendation": .body,
    "solution": .body, "why": .body,
    "assigned-to": .field(.owner), "assignee": .field(.owner), "responsible": .field(.owner),
    "state": .field(.status),
    "created-at": .field(.created), "created-date": .field(.created), "detected": .field(.created),
    "date": .field(.created), "added": .field(.created), "opened": .field(.created),
    "creation-date": .field(.created), "identified": .field(.created),
    "deadline": .field(.due), "due-date": .field(.due), "target-date": .field(.due),
    "cost": .field(.effort), "estimate": .field(.effort), "estimated-effort": .field(.effort),
    "original-estimate": .field(.effort), "time-estimate": .field(.effort),
    "effort-to-fix": .field(.effort),
    "category": .field(.kind), "issue-type": .field(.kind), "type": .field(.kind),
    "labels": .field(.tags), "label": .field(.tags), "component": .field(.tags),
    "components": .field(.tags), "component-s": .field(.tags), "area": .field(.tags),
    "file": .field(.paths), "files": .field(.paths), "file-location": .field(.paths),
    "location": .field(.paths), "path": .field(.paths), "modified-files": .field(.paths),
    "directory": .field(.paths),
    "link": .field(.links), "url": .field(.links), "ticket": .field(.links),
    "references": .field(.links), "reference": .field(.links),
  ]
}
