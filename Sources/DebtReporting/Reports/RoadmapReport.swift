package import DebtKit

/// A roadmap of two tracks in each of its formats.
package struct RoadmapReport: Sendable {
  private let roadmap: Roadmap
  private let registry: Registry

  /// Makes a report.
  package init(_ roadmap: Roadmap, of registry: Registry) {
    self.roadmap = roadmap
    self.registry = registry
  }

  /// The roadmap as one object, quarter by quarter.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object { json in
      json.member("schemaVersion", 1)
      json.array("quarters") { json in
        for span in roadmap.spans {
          json.object { json in
            json.member("quarter", span.quarter?.description)
            json.member("platformHours", span.hours)
            write(span.platform, named: "platform", to: &json)
            json.array("product") { json in
              for bullet in span.product {
                json.object {
                  $0.member("text", bullet.text)
                  $0.member("done", bullet.isDone)
                }
              }
            }
            write(span.productDebt, named: "productDebt", to: &json)
          }
        }
      }
      json.object("unscheduled") {
        $0.member("items", roadmap.unscheduled)
        $0.member("hours", roadmap.unscheduledHours)
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(
    _ entries: [Roadmap.Entry], named name: String, to json: inout JSONWriter
  ) {
    json.array(name) { json in
      for entry in entries {
        json.object {
          $0.member("id", entry.item.id.description)
          $0.member("title", entry.item.title)
          $0.member("due", entry.item.due?.description)
          $0.member("plan", entry.plan)
          $0.member("hours", entry.hours)
          $0.member("late", entry.isLate)
        }
      }
    }
  }

  /// The roadmap for people: both tracks side by side under each quarter.
  package func text(_ style: ReportStyle) -> [UInt8] { sheet(style).text(style.layout) }

  /// The roadmap in Markdown.
  package func markdown(ci: CIService) -> [UInt8] {
    sheet(ReportStyle(layout: TextLayout(), ci: ci)).markdown(ci: ci)
  }

  private func sheet(_ style: ReportStyle) -> Sheet {
    let words = PlanWords(style, registry.configuration.scoring.calendar)
    var sheet = Sheet(
      title: "Roadmap",
      subtitle: "the platform's debt that is planned or due, beside the product's track")
    for span in roadmap.spans {
      sheet.sections.append(section(of: span, style, words))
    }
    var rest = Sheet.Section(title: "Not scheduled")
    if roadmap.unscheduled > 0 {
      let items = Wording.count(roadmap.unscheduled, "item")
      let hours: StyledText =
        roadmap.unscheduledHours > 0
        ? ", \(words.time(roadmap.unscheduledHours)) of work as far as it is estimated" : ""
      rest.lines = ["\(items) without a due date and in no plan" + hours]
    }
    sheet.sections.append(rest)
    if registry.configuration.report.productRoadmap == nil {
      sheet.sections.append(
        Sheet.Section(
          title: "Product",
          note: "`report.product-roadmap` in .debt.yml may name a markdown file with its bullets"
        ))
    }
    return sheet
  }

  private func section(
    of span: Roadmap.Span, _ style: ReportStyle, _ words: PlanWords
  ) -> Sheet.Section {
    let title = span.quarter.map { SafeText(trusted: $0.description) } ?? "No quarter"
    var section = Sheet.Section(title: title)
    section.columns = [
      TextTable.Column("platform", fit: .flexible(least: 20)),
      TextTable.Column("work", side: .right), TextTable.Column("due or plan"),
      TextTable.Column("product", fit: .flexible(least: 20)),
    ]
    let product =
      span.product.map { bullet -> StyledText in
        bullet.isDone
          ? "\("✓ ", .good)\(style.text(bullet.text), .muted)" : StyledText(style.text(bullet.text))
      } + span.productDebt.map { "\("debt ", .muted)\(style.caption($0.item))" }
    for row in 0..<max(span.platform.count, product.count) {
      var cells: [StyledText] = ["", "", ""]
      if row < span.platform.count {
        let entry = span.platform[row]
        let mark: SafeText = entry.isLate ? "! " : ""
        cells = [
          "\(mark, .warning)\(style.caption(entry.item))",
          StyledText(entry.hours.map { words.time($0) } ?? "–", .number),
          when(entry, style),
        ]
      }
      section.rows.append(cells + [row < product.count ? product[row] : ""])
    }
    if !span.platform.isEmpty {
      let unknown = span.platform.count { $0.hours == nil }
      var note: StyledText = "\(words.time(span.hours)) of work"
      if unknown > 0 { note = note + ", \(Wording.count(unknown, "item")) without an estimate" }
      if span.platform.contains(where: \.isLate) { note = note + "; ! late" }
      section.note = note
    }
    return section
  }

  private func when(_ entry: Roadmap.Entry, _ style: ReportStyle) -> StyledText {
    let due = entry.item.due.map {
      StyledText(style.text($0.description), entry.isLate ? .warning : .plain)
    }
    let plan = entry.plan.map { StyledText(style.text($0), .id) }
    return [plan, due].compactMap(\.self).joined(separator: ", ")
  }
}
