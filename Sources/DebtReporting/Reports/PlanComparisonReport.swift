package import DebtKit

/// Several plans for different rooms, side by side.
package struct PlanComparisonReport: Sendable {
  private let plans: [Plan]
  private let registry: Registry

  /// Makes a report of plans for the same registry, in the order given.
  package init(_ plans: [Plan], of registry: Registry) {
    self.plans = plans
    self.registry = registry
  }

  /// The plans as one object, each as `debt plan` alone would write it.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object { json in
      json.member("schemaVersion", 1)
      json.array("plans") { json in
        for plan in plans {
          json.object { json in
            json.member("share", plan.capacity.share)
            PlanReport.members(of: plan, registry, to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private static let heads: [SafeText] = ["share", "of", "debt", "used", "items", "gains", "adds"]

  /// A row for each plan.
  package func text(_ style: ReportStyle) -> [UInt8] {
    let words = PlanWords(style, registry.configuration.scoring.calendar)
    var table = TextTable(
      Self.heads.dropLast().map { TextTable.Column($0, side: .right) } + [
        TextTable.Column("adds", fit: .flexible(least: 16))
      ])
    for (number, cells) in rows(words).enumerated() {
      let added = added(to: number).map { StyledText(style.text($0), .id) }
      table.append(cells.map { StyledText($0, .number) } + [added.joined(separator: ", ")])
    }
    let method: SafeText = plans.first.map { words.choice($0) } ?? ""
    return Array(
      (style.layout.paragraph("\("What if", .heading)  \(method)", hanging: 9) + "\n"
        + table.text(in: style.layout, indent: 2)
        + ScanSummary.warning(of: registry, style.layout)).utf8)
  }

  /// The same rows in Markdown.
  package var markdown: [UInt8] {
    let words = PlanWords(
      ReportStyle(layout: TextLayout()), registry.configuration.scoring.calendar)
    var text = "| " + Self.heads.map(\.string).joined(separator: " | ") + " |\n"
    text += "| --: | --: | --: | --: | --: | --: | --- |\n"
    for (number, cells) in rows(words).enumerated() {
      let added = added(to: number).map { MarkdownText.code($0, in: .tableCell) }
      text +=
        "| "
        + (cells.map(\.string) + [added.joined(separator: ", ")])
        .joined(separator: " | ") + " |\n"
    }
    return Array(text.utf8)
  }

  private func rows(_ words: PlanWords) -> [[SafeText]] {
    plans.map { plan in
      [
        NumberText.percent(plan.capacity.share),
        SafeText(trusted: plan.capacity.whole.description), words.time(plan.capacity.hours),
        words.time(plan.hours), NumberText.count(Set(plan.chosen.map(\.item.id)).count),
        NumberText.decimal(plan.benefit),
      ]
    }
  }

  /// The items that a plan has and the one before it lacks.
  private func added(to number: Int) -> [String] {
    let ids = ShortIDs(of: registry.items)
    var seen = number > 0 ? Set(plans[number - 1].chosen.map(\.item.id)) : []
    return plans[number].chosen.map(\.item.id).filter { seen.insert($0).inserted }.map(ids.short)
  }
}
