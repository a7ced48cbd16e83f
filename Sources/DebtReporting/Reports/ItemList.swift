package import DebtKit

/// Items as lines `path:line:column: KEYWORD title`, which editors and terminals make clickable.
package enum ItemList {
  /// The items and problems of a registry in order of place; after a comparison only the items that
  /// changed, each with the sign of its change.
  ///
  /// - Parameters:
  ///   - registry: What was scanned.
  ///   - style: What the list may use.
  ///   - day: The day that counts as today; that of the snapshot's commit if nil.
  ///   - isShown: Which items are listed; problems and what the policy says are told whole.
  /// - Returns: The bytes of the list.
  package static func text(
    _ registry: Registry, style: ReportStyle, asOf day: CalendarDate? = nil,
    where isShown: (DebtItem) -> Bool = { _ in true }
  ) -> [UInt8] {
    let ids = ShortIDs(of: registry.items)
    let day = day ?? registry.snapshot.day
    var text = ""
    for item in registry.items where item.change?.kind != .unchanged && isShown(item) {
      let sign = item.change.map { $0.kind.sign + StyledText(" ") } ?? ""
      let place = ScanSummary.location(Place(item.sites[0]), style)
      let keyword: SafeText = item.keyword.map { style.text($0) } ?? "record"
      var line: StyledText =
        "\(place)\(":", .muted) \(sign)\(keyword, .keyword) \(style.title(item))"
      for field in [Field.owner, .due, .effort] {
        guard let entry = item.fields[field],
          entry.origin == .declared || field == .owner && entry.origin != .proposal
        else { continue }
        let value = style.text(entry.value.text)
        line =
          line
          + (field == .due && item.isOverdue(on: day)
            ? "  \("overdue ", .warning)\(value, .warning)" : "  \(value, .muted)")
      }
      text += style.layout.line(line + "  \(style.text(ids.short(item.id)), .id)")
    }
    // Where nobody wrote a policy, an item says by itself that it is overdue.
    let hits = registry.verdict.map { $0.policy.source == .none ? [] : $0.hits } ?? []
    let told = Set(hits.compactMap(\.problem))
    for problem in registry.problems where !told.contains(problem) {
      text += line(of: problem, style)
    }
    for hit in hits { text += line(of: hit, style) }
    return Array(text.utf8)
  }

  /// What a rule finds as a line `path:line:column: level rule message`.
  static func line(of hit: RuleHit, _ style: ReportStyle) -> String {
    let place =
      hit.place.map { ScanSummary.location($0, style) + StyledText(": ", .muted) } ?? ""
    let level = SafeText(trusted: hit.level.rawValue)
    return style.layout.line(
      place + "\(level, hit.level.role) \(style.text(hit.rule), hit.level.role) "
        + "\(style.text(hit.message)); \(style.text(hit.cure))")
  }

  /// A problem as a line `path:line:column: level code message`.
  static func line(of problem: Problem, _ style: ReportStyle, indent: Int = 0) -> String {
    let place =
      problem.place.map { ScanSummary.location($0, style) + StyledText(": ", .muted) } ?? ""
    let level = SafeText(trusted: problem.level.rawValue)
    let code = style.text(problem.code.rawValue)
    return style.layout.line(
      place
        + "\(level, problem.level.role) \(code, problem.level.role) \(style.text(problem.message))",
      indent: indent)
  }
}

extension ItemChange.Kind {
  /// The sign before an item, as before the change that it tells of.
  fileprivate var sign: StyledText {
    switch self {
    case .introduced: LedgerEvent.Kind.opened.sign
    case .paid: LedgerEvent.Kind.paid.sign
    case .edited: LedgerEvent.Kind.edited.sign
    case .moved: LedgerEvent.Kind.moved.sign
    case .unchanged: ""
    }
  }
}

/// The shortest prefixes that tell the ids of a registry apart, of at least 8 letters.
struct ShortIDs {
  private static let least = 8
  private let lengths: [String: Int]

  /// - Complexity: O(*n* log *n*) in the items.
  init(of items: [DebtItem]) {
    self.init(ofMarkers: items.lazy.filter { $0.source == .marker }.map(\.id))
  }

  /// - Complexity: O(*n* log *n*) in the ids.
  init(ofMarkers ids: some Sequence<ItemID>) {
    let ids = Set(ids).map(\.description).sorted()
    var lengths: [String: Int] = [:]
    for (index, id) in ids.enumerated() {
      var length = Self.least
      for neighbour in [index - 1, index + 1] where ids.indices.contains(neighbour) {
        let shared = zip(id.utf8, ids[neighbour].utf8).prefix { $0 == $1 }.count
        length = max(length, shared + 1)
      }
      if length > Self.least { lengths[id] = length }
    }
    self.lengths = lengths
  }

  /// The shortest prefix of a marker's id; a record's id is never cut.
  func short(_ id: ItemID) -> String {
    let text = id.description
    guard text.utf8.count == 26 else { return text }
    return String(decoding: text.utf8.prefix(lengths[text] ?? Self.least), as: UTF8.self)
  }
}
