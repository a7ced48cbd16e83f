internal import DebtKit

/// What the items of a triage table lack: in its title where they lack the same, else in a column.
struct TriageGaps {
  private enum Shape {
    /// Every item lacks the same, and the same is proposed for it.
    case same(SafeText)
    /// Every item lacks the same, and different values are proposed.
    case sameFields([Field])
    case different
  }

  private let shape: Shape
  private let method: ScoringMethod
  private let style: ReportStyle

  /// Compares the items of a table; a spike lacks nothing.
  init(of entries: [Backlog.TriageEntry], by method: ScoringMethod, _ style: ReportStyle) {
    self.method = method
    self.style = style
    let lacking = entries.lazy.filter { !$0.missing.isEmpty }
    let words = Set(lacking.map { Self.words($0, style) })
    let fields = Set(lacking.map(\.missing))
    if words.count == 1, let common = words.first {
      shape = .same(common)
    } else if fields.count == 1, let common = fields.first {
      shape = .sameFields(common)
    } else {
      shape = .different
    }
  }

  /// Whether no column says what an item lacks.
  var isUniform: Bool { head == nil }

  /// The end of the table's title.
  var title: StyledText {
    switch shape {
    case .same(let words): "; missing: \(words)"
    case .sameFields(let fields):
      "; missing: \(SafeText(trusted: fields.map(\.rawValue).joined(separator: ", ")))"
    case .different: ""
    }
  }

  /// The head of the column, where one is needed.
  var head: SafeText? {
    switch shape {
    case .same: nil
    case .sameFields: "proposed"
    case .different: "missing"
    }
  }

  /// The cell of an item; everything that a method needs is `all`.
  func cell(_ entry: Backlog.TriageEntry) -> SafeText {
    let proposed = entry.missing.filter { entry.item.fields[$0]?.origin == .proposal }
    let proposals = proposed.isEmpty ? "" : style.missing(proposed, of: entry.item)
    if case .sameFields = shape, !entry.missing.isEmpty { return proposals }
    guard entry.missing.count == method.fields.count else { return Self.words(entry, style) }
    return SafeText(trusted: "all" + (proposals.isEmpty ? "" : "; " + proposals.string))
  }

  /// What an item lacks, with the proposals or without those that history makes.
  static func words(
    _ entry: Backlog.TriageEntry, _ style: ReportStyle, isWithHistory: Bool = true
  ) -> SafeText {
    var item = entry.item
    if !isWithHistory {
      for field in entry.missing where field.needsHistory { item.fields[field] = nil }
    }
    return style.missing(entry.missing, of: item)
  }
}
