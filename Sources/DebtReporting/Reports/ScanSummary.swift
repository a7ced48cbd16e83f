package import DebtKit

/// What a scan found, counted: by keyword and top folder, by problem, by reason to skip.
package enum ScanSummary {
  /// The counts of a registry, for a terminal or a log.
  package static func text(_ registry: Registry, style: ReportStyle) -> [UInt8] {
    let layout = style.layout
    var text = layout.line(headline(registry, style))
    if !registry.items.isEmpty {
      text += "\n" + CountMatrix(of: registry.items, style).table.text(in: layout, indent: 2)
    }
    text += problems(registry, style) + leftOut(registry, layout)
    if let verdict = registry.verdict {
      text += VerdictText(verdict, of: registry, style).folded
    }
    if !registry.isTrusted {
      text += "\n"
      text += layout.paragraph(
        StyledText("The answer is incomplete: ", .bad)
          + "what the errors above name was not read, so nothing here proves that it is all.")
    }
    return Array(text.utf8)
  }

  /// Warns the reader of a report that does not list the problems itself.
  static func warning(of registry: Registry, _ layout: TextLayout) -> String {
    guard !registry.isTrusted else { return "" }
    return "\n"
      + layout.paragraph(
        StyledText("The answer is incomplete: ", .bad) + "`debt scan` lists what was not read.")
  }

  static func headline(_ registry: Registry, _ style: ReportStyle) -> StyledText {
    let items = Wording.count(registry.items.count, "item")
    let files = Wording.count(registry.summary.files, "file")
    return "\(items, .strong) in \(files), \(snapshot(registry.snapshot, style))"
  }

  /// What was scanned, in words.
  static func snapshot(_ snapshot: Snapshot, _ style: ReportStyle) -> StyledText {
    let commit = snapshot.commit.map { style.text(String($0.prefix(10))) }
    let place: SafeText =
      switch snapshot.kind {
      case .worktree: "working tree"
      case .index: "index"
      case .commit: "commit"
      }
    guard let commit else { return "\(place), no commit yet" }
    return snapshot.kind == .commit ? "\(place) \(commit, .id)" : "\(place) at \(commit, .id)"
  }

  // MARK: Problems

  private static func problems(_ registry: Registry, _ style: ReportStyle) -> String {
    guard !registry.problems.isEmpty else { return "" }
    var table = TextTable([
      TextTable.Column("", side: .right), TextTable.Column(""),
      TextTable.Column("", fit: .flexible(least: 12, cutting: .head)),
      TextTable.Column("", fit: .flexible(least: 20)),
    ])
    let groups = Dictionary(grouping: registry.problems, by: \.code)
    let order = groups.keys.sorted {
      ($1.level, $0.rawValue) < ($0.level, $1.rawValue)
    }
    for code in order {
      guard let group = groups[code], let first = group.first else { continue }
      table.append([
        StyledText(NumberText.count(group.count), .number),
        StyledText(style.text(code.rawValue), code.level.role),
        first.place.map { location($0, style) } ?? "",
        StyledText(style.text(first.message)),
      ])
    }
    return "\n" + style.layout.line(StyledText("problems", .heading))
      + table.text(in: style.layout, indent: 2)
  }

  static func location(
    _ place: Place, _ style: ReportStyle, hasColumn: Bool = true
  ) -> StyledText {
    var text = StyledText(style.path(place.pathBytes), .path)
    if let line = place.line {
      text = text + "\(":", .muted)\(line)"
      if hasColumn, let column = place.column { text = text + "\(":", .muted)\(column)" }
    }
    return text
  }

  // MARK: What is not in the counts

  private static func leftOut(_ registry: Registry, _ layout: TextLayout) -> String {
    var lines: [StyledText] = []
    let skipped = Dictionary(grouping: registry.skipped, by: \.reason).mapValues(\.count)
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    if !skipped.isEmpty {
      let parts = skipped.map { reason, count in
        "\(NumberText.count(count)) \(SafeText(trusted: reason.rawValue))" as StyledText
      }
      lines.append(StyledText("skipped  ", .muted) + parts.joined(separator: ", "))
    }
    let summary = registry.summary
    if summary.ignored > 0 {
      lines.append("\("ignored  ", .muted)\(NumberText.count(summary.ignored)) by debt:ignore")
    }
    if summary.caseMisses > 0 {
      let comments = Wording.count(summary.caseMisses, "comment")
      lines.append(
        "\("case     ", .muted)\(comments) with a keyword in another case, which `markers.case: any` counts"
      )
    }
    for (limit, count) in summary.limits.sorted(by: { $0.key < $1.key }) {
      let times = Wording.count(count, "time")
      lines.append("\("limit    ", .muted)\(SafeText(trusted: limit)) was met \(times)")
    }
    guard !lines.isEmpty else { return "" }
    return "\n" + lines.map { layout.paragraph($0, hanging: 9) }.joined()
  }
}

extension ProblemLevel {
  /// How a problem of this level looks.
  var role: Role {
    switch self {
    case .note: .muted
    case .warning: .warning
    case .error: .bad
    }
  }
}

extension [StyledText] {
  /// Joins lines with a separator of our own.
  func joined(separator: SafeText) -> StyledText {
    guard var result = first else { return "" }
    for line in dropFirst() { result = result + StyledText(separator) + line }
    return result
  }
}
