package import DebtKit

/// What a policy would have stopped: the screen on which a lead decides to turn on a gate.
package struct ReplayReport {
  private let replay: Replay

  package init(_ replay: Replay) {
    self.replay = replay
  }

  // MARK: Text

  /// The changes that would have been stopped, each with what the policy finds, then the rules.
  package func text(_ style: ReportStyle) -> [UInt8] {
    let layout = style.layout
    let stopped = replay.stopped
    var text = layout.paragraph(headline(stopped.count, style), hanging: 2)
    for change in stopped {
      text += "\n" + layout.line(head(of: change, style)) + findings(of: change, style)
    }
    if !replay.changes.isEmpty { text += "\n" + rules(style) }
    return Array(text.utf8)
  }

  private func headline(_ stopped: Int, _ style: ReportStyle) -> StyledText {
    let noun: SafeText = replay.areMerges ? "merge" : "commit"
    let since = style.text(replay.since.description)
    guard !replay.changes.isEmpty else { return "No \(noun) since \(since): nothing to judge" }
    let all = Wording.count(replay.changes.count, noun)
    let file = style.text(replay.file)
    guard stopped > 0 else {
      return "\("None", .good) of \(all) since \(since) would have been stopped by \(file)"
    }
    return
      "\(StyledText(NumberText.count(stopped), .bad)) of \(all) since \(since) would have been stopped by \(file)"
  }

  private func head(of change: Replay.Change, _ style: ReportStyle) -> StyledText {
    let commit = change.commit
    let subject = style.text(commit.subject)
    let line: StyledText =
      "\(style.text(String(commit.commit.prefix(10))), .id)  \(MomentText.day(commit.date), .muted)  "
      + "\(style.name(commit.author))  \(subject, .strong)"
    return style.layout.columns.map { line.truncated(to: $0) } ?? line
  }

  private func findings(of change: Replay.Change, _ style: ReportStyle) -> String {
    guard let registry = change.registry else { return "" }
    return VerdictText(change.verdict, of: registry, style).lines(of: change.verdict.failures)
      .joined()
  }

  /// How many changes each rule would have told of.
  private func rules(_ style: ReportStyle) -> String {
    var table = TextTable([
      TextTable.Column(""), TextTable.Column(""), TextTable.Column("", side: .right),
      TextTable.Column("", side: .right),
    ])
    for count in counts {
      table.append([
        StyledText(SafeText(trusted: count.level.rawValue), count.level.role),
        StyledText(style.text(count.rule), .strong),
        StyledText(Wording.count(count.changes, replay.areMerges ? "merge" : "commit")),
        StyledText(Wording.count(count.findings, "finding"), .muted),
      ])
    }
    let heading = style.layout.line(StyledText("by rule", .heading))
    let lines = table.lines(in: style.layout, indent: 2)
    return heading
      + (lines.isEmpty
        ? style.layout.line(StyledText("no rule found anything", .muted), indent: 2)
        : lines.joined())
  }

  // MARK: JSON

  /// Every change with its verdict, newest first, in the version of ``RegistryJSON/schemaVersion``.
  package func object(tool: ToolName = .debt) -> [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member(tool)
      $0.object("replay") {
        $0.member("since", replay.since.description)
        $0.member("of", replay.areMerges ? "merges" : "commits")
        $0.member("policy", replay.file)
        $0.member("judged", replay.changes.count)
        $0.member("stopped", replay.stopped.count)
        $0.array("rules") { json in
          for count in counts {
            json.object {
              $0.member("rule", count.rule)
              $0.member("level", count.level.rawValue)
              $0.member("changes", count.changes)
              $0.member("findings", count.findings)
            }
          }
        }
        $0.array("changes") { json in
          for change in replay.changes { json.object { Self.write(change, to: &$0) } }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private static func write(_ change: Replay.Change, to json: inout JSONWriter) {
    EventJSON.members(of: change.commit, to: &json)
    json.member("result", change.verdict.result.rawValue)
    json.array("findings") { json in
      for hit in change.verdict.hits {
        json.object {
          $0.member("rule", hit.rule)
          $0.member("level", hit.level.rawValue)
          $0.array("items") { json in for item in hit.items { json.value(item.description) } }
          if let place = hit.place { $0.path(place.pathBytes) }
          $0.member("line", hit.place?.line)
          $0.member("message", hit.message)
        }
      }
    }
  }

  // MARK: Counting

  private struct Count {
    let rule: String
    let level: RuleLevel
    var changes = 0
    var findings = 0
  }

  /// The rules that found something, those that stop a change first, then by how many changes.
  private var counts: [Count] {
    var counts: [Count] = []
    for change in replay.changes {
      for group in RuleGroup.groups(of: change.verdict.hits) {
        let known = counts.firstIndex { $0.rule == group.rule && $0.level == group.level }
        let index = known ?? counts.endIndex
        if known == nil { counts.append(Count(rule: group.rule, level: group.level)) }
        counts[index].changes += 1
        counts[index].findings += group.hits.count
      }
    }
    return counts.sorted {
      ($1.level, $1.changes, $0.rule) < ($0.level, $0.changes, $1.rule)
    }
  }
}
