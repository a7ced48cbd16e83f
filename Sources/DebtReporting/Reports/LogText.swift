package import DebtKit

/// The ledger for people, commit by commit.
package enum LogText {
  /// Each commit with its changes, in the order given.
  ///
  /// - Parameters:
  ///   - commits: The commits to tell.
  ///   - unfoldsMoves: Whether each moved item has a line, instead of one a pair of files.
  ///   - style: What the text may use.
  /// - Returns: The bytes of the text.
  package static func changes(
    _ commits: [CommitEvents], unfoldsMoves: Bool = false, style: ReportStyle
  ) -> [UInt8] {
    guard !commits.isEmpty else { return nothing(style) }
    let ids = ShortIDs(ofMarkers: commits.flatMap(\.events))
    var table = EventTable(ids, unfoldsMoves: unfoldsMoves, style: style)
    for commit in commits { table.append(commit.events) }
    let authors = min(
      commits.reduce(0) { max($0, style.name($1.author).width) }, style.widestAuthor)
    let blocks = zip(commits, table.texts).map { commit, text in
      style.layout.line(head(of: commit, authors: authors, style)) + text
    }
    return Array((blocks.joined(separator: "\n") + table.note).utf8)
  }

  /// Each commit with the numbers of its changes, and their totals.
  package static func counts(_ commits: [CommitEvents], style: ReportStyle) -> [UInt8] {
    guard !commits.isEmpty else { return nothing(style) }
    let totals = EventCounts(commits.flatMap(\.events))
    let kinds = totals.kinds
    var table = TextTable(
      [
        TextTable.Column(""), TextTable.Column("date", isOptional: true),
        TextTable.Column("author", isOptional: true),
      ] + kinds.map { _ in TextTable.Column("", side: .right) }
        + [TextTable.Column("subject", fit: .flexible(least: 12))])
    for commit in commits {
      let counts = EventCounts(commit.events)
      let role: Role = commit.isMerge ? .muted : .plain
      table.append(
        [
          StyledText(id(of: commit, style), .id), StyledText(MomentText.day(commit.date), .muted),
          StyledText(style.name(commit.author).truncated(to: style.widestAuthor), role),
        ] + kinds.map(counts.text) + [subject(of: commit, style)])
    }
    table.append(
      ["", "", ""] + kinds.map(totals.text)
        + [StyledText(Wording.count(commits.count, "commit"), .strong)])
    return Array((table.lines(in: style.layout).joined() + table.note(in: style.layout)).utf8)
  }

  private static func nothing(_ style: ReportStyle) -> [UInt8] {
    Array(style.layout.line("No commit here changes any debt.").utf8)
  }

  private static func head(
    of commit: CommitEvents, authors: Int, _ style: ReportStyle
  ) -> StyledText {
    let name = style.name(commit.author)
    let isTerminal = style.layout.columns != nil
    let author = (isTerminal ? name.truncated(to: authors) : name).padded(to: authors)
    let date = MomentText.day(commit.date).padded(to: 10)
    let role: Role = commit.isMerge ? .muted : .plain
    let line: StyledText =
      "\(id(of: commit, style), .id)  \(date, .muted)  \(author, role)  \(subject(of: commit, style))"
    return style.layout.columns.map { line.truncated(to: $0) } ?? line
  }

  private static func id(of commit: CommitEvents, _ style: ReportStyle) -> SafeText {
    style.text(String(commit.commit.prefix(10)))
  }

  /// The subject; a merge is told from other commits by its word, not by its look alone.
  private static func subject(of commit: CommitEvents, _ style: ReportStyle) -> StyledText {
    let subject = style.text(commit.subject)
    if commit.isMerge { return "\("merge  ", .muted)\(subject, .muted)" }
    return subject.isEmpty ? StyledText("(no message)", .muted) : StyledText(subject, .strong)
  }
}

extension ShortIDs {
  /// The ids of the markers in some changes, those that they resemble included.
  init(ofMarkers events: [LedgerEvent]) {
    let markers = events.lazy.filter { $0.source == .marker }
    self.init(ofMarkers: markers.map(\.id) + events.compactMap(\.resembles))
  }
}
